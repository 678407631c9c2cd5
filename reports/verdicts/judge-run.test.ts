import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Envelope, type PickleStepType, TestStepResultStatus } from '@cucumber/messages'
import { judgePass } from './judge-run.ts'
import type { PlannedExample } from './types.ts'

const plan: PlannedExample = { id: 'CAP-01/a/ios', rule: 'CAP-01', name: 'A', platform: 'ios', uri: 'features/a.feature', line: 4, at: '2026-01-15', characterisation: false }
const at = (seconds: number) => ({ seconds, nanos: 0 })

/** The messages of a case with one step of this type, which ended like this. */
function caseOf(type: PickleStepType, exception?: { type: string; message: string }, attempt = 0, willBeRetried = false): Envelope[] {
  const status = exception === undefined ? TestStepResultStatus.PASSED : TestStepResultStatus.FAILED
  const testStepResult = { status, duration: at(0), ...(exception === undefined ? {} : { exception }) }
  const startedId = `started-${attempt}`
  return [
    { pickle: { id: 'p', uri: plan.uri, location: { line: 4 }, name: 'A', language: 'en', steps: [{ id: 's', text: 'it is light', type, astNodeIds: [] }], tags: [], astNodeIds: [] } },
    { testCase: { id: 'c', pickleId: 'p', testSteps: [{ id: 't', pickleStepId: 's', stepDefinitionIds: ['d'] }] } },
    { testCaseStarted: { id: startedId, testCaseId: 'c', attempt, timestamp: at(1) } },
    { testStepFinished: { testCaseStartedId: startedId, testStepId: 't', testStepResult, timestamp: at(2) } },
    { testCaseFinished: { testCaseStartedId: startedId, timestamp: at(3), willBeRetried } },
  ]
}

const action = 'Action' as PickleStepType
const outcome = 'Outcome' as PickleStepType
const unknown = 'Unknown' as PickleStepType

test('an example that passed took as long as its messages say', () => {
  const { results, executed } = judgePass(caseOf(outcome), [plan])
  assert.deepEqual(results, [{ ...plan, verdict: 'pass', durationMs: 2000 }])
  assert.equal(executed, 1)
})

test('an example that was planned and never finished is an error, and not executed', () => {
  const crash = { type: 'Error', message: 'The phones could not be started.' }
  const { results, executed } = judgePass([{ testRunFinished: { success: false, timestamp: at(1), exception: crash } }], [plan])
  assert.equal(results[0]?.verdict, 'error')
  assert.deepEqual(results[0]?.reason, { kind: 'not-run', message: 'The example was not run to its end. The phones could not be started.' })
  assert.equal(executed, 0)
})

test('the last attempt counts', () => {
  const broken = { type: 'Error', message: 'lost' }
  const { results } = judgePass([...caseOf(action, broken, 0, true), ...caseOf(outcome, undefined, 1)], [plan])
  assert.equal(results[0]?.verdict, 'pass')
})

test('an example without a Then claims nothing, and does not pass', () => {
  const { results } = judgePass(caseOf(action), [plan])
  assert.deepEqual([results[0]?.verdict, results[0]?.reason?.kind], ['error', 'no-steps'])
})

test('an assertion in a step that is neither Given, When nor Then is an error of ours', () => {
  const failed = { type: 'AssertionError', message: 'no' }
  assert.equal(judgePass(caseOf(unknown, failed), [plan]).results[0]?.verdict, 'error')
  assert.equal(judgePass(caseOf(action, failed), [plan]).results[0]?.verdict, 'fail')
})

test('an attachment says what was expected and seen, and when the phone started', () => {
  const attach = (mediaType: string, note: object): Envelope => ({
    attachment: { body: JSON.stringify(note), contentEncoding: 'IDENTITY' as never, mediaType, testCaseStartedId: 'started-0', timestamp: at(2) },
  })
  const envelopes = caseOf(action, { type: 'AssertionError', message: 'no' })
  const notes = [
    attach('application/vnd.conform.failure+json', { expected: 'light', seen: 'dark', visible: ['Moon'] }),
    attach('application/vnd.conform.example+json', { id: plan.id, at: '2025-08-31', trace: ['e'] }),
  ]
  const { results, traces } = judgePass([...envelopes.slice(0, 4), ...notes, ...envelopes.slice(4)], [plan])
  assert.deepEqual(results[0]?.reason, { kind: 'assertion', message: 'no', step: 'it is light', expected: 'light', seen: 'dark', visible: ['Moon'] })
  assert.equal(results[0]?.at, '2025-08-31')
  assert.deepEqual([...traces], [[plan.id, ['e']]])
})
