import { answer } from '../../simulators/clouds/clouds.ts'
import { emptyWorld, type Machine } from '../../simulators/machine.ts'
import type { Event, Observation, World } from '../../simulators/world.ts'
import { digestOf } from './digest.ts'
import type { Trace } from './trace.ts'

/** The world after an event; at the beginning, before any. */
export interface Moment {
  readonly event: Event | null
  readonly world: World
  readonly observations: readonly Observation[]
  /** Why the event could not happen; the world is then what it was. */
  readonly broke: string | null
}

/** A trace played again. Moment 0 is the beginning, moment n what was after the nth event. */
export interface Replay {
  readonly moments: readonly [Moment, ...Moment[]]
  readonly digest: string
  /** The last world is the one that the run ended with. */
  readonly isExact: boolean
}

export function replay(machine: Machine, { start, events, digest: expected }: Trace): Replay {
  let last: Moment = { event: null, world: emptyWorld(start), observations: [], broke: null }
  const moments: [Moment, ...Moment[]] = [last]
  for (const event of events) {
    last = momentAfter(machine, last.world, event)
    moments.push(last)
  }
  const digest = digestOf(last.world)
  return { moments, digest, isExact: digest === expected }
}

function momentAfter({ apply }: Machine, before: World, event: Event): Moment {
  try {
    return { event, ...apply(before, event), broke: null }
  } catch (error) {
    return { event, world: before, observations: [], broke: error instanceof Error ? error.message : String(error) }
  }
}

/** A sign of where a replay went another way than the run. */
export interface Doubt {
  /** The moment. */
  readonly at: number
  readonly why: string
}

/**
 * What in a replay cannot have been so in the run: answers that the services do not give, and, where the end is another too,
 * events that could not happen and touches that met nothing. None of it need be there: a trace tells what happened, not
 * what was seen.
 */
export function doubtsOf({ services }: Machine, { moments, isExact }: Replay): readonly Doubt[] {
  return moments.flatMap(({ event, observations, broke }, at): readonly Doubt[] => {
    const before = moments[at - 1]?.world
    if (event === null || before === undefined) return []
    const other = event.type === 'http-answered' ? otherAnswer(event, before, services) : []
    const inVain = isExact ? [] : [
      ...(broke === null ? [] : [broke]),
      ...observations.flatMap((one) => (one.type === 'nothing-there' ? [`nothing was touched: ${one.why}`] : [])),
    ]
    return [...inVain, ...other].map((why) => ({ at, why }))
  })
}

type Answered = Extract<Event, { type: 'http-answered' }>

function otherAnswer({ effectId, response }: Answered, before: World, services: Machine['services']): readonly string[] {
  const request = before.pending.find(({ id }) => id === effectId)?.request
  if (request === undefined) return []
  const today = answer(services, before.clouds, request).response
  if (JSON.stringify(today) === JSON.stringify(response)) return []
  return [`the service answers ${today.status}, and in the run it answered ${response.status}${today.status === response.status ? ' with something else' : ''}`]
}
