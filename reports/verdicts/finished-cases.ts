import { type Attachment, type Envelope, type Pickle, type PickleStep, type TestStepResult, TimeConversion } from '@cucumber/messages'

/** One step or hook of a case that was run, with its result. A hook has no `pickleStep`. */
export interface FinishedStep {
  pickleStep: PickleStep | undefined
  result: TestStepResult
}

/** One example that Cucumber ran to its end: the last attempt, joined from its messages. */
export interface FinishedCase {
  /** The id of the `testCaseStarted` message. */
  startedId: string
  pickle: Pickle
  steps: FinishedStep[]
  attachments: Attachment[]
  durationMs: number
}

/** Joins the messages of one pass into the cases that it finished, in the order in which they finished. */
export function finishedCases(envelopes: readonly Envelope[]): FinishedCase[] {
  const pickles = new Map(envelopes.flatMap(({ pickle }) => (pickle ? [[pickle.id, pickle]] : [])))
  const testCases = new Map(envelopes.flatMap(({ testCase }) => (testCase ? [[testCase.id, testCase]] : [])))
  const started = new Map(envelopes.flatMap(({ testCaseStarted }) => (testCaseStarted ? [[testCaseStarted.id, testCaseStarted]] : [])))
  const steps = byCase(envelopes.flatMap(({ testStepFinished }) => testStepFinished ?? []))
  const attachments = byCase(envelopes.flatMap(({ attachment }) => attachment ?? []))
  return envelopes.flatMap(({ testCaseFinished }) => {
    if (testCaseFinished === undefined || testCaseFinished.willBeRetried) return []
    const startedId = testCaseFinished.testCaseStartedId
    const start = started.get(startedId)
    const testCase = testCases.get(start?.testCaseId ?? '')
    const pickle = pickles.get(testCase?.pickleId ?? '')
    if (start === undefined || testCase === undefined || pickle === undefined) return []
    const parts = new Map(testCase.testSteps.map((step) => [step.id, step]))
    const finished = (steps.get(startedId) ?? []).map(({ testStepId, testStepResult }) => ({
      pickleStep: pickle.steps.find(({ id }) => id === parts.get(testStepId)?.pickleStepId),
      result: testStepResult,
    }))
    const durationMs = milliseconds(testCaseFinished.timestamp) - milliseconds(start.timestamp)
    return [{ startedId, pickle, steps: finished, attachments: attachments.get(startedId) ?? [], durationMs }]
  })
}

const milliseconds = TimeConversion.timestampToMillisecondsSinceEpoch

function byCase<T extends { testCaseStartedId?: string }>(items: readonly T[]): Map<string, T[]> {
  const cases = new Map<string, T[]>()
  for (const item of items) {
    const key = item.testCaseStartedId ?? ''
    const group = cases.get(key)
    if (group === undefined) cases.set(key, [item])
    else group.push(item)
  }
  return cases
}
