import type { ExampleResult } from './types.ts'

/** 1: an example failed. 3: not failed, but not sure either. 0: conforms. */
export type ExitCode = 0 | 1 | 3

/**
 * The exit code of a run.
 * @param missing the number of examples that should have been run and were not.
 */
export function exitCode(results: readonly Pick<ExampleResult, 'verdict'>[], missing: number): ExitCode {
  const has = (verdict: ExampleResult['verdict']) => results.some((result) => result.verdict === verdict)
  if (has('fail')) return 1
  if (has('error') || has('inconclusive') || missing > 0) return 3
  return results.every(({ verdict }) => verdict === 'inapplicable') ? 3 : 0
}
