import type { Verdict } from '../../reports/verdicts/types.ts'

/** What faults of one kind did. */
export interface Tally {
  kind: string
  faults: number
  /** How many of them changed nothing. */
  unharmed: number
  /** How many were told: an error, an inconclusive example, an incomplete run, a refusal. */
  told: number
  /** In words, each that made a verdict which an undisturbed run would not give, or that was not told as it should be. */
  wrong: string[]
}

export const newTally = (kind: string): Tally => ({ kind, faults: 0, unharmed: 0, told: 0, wrong: [] })

/** The verdicts of an undisturbed run, by example. */
export type Truth = ReadonlyMap<string, Verdict>

/** Who could not tell may say so, whatever the truth is. */
export const isHonest = (verdict: Verdict, truth: Verdict | undefined): boolean => verdict === truth || verdict === 'error' || verdict === 'inconclusive'
