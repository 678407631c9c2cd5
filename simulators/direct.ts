import { answer } from './clouds/clouds.ts'
import type { Machine } from './machine.ts'
import type { Applied, Event, Observation, World } from './world.ts'

export interface Settled extends Applied {
  /** The answers, as the log of an example holds them. */
  readonly events: readonly Event[]
}

/**
 * The direct interpreter: answers every request that waits, one at a time and in order, and those that the answers bring
 * about, until no phone waits. Throws as the services do, on a request to a host that nobody answers for.
 */
export function settleDirect(machine: Machine, world: World): Settled {
  const events: Event[] = []
  const observations: Observation[] = []
  let settled = world
  for (let [next] = settled.pending; next !== undefined; [next] = settled.pending) {
    const { response, changed } = answer(machine.services, settled.clouds, next.request)
    const event: Event = { type: 'http-answered', effectId: next.id, response, clouds: changed }
    const applied = machine.apply(settled, event)
    events.push(event)
    observations.push(...applied.observations)
    settled = applied.world
  }
  return { world: settled, events, observations }
}
