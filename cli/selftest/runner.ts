import type { Ended, RunOn } from '../../explore/selftest/types.ts'
import { runExamples } from '../run-examples.ts'
import type { Specification } from '../specification.ts'

/** The circumstances that every implementation is tried in. */
export interface Circumstances {
  specification: Specification
  asOf: string
  readings: Record<string, string>
}

/** Runs examples in this thread, one implementation after the other. */
export function runnerIn({ specification, asOf, readings }: Circumstances): RunOn {
  return async (iut, rules) => {
    const select = ({ rule = '' }: { rule: string | undefined }) => rules === 'all' || rules.has(rule)
    const { results } = await runExamples({ specification, iut, select, asOf, readings, seed: 0 })
    return results.map(({ id, rule, verdict, characterisation }): Ended => ({ id, rule, verdict, characterisation }))
  }
}

/** What did not pass, though it was tried. */
export function redOf(ended: readonly Ended[]): Ended[] {
  return ended.filter(({ verdict }) => !['pass', 'recorded', 'inapplicable'].includes(verdict))
}
