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
  /** How many examples were chosen, and how many were run; `shard` if they are one part of what was chosen. */
  manifest: { expected: number; executed: number; shard?: Shard }
  /** `flaky`, if there are any, is how many of those that passed did so at a further attempt only. */
  summary: Record<Verdict, number> & { flaky?: number }
  /** Absent in what earlier versions have left. */
  run?: RunNote
  rules: RuleRow[]
}

/** Part `index`, from 1, of `of` parts. */
export interface Shard {
  index: number
  of: number
}

/** What else a run was made of: runs that are to be joined or compared agree in all of it but the choices. */
export interface RunNote {
  /** Of the project; null outside git. */
  commit: string | null
  /** Whether the project held changes that no commit has. */
  dirty: boolean
  seed: number
  /** SHA-256 of the implementation's module, in hex; absent if it is known by its name. */
  iutDigest?: string
  /** What was asked for. An example belongs to the run if any of them chooses it. */
  choices: Choice[]
  statement?: NotedStatement
  versions: { conform: string; cucumber: string; node: string }
}

/** Whatever is absent leaves everything in. `features` are files or folders, relative to the project. */
export interface Choice {
  rules?: string[]
  tags?: string
  features?: string[]
}

/** What the implementation was said to claim, and the file that said so. */
export interface NotedStatement {
  file: string
  platforms?: ('ios' | 'android')[]
  build?: string
  locale?: string
  capabilities?: Record<string, boolean>
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
  /** True if it was an error first, and passed when it was tried again with nothing else changed. */
  flaky?: true
  reason?: Reason
  /** The reasons of the attempts before the one that counts. */
  earlier?: Reason[]
  durationMs: number
}

/** A rule on a platform that takes part in the run, whether or not it has examples. */
export interface RuleOnPlatform {
  id: string
  platform: 'ios' | 'android'
  inForce: boolean
}

/** The circumstances of a run. */
export type Circumstances = Pick<Conformance, 'iut' | 'driver' | 'platforms' | 'asOf' | 'readings' | 'manifest' | 'run'>

/** Writes down what a run found: one row for each rule and platform, in the order given. */
export function conformanceOf(circumstances: Circumstances, rules: readonly RuleOnPlatform[], results: readonly ExampleResult[]): Conformance {
  const { iut, driver, platforms, asOf, readings, manifest, run } = circumstances
  return {
    schema: conformanceSchema,
    iut,
    driver,
    platforms,
    asOf,
    readings,
    manifest,
    summary: summaryOf(results),
    ...(run === undefined ? {} : { run }),
    rules: rules.map((rule) => rowOf(rule, results)),
  }
}

/** How many examples got each verdict; an example counts once, however many rows it stands in. */
export function summaryOf(results: readonly Pick<ExampleResult, 'verdict' | 'earlier'>[]): Conformance['summary'] {
  const flaky = results.filter(isFlaky).length
  const count = (verdict: Verdict) => results.filter((result) => result.verdict === verdict).length
  return {
    pass: count('pass'),
    fail: count('fail'),
    inconclusive: count('inconclusive'),
    error: count('error'),
    inapplicable: count('inapplicable'),
    recorded: count('recorded'),
    ...(flaky === 0 ? {} : { flaky }),
  }
}

function isFlaky({ verdict, earlier }: Pick<ExampleResult, 'verdict' | 'earlier'>): boolean {
  return earlier !== undefined && (verdict === 'pass' || verdict === 'recorded')
}

function rowOf({ id, platform, inForce }: RuleOnPlatform, results: readonly ExampleResult[]): RuleRow {
  const own = results.filter((result) => result.rule === id && (result.platform === platform || result.platform === 'cross'))
  return { id, platform, inForce, verdict: judgeRule(own), examples: own.map(exampleRow) }
}

function exampleRow(result: ExampleResult): ExampleRow {
  const { id, name, platform, at, verdict, reason, earlier, durationMs } = result
  return {
    id,
    name,
    platform,
    at,
    verdict,
    ...(isFlaky(result) ? { flaky: true } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(earlier === undefined ? {} : { earlier }),
    durationMs,
  }
}
