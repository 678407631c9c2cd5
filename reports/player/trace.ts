import type { Instant } from '../../simulators/clock/instant.ts'
import type { Event } from '../../simulators/world.ts'

/** What replays an example: a world that begins empty at `start`, and everything that happened in it. */
export interface Trace {
  readonly start: Instant
  readonly events: readonly Event[]
  /** SHA-256 of the last world's JSON, in hexadecimal. */
  readonly digest: string
  /** How many events had happened at the end of each step of the example, where the run noted it. */
  readonly steps?: readonly number[]
}
