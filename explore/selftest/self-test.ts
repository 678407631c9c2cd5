import { judgeMutant, precisionOf } from './judge-mutant.ts'
import type { Ended, JudgedMutant, Mutant, RunOn, SelfTest } from './types.ts'
import { type Accepted, type NullRun, passedOn, vacuousOf } from './vacuous.ts'

/** What to try. */
export interface SelfTestPlan {
  /** The rules that are counted, in the order of the report. */
  readonly rules: readonly string[]
  readonly mutants: readonly Mutant[]
  /** The ids of the null targets. */
  readonly nullTargets: readonly string[]
  /** The rules whose examples the null targets are tried on. */
  readonly nullRules: ReadonlySet<string> | 'all'
  /** Every example on every mutant, instead of those of the rules that its entry names. */
  readonly full: boolean
  readonly accepted: readonly Accepted[]
}

/** The result, and what was run on each mutant. */
export interface SelfTested {
  readonly result: SelfTest
  readonly ran: ReadonlyMap<string, readonly Ended[]>
}

/**
 * Tries the suite on every mutant and null target, one after the other.
 * @param runOn runs examples; given as a value, because this room knows of no way to run them.
 * @param onNext told the id of whatever is tried next.
 * @param seconds how long it has been going on.
 */
export async function selfTest(plan: SelfTestPlan, runOn: RunOn, onNext: (id: string) => void, seconds: () => number): Promise<SelfTested> {
  const ran = new Map<string, readonly Ended[]>()
  const mutants: JudgedMutant[] = []
  for (const mutant of plan.mutants) {
    onNext(mutant.id)
    const ended = await runOn(mutant.id, plan.full ? 'all' : rulesOf(mutant))
    ran.set(mutant.id, ended)
    mutants.push(judgeMutant(mutant, ended))
  }
  const nullTargets: NullRun[] = []
  for (const id of plan.nullTargets) {
    onNext(id)
    nullTargets.push(passedOn(id, await runOn(id, plan.nullRules)))
  }
  const rules = plan.rules.map((id) => countOf(id, mutants))
  const vacuous = vacuousOf(nullTargets, plan.accepted)
  return { result: { mutants, rules, nullTargets, vacuous, precision: precisionOf(mutants), seconds: seconds() }, ran }
}

/** The rules whose examples are run on a mutant: its own, and those that it cannot help breaking. */
export function rulesOf({ rule, also = {} }: Mutant): Set<string> {
  return new Set([...(rule === null ? [] : [rule]), ...Object.keys(also)])
}

function countOf(id: string, mutants: readonly JudgedMutant[]): SelfTest['rules'][number] {
  const own = mutants.filter(({ rule }) => rule === id)
  return { id, mutants: own.length, killed: own.filter(({ verdict }) => verdict === 'killed').length }
}
