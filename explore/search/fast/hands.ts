import { answer } from '../../../simulators/clouds/clouds.ts'
import { endless, mostAnswers } from '../../../simulators/direct.ts'
import { type Message, messagesOf } from '../../../simulators/history.ts'
import type { Machine } from '../../../simulators/machine.ts'
import type { AppId } from '../../../simulators/phone/app.ts'
import type { Element } from '../../../simulators/phone/element.ts'
import type { Event, World } from '../../../simulators/world.ts'

/** Something that a person was to do, or see, is not there. */
export class Missing extends Error {
  override name = 'Missing'
}

/** What went over the network, or stood on a screen, the latest first. Copies of hands share what came before them. */
export interface Trail {
  readonly what: Message | readonly string[]
  readonly before: Trail | null
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
  /** All that was sent, and of what the hands have looked at the long texts: no short one can hide a secret. */
  readonly trail: () => Trail | null
}

/** Hands in a world that is given. Every request is answered directly before anything else is done. */
export function createHands(
  machine: Machine, begin: World, count = { events: 0 }, read = new Map<string, string>(), past: Trail | null = null,
): Hands {
  let world = begin
  let trail = past
  let waits = false
  let seen: { readonly phone: string; readonly of: World; readonly elements: readonly Element[] } | undefined

  function apply(event: Event): void {
    move(event)
    if (!waits) settle()
  }
  function move(event: Event): void {
    count.events += 1
    const applied = machine.apply(world, event)
    for (const what of messagesOf(world, event, applied)) trail = { what, before: trail }
    world = applied.world
  }
  function settle(): void {
    let answered = 0
    for (let [next] = world.pending; next !== undefined; [next] = world.pending) {
      if ((answered += 1) > mostAnswers) throw endless(world.pending.length)
      const { response, changed } = answer(machine.services, world.clouds, next.request)
      move({ type: 'http-answered', effectId: next.id, response, clouds: changed })
    }
  }
  function shown(phone: string): readonly Element[] {
    if (seen?.phone === phone && seen.of === world) return seen.elements
    const elements: Element[] = []
    collect(machine.screenOf(world, phone), elements)
    seen = { phone, of: world, elements }
    const what = elements.flatMap(longTexts)
    if (what.length > 0) trail = { what, before: trail }
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
    trail: () => trail,
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
    fork: () => createHands(machine, world, count, new Map(read), trail),
  }
}

function collect(element: Element, elements: Element[]): void {
  elements.push(element)
  for (const child of element.children) collect(child, elements)
}

/** The shortest form of a secret of 160 bits has 20 characters. */
const longTexts = ({ label, value = '' }: Element): readonly string[] => [label, value].filter((text) => text.length >= 20)

const textsOn = (elements: readonly Element[]): string => elements.map(({ label }) => label).filter((label) => label !== '').join(' · ') || 'nothing'
