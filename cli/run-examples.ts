import { runCucumber } from '@cucumber/cucumber/api'
import type { Envelope } from '@cucumber/messages'
import type { AppiumSettings } from '../drivers/appium/settings.ts'
import type { Example, Pass } from '../features/examples/examples.ts'
import { inReading } from '../features/examples/examples.ts'
import { joinMessages } from '../reports/merge/join-messages.ts'
import { judgePass, type PassOutcome } from '../reports/verdicts/judge-run.ts'
import type { JudgedPass } from '../reports/verdicts/junit.ts'
import type { ExampleResult, PlannedExample, Reason } from '../reports/verdicts/types.ts'
import { type Harness, loadHarness, nowhere } from '../features/examples/harness.ts'
import { planOf, type Specification } from './specification.ts'

/** What to run, and in which circumstances. */
export interface ExamplesRequest {
  specification: Specification
  /** A name known to the mutants' registry, or the absolute path of a module. */
  iut: string
  /** Which examples of the specification; default: all that belong to it under `readings`. */
  select?: (example: Example) => boolean
  /** `YYYY-MM-DD`. */
  asOf: string
  readings: Record<string, string>
  seed: number
  /** The folder for what the steps write, absolute; empty if they are to write nothing. */
  out?: string
  /** How phones behind an Appium server are reached; without it phones are simulated in this process. */
  appium?: AppiumSettings
  /** How often an example that ended in an error is tried again; default: never. */
  retries?: number
  /** Why the implementation need not be asked this, if it does not claim to do it. */
  notClaimed?: (example: Example) => string | undefined
  /** Is given the messages of first attempts. */
  onEnvelope?: (envelope: Envelope, pass: Pass) => void
  /** Is told how many examples are tried again. */
  onRetry?: (examples: number, pass: Pass) => void
}

/** The messages and verdicts of one pass. */
export interface RunPass extends JudgedPass {
  pass: Pass
}

/** What the run found. Nothing was written. */
export interface ExamplesOutcome {
  /** One for every selected example, in the order of the passes and then of the files. */
  results: ExampleResult[]
  /** How many were run to their end, or did not have to be run. */
  executed: number
  passes: RunPass[]
  traces: Map<string, unknown>
}

/** In the order in which they are run. */
export const passes: readonly Pass[] = ['ios', 'android', 'cross']

/**
 * Runs examples in this process, pass by pass, with step definitions that are loaded once a process.
 * @throws FeatureError if a selected example stands under no known rule.
 */
export async function runExamples(request: ExamplesRequest): Promise<ExamplesOutcome> {
  const { specification, readings, select = () => true } = request
  const selected = specification.examples.filter((example) => inReading(example, readings) && select(example))
  const harness = await loadHarness(specification.root)
  const outcome: ExamplesOutcome = { results: [], executed: 0, passes: [], traces: new Map() }
  for (const pass of passes) {
    const examples = selected.filter((example) => example.pass === pass)
    if (examples.length > 0) await runPass(pass, examples, request, harness, outcome)
  }
  return outcome
}

async function runPass(pass: Pass, examples: readonly Example[], request: ExamplesRequest, harness: Harness, outcome: ExamplesOutcome): Promise<void> {
  const { specification, asOf, readings, notClaimed = () => undefined } = request
  const found = new Map<string, ExampleResult>()
  const plan: PlannedExample[] = []
  for (const example of examples) {
    const planned = planOf(example, specification.rules, asOf, readings)
    const message = notClaimed(example)
    if (message === undefined) plan.push(planned)
    else found.set(example.id, { ...planned, verdict: 'inapplicable', reason: { kind: 'not-claimed', message }, durationMs: 0 })
  }
  outcome.executed += found.size
  if (plan.length > 0) {
    const { envelopes, judged } = await attempts(pass, plan, request, harness)
    for (const result of judged.results) found.set(result.id, result)
    outcome.executed += judged.executed
    outcome.passes.push({ pass, envelopes, byCase: judged.byCase })
    for (const [id, trace] of judged.traces) outcome.traces.set(id, trace)
  }
  outcome.results.push(...examples.flatMap(({ id }) => found.get(id) ?? []))
}

interface Attempts {
  envelopes: readonly Envelope[]
  judged: PassOutcome
}

/** Runs the examples, and those that are errors again, as often as was asked for. A fail is never tried again. */
async function attempts(pass: Pass, plan: readonly PlannedExample[], request: ExamplesRequest, harness: Harness): Promise<Attempts> {
  const { retries = 0, onEnvelope, onRetry } = request
  let planned = plan
  let envelopes = await messagesOf(pass, planned, request, harness, onEnvelope)
  let judged = judgePass(envelopes, planned)
  for (let retry = 0; retry < retries; retry += 1) {
    const errors = new Map(judged.results.filter(({ verdict }) => verdict === 'error').map(({ id, reason }) => [id, reason]))
    if (errors.size === 0) break
    onRetry?.(errors.size, pass)
    planned = planned.map((example) => withEarlier(example, errors.get(example.id)))
    envelopes = joinMessages([envelopes, await messagesOf(pass, planned.filter(({ id }) => errors.has(id)), request, harness)])
    judged = judgePass(envelopes, planned)
  }
  return { envelopes, judged }
}

function withEarlier(example: PlannedExample, reason: Reason | undefined): PlannedExample {
  return reason === undefined ? example : { ...example, earlier: [...(example.earlier ?? []), reason] }
}

async function messagesOf(
  pass: Pass, plan: readonly PlannedExample[], request: ExamplesRequest, { root, configuration, support }: Harness, onEnvelope?: ExamplesRequest['onEnvelope'],
): Promise<Envelope[]> {
  const { iut, asOf, readings, seed, out = '', appium } = request
  const envelopes: Envelope[] = []
  const sources = { ...configuration.sources, paths: linesOf(plan), names: [], tagExpression: '' }
  const runtime = { ...configuration.runtime, worldParameters: { pass, asOf, iut, readings, seed, out, ...(appium === undefined ? {} : { appium: plain(appium) }) } }
  await runCucumber({ ...configuration, sources, runtime, support }, { cwd: root, stdout: nowhere() }, (envelope) => {
    envelopes.push(envelope)
    onEnvelope?.(envelope, pass)
  })
  return envelopes
}

/** Parameters travel as JSON. */
const plain = (settings: AppiumSettings) => JSON.parse(JSON.stringify(settings)) as Readonly<Record<string, string>>

/** Cucumber runs exactly the examples and rows whose lines are named: `features/a.feature:5:9`. */
function linesOf(plan: readonly PlannedExample[]): string[] {
  const lines = new Map<string, number[]>()
  for (const { uri, line } of plan) lines.set(uri, [...(lines.get(uri) ?? []), line])
  return [...lines].map(([uri, numbers]) => [uri, ...numbers].join(':'))
}
