import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PickleStepType, TestStepResultStatus, type Envelope } from '@cucumber/messages'
import { slug } from '../../features/examples/example-id.ts'
import { mediaTypes, type FailureNote } from '../verdicts/attachments.ts'
import { type Conformance, conformanceOf } from '../verdicts/conformance.ts'
import type { ExampleResult, Verdict } from '../verdicts/types.ts'

/** An example of a made-up run. What it does not say is ordinary. */
export interface MadeExample {
  rule?: string
  name: string
  platform?: 'ios' | 'android' | 'cross'
  verdict?: 'pass' | 'fail' | 'inconclusive' | 'error'
  /** The last one decides. Each begins with its word. */
  steps?: string[]
  failure?: FailureNote
  pictures?: { fileName: string; content: Buffer }[]
  /** False if the hooks broke before they could say which example it is. */
  isNoted?: boolean
}

/** A folder that is removed with everything in it. */
export function scratchFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'conform-run-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Writes the files of a run: the verdicts, the messages, junit.xml. */
export function writeRun(folder: string, made: readonly MadeExample[], more: Partial<Conformance> = {}): Conformance {
  const examples = made.map((example) => ({ ...example, result: resultOf(example) }))
  const results = examples.map(({ result }) => result)
  const rules = [...new Set(results.map(({ rule }) => rule))].flatMap((id) => (['ios', 'android'] as const).map((platform) => ({ id, platform, inForce: true })))
  const circumstances = {
    iut: 'reference', driver: 'simulated', platforms: ['ios', 'android'] as Conformance['platforms'], asOf: '2026-01-15',
    readings: { dateZone: 'device' }, manifest: { expected: made.length, executed: made.length },
  }
  const conformance = { ...conformanceOf(circumstances, rules, results), ...more }
  write(folder, 'conformance.json', JSON.stringify(conformance))
  write(folder, 'junit.xml', '<testsuite/>')
  for (const pass of new Set(results.map(({ platform }) => platform))) {
    const own = examples.filter(({ result }) => result.platform === pass)
    write(folder, `messages/${pass}.ndjson`, lines(messagesOf(own)))
  }
  return conformance
}

/** A file of a run. */
export function write(folder: string, file: string, text: string): void {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

export const lines = (envelopes: readonly Envelope[]): string => envelopes.map((envelope) => `${JSON.stringify(envelope)}\n`).join('')

/** What Cucumber would say of such a run, from its beginning to its end. */
export function messagesOf(examples: readonly (MadeExample & { result: ExampleResult })[]): Envelope[] {
  const meta = { protocolVersion: '34.2.1', implementation: { name: 'made up' }, runtime: { name: 'x' }, os: { name: 'x' }, cpu: { name: 'x' } }
  return [
    { meta },
    { testRunStarted: { timestamp: time(0), id: 'run' } },
    ...examples.flatMap((example, index) => caseOf(example, String(index))),
    { testRunFinished: { success: true, timestamp: time(9) } },
  ]
}

const time = (seconds: number) => ({ seconds, nanos: 0 })
const kinds = { Given: PickleStepType.CONTEXT, When: PickleStepType.ACTION, Then: PickleStepType.OUTCOME }
const usual = ['Given Maya has a phone', 'When she restores her backup', 'Then all of her accounts are there']

function resultOf({ rule = 'CAP-01', name, platform = 'ios', verdict = 'pass', failure }: MadeExample): ExampleResult {
  const id = `${rule}/${slug(name)}/${platform}`
  const kind = verdict === 'fail' || verdict === 'inconclusive' ? 'assertion' as const : 'exception' as const
  const reason = verdict === 'pass' ? {} : { reason: { kind, message: 'It went wrong.', ...failure } }
  return { id, rule, name, platform, uri: 'features/a.feature', line: 1, at: '2026-01-15', characterisation: false, verdict, ...reason, durationMs: 1000 }
}

function caseOf({ name, rule = 'CAP-01', verdict = 'pass', steps = usual, failure, pictures = [], isNoted = true, result }: MadeExample & { result: ExampleResult }, key: string): Envelope[] {
  const parts = steps.map((text, index) => ({ id: `${key}-${index}`, word: text.split(' ')[0] as keyof typeof kinds, text: text.slice(text.indexOf(' ') + 1) }))
  const failing = verdict === 'inconclusive' ? 0 : verdict === 'pass' ? -1 : parts.length - 1
  const say = (mediaType: string, said: object): Envelope => ({ attachment: { body: JSON.stringify(said), contentEncoding: 'IDENTITY' as never, mediaType, testCaseStartedId: `s${key}` } })
  return [
    {
      pickle: {
        id: `p${key}`, uri: 'features/a.feature', name, language: 'en', astNodeIds: [], location: { line: 1 }, tags: [{ name: `@${rule}`, astNodeId: 'r' }],
        steps: parts.map(({ id, word, text }) => ({ id: `t${id}`, text, type: kinds[word], astNodeIds: [] })),
      },
    },
    { testCase: { id: `c${key}`, pickleId: `p${key}`, testSteps: parts.map(({ id }) => ({ id, pickleStepId: `t${id}`, stepDefinitionIds: [], stepMatchArgumentsLists: [] })) } },
    { testCaseStarted: { id: `s${key}`, testCaseId: `c${key}`, attempt: 0, timestamp: time(1) } },
    ...parts.map(({ id }, index): Envelope => ({
      testStepFinished: { testCaseStartedId: `s${key}`, testStepId: id, timestamp: time(1), testStepResult: stepResult(index, failing, verdict) },
    })),
    ...(failure === undefined ? [] : [say(mediaTypes.failure, failure)]),
    ...pictures.map(({ fileName, content }): Envelope => ({
      attachment: { body: content.toString('base64'), contentEncoding: 'BASE64' as never, mediaType: 'image/png', fileName, testCaseStartedId: `s${key}` },
    })),
    ...(isNoted ? [say(mediaTypes.example, { id: result.id, at: '2026-01-15' })] : []),
    { testCaseFinished: { testCaseStartedId: `s${key}`, timestamp: time(2), willBeRetried: false } },
  ]
}

function stepResult(index: number, failing: number, verdict: Verdict): NonNullable<Envelope['testStepFinished']>['testStepResult'] {
  const duration = { seconds: 0, nanos: 2_500_000 }
  if (failing === -1 || index < failing) return { status: TestStepResultStatus.PASSED, duration }
  if (index > failing) return { status: TestStepResultStatus.SKIPPED, duration: { seconds: 0, nanos: 0 } }
  const type = verdict === 'error' ? 'TypeError' : 'AssertionError'
  return { status: TestStepResultStatus.FAILED, duration, exception: { type, message: 'It went wrong.', stackTrace: 'at nowhere' } }
}
