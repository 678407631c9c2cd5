import type { Written } from '../../facts/written.ts'

/** What kind of value was changed. `value` is a cell that no other kind knows. */
export type ValueKind = 'platform' | 'device' | 'zone' | 'account' | 'date' | 'signed in' | 'switch' | 'owner' | 'policy' | 'provider' | 'value'

/** An example with one of its values changed, wherever the example says it. */
export interface Changed {
  readonly example: Written
  readonly kind: ValueKind
  readonly was: string
  readonly becomes: string
  readonly steps: Written['steps']
}

/** How a changed example ended on the reference; `message` says why, where it broke off. */
export interface Tried {
  readonly verdict: 'pass' | 'fail' | 'inconclusive' | 'error' | 'inapplicable' | 'recorded'
  readonly message: string
}

/**
 * `flipped`: the example noticed. `agrees`: it passes, and the decision tables say that what must happen is the same.
 * `uncovered`: it passes, and no table speaks of the value. `finding`: it passes, and must not. `impossible`: there is no such
 * case, such as an Android phone with an iPhone's switches.
 */
export type Fate = 'flipped' | 'agrees' | 'uncovered' | 'finding' | 'impossible'

/** One changed value as it is reported. */
export interface JudgedChange {
  readonly example: string
  readonly kind: ValueKind
  readonly was: string
  readonly becomes: string
  readonly fate: Fate
  /** Why it is what it is, in a sentence; empty if it flipped. */
  readonly why: string
}

/** The content of `examples.json`. */
export interface ExampleTest {
  readonly examples: number
  readonly changes: number
  readonly counts: Readonly<Record<Fate, number>>
  /** Of the changes that are possible, the share that no table speaks of. */
  readonly uncoveredShare: number
  readonly findings: readonly JudgedChange[]
  readonly uncovered: readonly JudgedChange[]
  readonly impossible: readonly JudgedChange[]
  readonly seconds: number
}
