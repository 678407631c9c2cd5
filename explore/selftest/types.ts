import type { Iut } from '../../simulators/iut.ts'

/** One example as it ended on one implementation: what the self-test needs to know of it. */
export interface Ended {
  readonly id: string
  readonly rule: string
  readonly verdict: 'pass' | 'fail' | 'inconclusive' | 'error' | 'inapplicable' | 'recorded'
  /** It records and judges nothing, so it can neither kill nor be vacuous. */
  readonly characterisation: boolean
}

/** Runs the examples of these rules, or all of them, on the implementation of this name. */
export type RunOn = (iut: string, rules: ReadonlySet<string> | 'all') => Promise<readonly Ended[]>

/** What the self-test has to know of a wrong build; whoever runs it finds the rest by its id. */
export type Mutant = Pick<Iut, 'id' | 'rule' | 'also' | 'how'>

/**
 * `killed`: an example of the rule that it breaks failed. `killed-elsewhere`: something else noticed it, by a fail, an error
 * or an inconclusive verdict. `survived`: nothing noticed it. Only the first is as it should be.
 */
export type Fate = 'killed' | 'killed-elsewhere' | 'survived'

/** One row of the matrix. */
export interface JudgedMutant {
  readonly id: string
  readonly rule: string
  readonly also: readonly string[]
  readonly verdict: Fate
  /** The examples that failed, those of its own rule first. */
  readonly killers: readonly string[]
  /** The rules that failed. */
  readonly blamed: readonly string[]
}

/** What the self-test found: the content of `selftest.json`. */
export interface SelfTest {
  readonly mutants: readonly JudgedMutant[]
  readonly rules: readonly { readonly id: string; readonly mutants: number; readonly killed: number }[]
  readonly nullTargets: readonly { readonly id: string; readonly passedOn: readonly string[] }[]
  /** The examples that pass on a null target without a reason that was accepted. */
  readonly vacuous: readonly string[]
  /** Of all pairs of a mutant and a rule that failed, the share that the mutant's entry names; 1 if there are none. */
  readonly precision: number
  readonly seconds: number
}
