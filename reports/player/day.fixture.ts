import { createHash } from 'node:crypto'
import { createHands } from '../../simulators/hands.fixture.ts'
import { liveADay } from '../../simulators/journey.fixture.ts'
import type { Machine } from '../../simulators/machine.ts'
import type { Trace } from './trace.ts'

/** For tests: a day in which a bit of everything happens, as a run would have noted it. */
export async function traceOfADay(): Promise<{ readonly machine: Machine; readonly trace: Trace }> {
  const start = Date.UTC(2025, 6, 1)
  const hands = createHands(start)
  await liveADay(hands)
  const digest = createHash('sha256').update(JSON.stringify(hands.world())).digest('hex')
  return { machine: hands.machine, trace: { start, events: hands.events, digest } }
}
