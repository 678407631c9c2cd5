import type { ExampleResult, RuleVerdict, Verdict } from './types.ts'

const worstFirst: readonly Verdict[] = ['fail', 'error', 'inconclusive', 'pass']

/**
 * The verdict of one rule on one platform: the worst of fail, error, inconclusive and pass among the examples that judge.
 * Characterisations never count unless there is nothing else.
 */
export function judgeRule(results: readonly Pick<ExampleResult, 'verdict' | 'reason' | 'characterisation'>[]): RuleVerdict {
  const judging = results.filter(({ characterisation }) => !characterisation)
  if (judging.length === 0) return results.length === 0 ? 'untested' : 'recorded'
  const worst = worstFirst.find((verdict) => judging.some((result) => result.verdict === verdict))
  if (worst !== undefined) return worst
  return judging.every(({ reason }) => reason?.kind === 'driver-lacks') ? 'untested' : 'inapplicable'
}
