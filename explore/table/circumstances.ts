import { combinations, domains, factNames, type Facts } from '../../steps/oracles/decision-table/facts.ts'

/** All facts but those of the look at the end: several looks share one journey. */
export type Circumstances = Omit<Facts, 'to' | 'owner'>

/** Every journey, in the order of the facts. */
export function everyJourney(): Circumstances[] {
  return combinations(factNames.filter((name) => name !== 'to' && name !== 'owner'))
}

/** Every cell that a journey ends in: restored on either platform, with either account. */
export function cellsOf(circumstances: Circumstances): Facts[] {
  return domains.to.flatMap((to) => domains.owner.map((owner) => ({ ...circumstances, to, owner })))
}

/** The first and the last second of each window, on the phone's clock. What goes before June and on after January is all the same. */
const edges: Readonly<Record<Facts['window'], readonly [string, string]>> = {
  'June 2025': ['2025-06-20T12:00:00', '2025-06-30T23:59:59'],
  'July 2025': ['2025-07-01T00:00:00', '2025-07-31T23:59:59'],
  'August 2025': ['2025-08-01T00:00:00', '2025-08-31T23:59:59'],
  'September 2025 or later': ['2025-09-01T00:00:00', '2026-01-15T12:00:00'],
}

/** The moments at which a journey is gone: both edges of its window. */
export function momentsOf({ window }: Pick<Facts, 'window'>): readonly string[] {
  return edges[window]
}
