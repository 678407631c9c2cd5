import type { Reason, Verdict } from '../verdicts/types.ts'
import type { Answer } from './answers.ts'
import { isUnfiltered, type KeptRun } from './kept-runs.ts'

/** An example that is in trouble now, and since when without a break. */
export interface Trouble {
  id: string
  verdict: Verdict
  reason: Reason['kind'] | null
  /** The first of the runs since which it has the verdict. */
  since: KeptRun
  /** In how many runs it has had it, `since` included. */
  runs: number
  /** The last run before, with its verdict; undefined if none is kept. */
  before?: { run: KeptRun; verdict: Verdict }
}

const troubled: ReadonlySet<Verdict> = new Set(['fail', 'error', 'inconclusive'])

/**
 * Looks back from the last run until it knows since when each trouble lasts. An example that the last whole run did not have
 * any more is no trouble.
 * @param runs of one series, oldest first.
 */
export function troublesIn(runs: readonly KeptRun[], answersOf: (run: KeptRun) => readonly Answer[]): Trouble[] {
  const troubles = new Map<string, Trouble>()
  const open = new Set<string>()
  const met = new Set<string>()
  const settled = new Set<Answer['platform']>()
  for (const run of runs.toReversed()) {
    if (settled.size === 3 && open.size === 0) break
    for (const { id, platform, verdict, reason } of answersOf(run)) {
      const trouble = open.has(id) ? troubles.get(id) : undefined
      if (trouble?.verdict === verdict) troubles.set(id, { ...trouble, since: run, runs: trouble.runs + 1 })
      else if (trouble !== undefined) {
        troubles.set(id, { ...trouble, before: { run, verdict } })
        open.delete(id)
      } else if (troubled.has(verdict) && !met.has(id) && !settled.has(platform)) {
        troubles.set(id, { id, verdict, reason, since: run, runs: 1 })
        open.add(id)
      }
      met.add(id)
    }
    for (const platform of settledBy(run)) settled.add(platform)
  }
  return [...troubles.values()]
}

/** Of which examples a run had all that there are. One that broke off may have come to none of them. */
function settledBy(run: KeptRun): Answer['platform'][] {
  if (!isUnfiltered(run) || run.executed < run.expected) return []
  return run.platforms.length === 2 ? ['ios', 'android', 'cross'] : run.platforms
}
