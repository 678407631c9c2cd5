import type { Instant } from './clock/instant.ts'
import type { HttpRequest, HttpResponse } from './http.ts'
import { emptyWorld, type Machine } from './machine.ts'
import { type Element, walk } from './phone/element.ts'
import type { Applied, Event, World } from './world.ts'

/** A request on its way, or the answer to one. */
export interface Message {
  readonly request: HttpRequest
  readonly response: HttpResponse | null
}

/** What has left the apps of a world: over the network, and as text on a screen. */
export interface History {
  readonly messages: readonly Message[]
  readonly texts: readonly string[]
}

/** What went over the network with an event: the answer that it is, and the requests that it brought about. */
export function messagesOf(before: World, event: Event, { observations }: Applied): readonly Message[] {
  const answered = event.type === 'http-answered' ? before.pending.filter(({ id }) => id === event.effectId) : []
  return [
    ...answered.map(({ request }): Message => ({ request, response: event.type === 'http-answered' ? event.response : null })),
    ...observations.flatMap((one): readonly Message[] => (one.type === 'sent' ? [{ request: one.request, response: null }] : [])),
  ]
}

/** Every text of a screen, what its fields hold among them. */
export const textsOf = (screen: Element): readonly string[] =>
  [...walk(screen)].flatMap(([{ label, value }]) => (value === undefined ? [label] : [label, value]))

/** Plays a log again that began in an empty world at `start`, and keeps what left the apps on the way. */
export function historyOf({ apply, screenOf }: Machine, { start, events }: { readonly start: Instant; readonly events: readonly Event[] }): History {
  const messages: Message[] = []
  const texts = new Set<string>()
  let world = emptyWorld(start)
  for (const event of events) {
    const applied = apply(world, event)
    messages.push(...messagesOf(world, event, applied))
    world = applied.world
    for (const phone of Object.keys(world.phones)) for (const text of textsOf(screenOf(world, phone))) texts.add(text)
  }
  return { messages, texts: [...texts] }
}
