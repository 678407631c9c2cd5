import type { Ended, JudgedMutant, Mutant } from './types.ts'

/** What became of one mutant, judged by the examples that were run on it. */
export function judgeMutant({ id, rule, also = {} }: Mutant, ended: readonly Ended[]): JudgedMutant {
  const judging = ended.filter(({ characterisation }) => !characterisation)
  const failed = judging.filter(({ verdict }) => verdict === 'fail')
  const own = failed.filter((example) => example.rule === rule)
  const elsewhere = failed.filter((example) => example.rule !== rule)
  const isNoticed = judging.some(({ verdict }) => verdict === 'fail' || verdict === 'error' || verdict === 'inconclusive')
  const killers = [...own, ...elsewhere]
  return {
    id, rule: rule ?? '', also: Object.keys(also),
    verdict: own.length > 0 ? 'killed' : isNoticed ? 'killed-elsewhere' : 'survived',
    killers: killers.map((example) => example.id),
    blamed: [...new Set(killers.map((example) => example.rule))],
  }
}

/** Of all pairs of a mutant and a rule that failed on it, the share that the mutant's own entry names; 1 if there are none. */
export function precisionOf(mutants: readonly Pick<JudgedMutant, 'rule' | 'also' | 'blamed'>[]): number {
  const pairs = mutants.flatMap(({ rule, also, blamed }) => blamed.map((one) => one === rule || also.includes(one)))
  return pairs.length === 0 ? 1 : pairs.filter((isNamed) => isNamed).length / pairs.length
}
