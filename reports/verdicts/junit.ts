import { JUnitXmlPrinter } from '@cucumber/junit-xml-formatter'
import { type Envelope, type Pickle, TestStepResultStatus } from '@cucumber/messages'
import type { ExampleResult } from './types.ts'

/** The messages of one pass, with the verdict of each of its cases. */
export interface JudgedPass {
  envelopes: readonly Envelope[]
  byCase: ReadonlyMap<string, ExampleResult>
}

/**
 * One JUnit file over all passes. The name of a test is its example's id; what is inapplicable counts as skipped.
 * @param results all of the run: an example that is an error although no step of it failed is added as a failure.
 */
export function junitXml(passes: readonly JudgedPass[], results: readonly ExampleResult[], suiteName: string): string {
  const silent = results.filter(({ reason }) => reason?.kind === 'no-steps' || reason?.kind === 'not-run')
  const messages = [...passes.flatMap((pass) => pass.envelopes.map((envelope) => skipInapplicable(envelope, pass.byCase))), ...silent.flatMap(asFailedHook)]
  const ids = new Map(passes.flatMap((pass) => idsByPickle(pass)))
  let xml = ''
  const testNamingStrategy = { reduce: (_lineage: unknown, pickle: Pickle) => ids.get(pickle.id) ?? pickle.name }
  const printer = new JUnitXmlPrinter({ suiteName, testNamingStrategy }, (text) => {
    xml += text
  })
  // The printer writes when the run finishes, so that the last pass alone may say so.
  const isLater = (message: Envelope) => message.testRunStarted !== undefined && message !== first
  const first = messages.find(({ testRunStarted }) => testRunStarted !== undefined)
  for (const message of messages) if (message.testRunFinished === undefined && !isLater(message)) printer.update(message)
  const end = messages.findLast(({ testRunFinished }) => testRunFinished !== undefined)
  printer.update(end ?? { testRunFinished: { success: false, timestamp: { seconds: 0, nanos: 0 } } })
  return xml
}

/** What has no failed step can only be shown as a hook of the run that failed. */
function asFailedHook({ id, uri, line, reason }: ExampleResult): Envelope[] {
  const timestamp = { seconds: 0, nanos: 0 }
  const message = `${reason?.message ?? ''} (${uri}:${line})`
  const result = { status: TestStepResultStatus.FAILED, duration: timestamp, message, exception: { type: reason?.kind ?? '', message } }
  return [
    { hook: { id, sourceReference: { uri: id } } },
    { testRunHookStarted: { id, hookId: id, testRunStartedId: id, timestamp } },
    { testRunHookFinished: { testRunHookStartedId: id, result, timestamp } },
  ]
}

/** What failed because the question does not arise here is skipped, in the words of Cucumber. */
export function skipInapplicable(envelope: Envelope, byCase: JudgedPass['byCase']): Envelope {
  const step = envelope.testStepFinished
  if (step === undefined || byCase.get(step.testCaseStartedId)?.verdict !== 'inapplicable') return envelope
  if (step.testStepResult.status !== 'FAILED') return envelope
  const testStepResult = { ...step.testStepResult, status: TestStepResultStatus.SKIPPED }
  return { testStepFinished: { ...step, testStepResult } }
}

function idsByPickle({ envelopes, byCase }: JudgedPass): [string, string][] {
  const pickleIds = new Map(envelopes.flatMap(({ testCase }) => (testCase ? [[testCase.id, testCase.pickleId]] : [])))
  return envelopes.flatMap(({ testCaseStarted }): [string, string][] => {
    const result = byCase.get(testCaseStarted?.id ?? '')
    const pickleId = pickleIds.get(testCaseStarted?.testCaseId ?? '')
    return result === undefined || pickleId === undefined ? [] : [[pickleId, result.id]]
  })
}
