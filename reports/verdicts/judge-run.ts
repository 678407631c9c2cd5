import type { Envelope } from '@cucumber/messages'
import { exampleNote } from './attachments.ts'
import { type FinishedCase, finishedCases } from './finished-cases.ts'
import { judgeExample } from './judge-example.ts'
import type { ExampleResult, PlannedExample } from './types.ts'

/** What one pass found. */
export interface PassOutcome {
  /** In the order of the plan. An example that was not finished is an error of kind `not-run`. */
  results: ExampleResult[]
  /** How many of the planned examples were finished. */
  executed: number
  /** By the id of the `testCaseStarted` message. */
  byCase: Map<string, ExampleResult>
  /** The log that replays each example, by its id, where one was attached. */
  traces: Map<string, unknown>
}

/** Judges the messages of one pass against what was planned for it. Pure: the same messages give the same outcome. */
export function judgePass(envelopes: readonly Envelope[], planned: readonly PlannedExample[]): PassOutcome {
  const cases = new Map(finishedCases(envelopes).map((finished) => [placeOf(finished), finished]))
  const byCase = new Map<string, ExampleResult>()
  const traces = new Map<string, unknown>()
  const results = planned.map((example): ExampleResult => {
    const finished = cases.get(`${example.uri}:${example.line}`)
    if (finished === undefined) return notRun(example, envelopes)
    const { at, trace } = exampleNote(finished.attachments)
    if (trace !== undefined) traces.set(example.id, trace)
    const { durationMs } = finished
    const result = { ...example, at: at ?? example.at, ...judgeExample(finished, example.characterisation), durationMs }
    byCase.set(finished.startedId, result)
    return result
  })
  return { results, executed: byCase.size, byCase, traces }
}

function placeOf({ pickle }: FinishedCase): string {
  return `${pickle.uri.replaceAll('\\', '/')}:${pickle.location?.line ?? 1}`
}

function notRun(example: PlannedExample, envelopes: readonly Envelope[]): ExampleResult {
  const message = `The example was not run to its end. ${whyStopped(envelopes)}`.trimEnd()
  return { ...example, verdict: 'error', reason: { kind: 'not-run', message }, durationMs: 0 }
}

function whyStopped(envelopes: readonly Envelope[]): string {
  const hook = envelopes.find(({ testRunHookFinished }) => testRunHookFinished?.result.status === 'FAILED')
  const crash = envelopes.find(({ testRunFinished }) => testRunFinished?.exception !== undefined)
  return hook?.testRunHookFinished?.result.exception?.message ?? crash?.testRunFinished?.exception?.message ?? ''
}
