import { judgeRule } from './judge-rule.ts'
import type { ExampleResult, Reason, RuleVerdict, Verdict } from './types.ts'

/** The version of the shape below; reports/schema/conformance.schema.json describes it. */
export const conformanceSchema = 'conformance/1'

/** What a run leaves in `conformance.json`. */
export interface Conformance {
  schema: typeof conformanceSchema
  iut: string
  driver: string
  platforms: ('ios' | 'android')[]
  /** The day on which the examples start unless their rule is not in force then, `YYYY-MM-DD`. */
  asOf: string
  readings: Record<string, string>
  manifest: { expected: number; executed: number }
  summary: Record<Verdict, number>
  rules: RuleRow[]
}

/** One rule on one platform. An example of both platforms stands in the rows of both, with `platform` cross. */
export interface RuleRow {
  id: string
  platform: 'ios' | 'android'
  inForce: boolean
  verdict: RuleVerdict
  examples: ExampleRow[]
}

/** One example in a row. `at` is the day on which its phone started, `YYYY-MM-DD`. */
export interface ExampleRow {
  id: string
  name: string
  platform: 'ios' | 'android' | 'cross'
  at: string
  verdict: Verdict
  reason?: Reason
  durationMs: number
}

/** A rule on a platform that takes part in the run, whether or not it has examples. */
export interface RuleOnPlatform {
  id: string
  platform: 'ios' | 'android'
  inForce: boolean
}

/** The circumstances of a run. */
export type Circumstances = Pick<Conformance, 'iut' | 'driver' | 'platforms' | 'asOf' | 'readings' | 'manifest'>

/** Writes down what a run found: one row for each rule and platform, in the order given. */
export function conformanceOf(circumstances: Circumstances, rules: readonly RuleOnPlatform[], results: readonly ExampleResult[]): Conformance {
  const { iut, driver, platforms, asOf, readings, manifest } = circumstances
  return {
    schema: conformanceSchema,
    iut,
    driver,
    platforms,
    asOf,
    readings,
    manifest,
    summary: summaryOf(results),
    rules: rules.map((rule) => rowOf(rule, results)),
  }
}

/** How many examples got each verdict; an example counts once, however many rows it stands in. */
export function summaryOf(results: readonly Pick<ExampleResult, 'verdict'>[]): Record<Verdict, number> {
  const count = (verdict: Verdict) => results.filter((result) => result.verdict === verdict).length
  return {
    pass: count('pass'),
    fail: count('fail'),
    inconclusive: count('inconclusive'),
    error: count('error'),
    inapplicable: count('inapplicable'),
    recorded: count('recorded'),
  }
}

function rowOf({ id, platform, inForce }: RuleOnPlatform, results: readonly ExampleResult[]): RuleRow {
  const own = results.filter((result) => result.rule === id && (result.platform === platform || result.platform === 'cross'))
  return { id, platform, inForce, verdict: judgeRule(own), examples: own.map(exampleRow) }
}

function exampleRow({ id, name, platform, at, verdict, reason, durationMs }: ExampleResult): ExampleRow {
  return { id, name, platform, at, verdict, ...(reason === undefined ? {} : { reason }), durationMs }
}
