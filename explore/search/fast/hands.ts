import { settleDirect } from '../../../simulators/direct.ts'
import type { Machine } from '../../../simulators/machine.ts'
import type { AppId } from '../../../simulators/phone/app.ts'
import type { Element } from '../../../simulators/phone/element.ts'
import type { Event, World } from '../../../simulators/world.ts'

/** Something that a person was to do, or see, is not there. */
export class Missing extends Error {
  override name = 'Missing'
}

export type Finds = (element: Element) => boolean

/** Quick hands on every phone of a world: what a person does, at once, by the messages that enabled elements carry. */
export interface Hands {
  readonly world: () => World
  readonly apply: (event: Event) => void
  /** Every element that a phone shows, in reading order. */
  readonly shown: (phone: string) => readonly Element[]
  readonly sees: (phone: string, finds: Finds) => boolean
  /** Throws Missing, naming `what`, if no enabled element does anything when tapped. */
  readonly tap: (phone: string, finds: Finds, what: string) => void
  readonly type: (phone: string, finds: Finds, what: string, text: string) => void
  /** Does several things before any request is answered. */
  readonly atOnce: (act: () => void) => void
  /** The same hands in a copy of the world: what they do there leaves this one as it is. */
  readonly fork: () => Hands
  /** How many events have been applied, by these hands and by forks of them. */
  readonly count: { events: number }
  /** What the person read last, by the name that the model has for it. */
  readonly read: Map<string, string>
}

/** Hands in a world that is given. Every request is answered directly before anything else is done. */
export function createHands(machine: Machine, begin: World, count = { events: 0 }, read = new Map<string, string>()): Hands {
  let world = begin
  let waits = false
  let seen: { readonly phone: string; readonly of: World; readonly elements: readonly Element[] } | undefined

  function apply(event: Event): void {
    count.events += 1
    world = machine.apply(world, event).world
    if (!waits) settle()
  }
  function settle(): void {
    if (world.pending.length === 0) return
    const settled = settleDirect(machine, world)
    count.events += settled.events.length
    world = settled.world
  }
  function shown(phone: string): readonly Element[] {
    if (seen?.phone === phone && seen.of === world) return seen.elements
    const elements: Element[] = []
    collect(machine.screenOf(world, phone), elements)
    seen = { phone, of: world, elements }
    return elements
  }
  function tell(phone: string, message: unknown, what: string): void {
    const app: AppId | null | undefined = world.phones[phone]?.foreground
    if (app === null || app === undefined) throw new Missing(`${what} on ${phone}: no app is in front.`)
    apply({ type: 'told', phone, app, message })
  }
  return {
    apply, shown, count, read,
    world: () => world,
    sees: (phone, finds) => shown(phone).some(finds),
    tap(phone, finds, what) {
      const found = shown(phone).find((element) => element.enabled && element.tap !== undefined && finds(element))
      if (found === undefined) throw new Missing(`${what} on ${phone}, which says: ${textsOn(shown(phone))}`)
      tell(phone, found.tap, what)
    },
    type(phone, finds, what, text) {
      const found = shown(phone).find((element) => element.enabled && element.input !== undefined && finds(element))
      if (found === undefined) throw new Missing(`${what} on ${phone}, which says: ${textsOn(shown(phone))}`)
      tell(phone, { ...(found.input as object), text }, what)
    },
    atOnce(act) {
      waits = true
      try {
        act()
      } finally {
        waits = false
        settle()
      }
    },
    fork: () => createHands(machine, world, count, new Map(read)),
  }
}

function collect(element: Element, elements: Element[]): void {
  elements.push(element)
  for (const child of element.children) collect(child, elements)
}

const textsOn = (elements: readonly Element[]): string => elements.map(({ label }) => label).filter((label) => label !== '').join(' · ') || 'nothing'
