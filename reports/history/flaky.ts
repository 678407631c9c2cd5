import type { Verdict } from '../verdicts/types.ts'
import type { Answer } from './answers.ts'
import { canonical } from './facts.ts'
import type { KeptRun } from './kept-runs.ts'

/** A run with what its examples said. */
export interface AnsweredRun {
  run: KeptRun
  answers: readonly Answer[]
}

/** An example whose verdict changed although nothing else did. */
export interface Flaky {
  id: string
  /** In the runs of the same circumstances, oldest first. */
  verdicts: { run: number; verdict: Verdict; flaky: boolean }[]
}

/**
 * The examples that gave different verdicts in the same circumstances, and those that passed at a further attempt only.
 * What nobody can tell apart is not called the same: a run with changes that no commit has is compared with no other.
 * @param runs oldest first.
 */
export function flakyIn(runs: readonly AnsweredRun[]): Flaky[] {
  const groups = new Map<string, Flaky>()
  for (const { run, answers } of runs) {
    const circumstances = circumstancesOf(run)
    for (const { id, verdict, flaky } of answers) {
      const key = `${id} ${circumstances}`
      const group = groups.get(key) ?? { id, verdicts: [] }
      groups.set(key, { id, verdicts: [...group.verdicts, { run: run.id, verdict, flaky }] })
    }
  }
  const wavering = [...groups.values()].filter(({ verdicts }) => verdicts.some(({ verdict, flaky }) => flaky || verdict !== verdicts[0]?.verdict))
  const byId = Map.groupBy(wavering, ({ id }) => id)
  return [...byId].map(([id, found]) => ({ id, verdicts: found.flatMap(({ verdicts }) => verdicts) }))
}

/** Everything that makes a verdict, but for the examples that are asked beside it. */
function circumstancesOf({ id, commit, dirty, iut, iutDigest, statement, driver, asOf, readings, seed, versions }: KeptRun): string {
  if (commit === null || dirty || seed === null) return `of run ${id}`
  return canonical({ commit, iut, iutDigest, statement, driver, asOf, readings, seed, versions })
}
