import { join } from 'node:path'
import type { Count } from '../../explore/search/everything.ts'
import type { Path } from '../../explore/search/messages/walk.ts'
import type { Explored } from './search.ts'

/** What is printed of a search, beside its results. */
export interface About {
  readonly iut: string
  readonly seed: number
  readonly out: string
  /** Of an exhaustive search; none of a random one. */
  readonly walks: readonly Count[]
  /** How the example failed, in words; empty if there is none. */
  readonly why: string
}

/** A search as a person reads it: the example that breaks a rule, if there is one, and the counts. */
export function searchText({ states, transitions, seconds, exhausted, violations }: Explored, { iut, seed, out, walks, why }: About): string {
  const looked = walks.length > 0
    ? [`States: ${states}, transitions: ${transitions}; ${exhausted ? 'every' : violations.length > 0 ? stopped : 'NOT every'} state was reached`,
      ...walks.map((walk) => `  by ${walk.by}: ${walk.states} states, ${walk.transitions} transitions, ${walk.seconds.toFixed(1)} s`)].join('\n')
    : `Journeys: ${states} looked at, ${transitions} events, seed ${seed}`
  return [
    ...violations.map(({ rule, gherkin }) => `BROKEN  ${rule}: ${why}\n\n${gherkin}\nThis example passes on the reference and fails on ${iut}.\n`),
    `Implementation: ${iut}\n${looked}\nSeconds: ${seconds.toFixed(1)}\nResults: ${join(out, 'explore.json')}\n`,
  ].join('\n')
}

const stopped = 'stopped at the first that breaks a rule; not every'

/** What messages have broken and no step of a feature shows. */
export const strayText = ({ broken: { rule, why }, moves }: Path): string => [
  `The walk by messages found ${rule} broken (${why}), and no journey of acts shows it.`,
  'Teach explore/search/acts the way there, or mend the invariant in explore/search/messages.',
  ...moves.map((move) => `  Maya ${move}`),
].join('\n')
