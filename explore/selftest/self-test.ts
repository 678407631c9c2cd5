import { mapAtOnce } from './at-once.ts'
import { judgeMutant, precisionOf } from './judge-mutant.ts'
import type { Ended, JudgedMutant, Mutant, RunOn, SelfTest } from './types.ts'
import { type Accepted, passedOn, vacuousOf } from './vacuous.ts'

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
  /** How many implementations are tried at once. */
  readonly atOnce: number
}

/** The result, and what was run on each mutant. */
export interface SelfTested {
  readonly result: SelfTest
  readonly ran: ReadonlyMap<string, readonly Ended[]>
}

/**
 * Tries the suite on every mutant and null target.
 * @param runOn runs examples; given as a value, because this room knows of no way to run them.
 * @param onNext told the id of whatever is tried next.
 * @param seconds how long it has been going on.
 */
export async function selfTest(plan: SelfTestPlan, runOn: RunOn, onNext: (id: string) => void, seconds: () => number): Promise<SelfTested> {
  const tried = await mapAtOnce([...plan.nullTargets, ...plan.mutants], plan.atOnce, async (target): Promise<Tried> => {
    const id = typeof target === 'string' ? target : target.id
    onNext(id)
    const rules = typeof target === 'string' ? plan.nullRules : plan.full ? 'all' : rulesOf(target)
    return { target, ended: await runOn(id, rules) }
  })
  const mutants = tried.flatMap(({ target, ended }) => (typeof target === 'string' ? [] : [judgeMutant(target, ended)]))
  const nullTargets = tried.flatMap(({ target, ended }) => (typeof target === 'string' ? [passedOn(target, ended)] : []))
  const rules = plan.rules.map((id) => countOf(id, mutants))
  const ran = new Map(tried.flatMap(({ target, ended }) => (typeof target === 'string' ? [] : [[target.id, ended]])))
  const vacuous = vacuousOf(nullTargets, plan.accepted)
  return { result: { mutants, rules, nullTargets, vacuous, precision: precisionOf(mutants), seconds: seconds() }, ran }
}

/** A mutant, or the name of a null target, with what was run on it. */
interface Tried {
  readonly target: Mutant | string
  readonly ended: readonly Ended[]
}

/** The rules whose examples are run on a mutant: its own, and those that it cannot help breaking. */
export function rulesOf({ rule, also = {} }: Mutant): Set<string> {
  return new Set([...(rule === null ? [] : [rule]), ...Object.keys(also)])
}

function countOf(id: string, mutants: readonly JudgedMutant[]): SelfTest['rules'][number] {
  const own = mutants.filter(({ rule }) => rule === id)
  return { id, mutants: own.length, killed: own.filter(({ verdict }) => verdict === 'killed').length }
}
