import { runCucumber } from '@cucumber/cucumber/api'
import type { Envelope } from '@cucumber/messages'
import type { Example, Pass } from '../features/examples/examples.ts'
import { inReading } from '../features/examples/examples.ts'
import { judgePass } from '../reports/verdicts/judge-run.ts'
import type { JudgedPass } from '../reports/verdicts/junit.ts'
import type { ExampleResult, PlannedExample } from '../reports/verdicts/types.ts'
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
  /** Why the implementation need not be asked this, if it does not claim to do it. */
  notClaimed?: (example: Example) => string | undefined
  onEnvelope?: (envelope: Envelope, pass: Pass) => void
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

const passes: readonly Pass[] = ['ios', 'android', 'cross']

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
  const plan: PlannedExample[] = []
  for (const example of examples) {
    const planned = planOf(example, specification.rules, asOf, readings)
    const message = notClaimed(example)
    if (message === undefined) plan.push(planned)
    else outcome.results.push({ ...planned, verdict: 'inapplicable', reason: { kind: 'not-claimed', message }, durationMs: 0 })
  }
  outcome.executed += examples.length - plan.length
  if (plan.length === 0) return
  const envelopes = await messagesOf(pass, plan, request, harness)
  const judged = judgePass(envelopes, plan)
  outcome.results.push(...judged.results)
  outcome.executed += judged.executed
  outcome.passes.push({ pass, envelopes, byCase: judged.byCase })
  for (const [id, trace] of judged.traces) outcome.traces.set(id, trace)
}

async function messagesOf(pass: Pass, plan: readonly PlannedExample[], request: ExamplesRequest, { root, configuration, support }: Harness): Promise<Envelope[]> {
  const { iut, asOf, readings, seed, out = '', onEnvelope = () => {} } = request
  const envelopes: Envelope[] = []
  const sources = { ...configuration.sources, paths: linesOf(plan), names: [], tagExpression: '' }
  const runtime = { ...configuration.runtime, worldParameters: { pass, asOf, iut, readings, seed, out } }
  await runCucumber({ ...configuration, sources, runtime, support }, { cwd: root, stdout: nowhere() }, (envelope) => {
    envelopes.push(envelope)
    onEnvelope(envelope, pass)
  })
  return envelopes
}

/** Cucumber runs exactly the examples and rows whose lines are named: `features/a.feature:5:9`. */
function linesOf(plan: readonly PlannedExample[]): string[] {
  const lines = new Map<string, number[]>()
  for (const { uri, line } of plan) lines.set(uri, [...(lines.get(uri) ?? []), line])
  return [...lines].map(([uri, numbers]) => [uri, ...numbers].join(':'))
}
