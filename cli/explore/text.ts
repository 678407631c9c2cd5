import { join } from 'node:path'
import type { SearchRequest } from './request.ts'
import type { Explored } from './search.ts'

/** What is printed of a search, beside its results. */
export interface About {
  readonly iut: string
  readonly seed: number
  readonly out: string
  readonly how: SearchRequest['how']
  /** How the example failed, in words; empty if there is none. */
  readonly why: string
}

/** A search as a person reads it: the example that breaks a rule, if there is one, and the counts. */
export function searchText({ states, transitions, seconds, exhausted, violations }: Explored, { iut, seed, out, how, why }: About): string {
  const looked = how === 'exhaustive'
    ? `States: ${states}, transitions: ${transitions}; ${exhausted ? 'every state was reached' : violations.length > 0 ? 'stopped at the first that breaks a rule' : 'NOT every state was reached'}`
    : `Journeys: ${states} looked at, ${transitions} events, seed ${seed}`
  return [
    ...violations.map(({ rule, gherkin }) => `BROKEN  ${rule}: ${why}\n\n${gherkin}\nThis example passes on the reference and fails on ${iut}.\n`),
    `Implementation: ${iut}\n${looked}\nSeconds: ${seconds.toFixed(1)}\nResults: ${join(out, 'explore.json')}\n`,
  ].join('\n')
}
