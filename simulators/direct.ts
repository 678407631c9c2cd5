import { answer } from './clouds/clouds.ts'
import type { Machine } from './machine.ts'
import type { Applied, Event, Observation, World } from './world.ts'

export interface Settled extends Applied {
  /** The answers, as the log of an example holds them. */
  readonly events: readonly Event[]
}

/** How many requests may be answered before somebody touches a phone again: what goes on longer has no end. */
export const mostAnswers = 1000

export const endless = (pending: number): Error =>
  new Error(`The phones send requests without end: ${mostAnswers} were answered in a row, and ${pending} wait. The implementation asks again with every answer.`)

/**
 * The direct interpreter: answers every request that waits, one at a time and in order, and those that the answers bring
 * about, until no phone waits. Throws as the services do, on a request to a host that nobody answers for, and where there is
 * no end to it.
 */
export function settleDirect(machine: Machine, world: World): Settled {
  const events: Event[] = []
  const observations: Observation[] = []
  let settled = world
  for (let [next] = settled.pending; next !== undefined; [next] = settled.pending) {
    if (events.length === mostAnswers) throw endless(settled.pending.length)
    const { response, changed } = answer(machine.services, settled.clouds, next.request)
    const event: Event = { type: 'http-answered', effectId: next.id, response, clouds: changed }
    const applied = machine.apply(settled, event)
    events.push(event)
    observations.push(...applied.observations)
    settled = applied.world
  }
  return { world: settled, events, observations }
}
