import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Envelope, HookType, PickleStepType, SourceMediaType, TestStepResultStatus } from '@cucumber/messages'
import { joinMessages } from './join-messages.ts'

const at = (seconds: number) => ({ seconds, nanos: 0 })
const meta: Envelope = { meta: { protocolVersion: '34.2.1', implementation: { name: 'a' }, cpu: { name: 'x' }, os: { name: 'l' }, runtime: { name: 'n' } } }

/** A run of one example of one file, in which every id begins with a name of its own. */
function run(own: string, begins: number, { file = 'a.feature', text = 'it is light', success = true } = {}): Envelope[] {
  const id = (name: string) => `${own}-${name}`
  return [
    meta,
    { source: { uri: file, data: `Feature: ${text}`, mediaType: SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN } },
    { pickle: { id: id('p'), uri: file, location: { line: 4 }, name: 'A', language: 'en', steps: [{ id: id('s'), text, type: PickleStepType.OUTCOME, astNodeIds: [] }], tags: [], astNodeIds: [] } },
    { hook: { id: id('h'), type: HookType.BEFORE_TEST_CASE, sourceReference: { uri: 'hooks.ts', location: { line: 1 } } } },
    { testRunStarted: { id: id('run'), timestamp: at(begins) } },
    { testCase: { id: id('c'), testRunStartedId: id('run'), pickleId: id('p'), testSteps: [{ id: id('t'), hookId: id('h') }, { id: id('u'), pickleStepId: id('s'), stepDefinitionIds: [] }] } },
    { testCaseStarted: { id: id('started'), testCaseId: id('c'), attempt: 0, timestamp: at(begins) } },
    { testStepFinished: { testCaseStartedId: id('started'), testStepId: id('u'), testStepResult: { status: TestStepResultStatus.PASSED, duration: at(0) }, timestamp: at(begins) } },
    { testCaseFinished: { testCaseStartedId: id('started'), willBeRetried: false, timestamp: at(begins) } },
    { testRunFinished: { testRunStartedId: id('run'), success, timestamp: at(begins + 1) } },
  ]
}

const kindsOf = (envelopes: readonly Envelope[]) => envelopes.map((envelope) => Object.keys(envelope)[0])

test('what runs again is a further attempt of the same example', () => {
  const joined = joinMessages([run('first', 1), run('second', 5), run('third', 9)])
  assert.deepEqual(joined.flatMap(({ testCaseStarted }) => (testCaseStarted ? [[testCaseStarted.id, testCaseStarted.testCaseId, testCaseStarted.attempt]] : [])), [
    ['first-started', 'first-c', 0], ['second-started', 'first-c', 1], ['third-started', 'first-c', 2],
  ])
  assert.deepEqual(joined.flatMap(({ testCaseFinished }) => (testCaseFinished ? [testCaseFinished.willBeRetried] : [])), [true, true, false])
  assert.deepEqual(joined.flatMap(({ testStepFinished }) => (testStepFinished ? [testStepFinished.testStepId] : [])), ['first-u', 'first-u', 'first-u'])
  assert.equal(kindsOf(joined).filter((kind) => kind === 'testCase').length, 1)
})

test('what only one of them ran is kept, in the order of the files, with the hooks of the first', () => {
  const joined = joinMessages([run('first', 1, { file: 'b.feature' }), run('second', 5)])
  assert.deepEqual(joined.flatMap(({ source }) => source?.uri ?? []), ['a.feature', 'b.feature'])
  assert.deepEqual(joined.flatMap(({ testCase }) => testCase?.testSteps.flatMap(({ hookId }) => hookId ?? []) ?? []), ['first-h', 'first-h'])
  assert.deepEqual(joined.flatMap(({ testCase }) => testCase?.testRunStartedId ?? []), ['first-run', 'first-run'])
  assert.deepEqual(kindsOf(joined).filter((kind) => /^(meta|hook|testRun)/.test(kind ?? '')), ['meta', 'hook', 'testRunStarted', 'testRunFinished'])
})

test('the end is the last of all, and a success only if each was one', () => {
  const end = joinMessages([run('first', 7, { success: false }), run('second', 1, { file: 'b.feature' })]).at(-1)
  assert.deepEqual(end, { testRunFinished: { testRunStartedId: 'first-run', success: false, timestamp: at(8) } })
})

test('a text is no id, whatever stands in it', () => {
  const joined = joinMessages([run('first', 1, { text: 'second-p' }), run('second', 5, { text: 'second-p' })])
  assert.deepEqual(joined.flatMap(({ pickle }) => pickle?.steps[0]?.text ?? []), ['second-p'])
  const attachment = { body: 'second-p', mediaType: 'text/plain', contentEncoding: 'IDENTITY' as never, testCaseStartedId: 'second-started' }
  const withText = joinMessages([run('first', 1), [...run('second', 5), { attachment }]])
  assert.deepEqual(withText.flatMap((envelope) => envelope.attachment?.body ?? []), ['second-p'])
})

test('another text under the same name is refused', () => {
  assert.throws(() => joinMessages([run('first', 1), run('second', 5, { text: 'it is dark' })]), { name: 'StreamsDiffer', message: 'a.feature is not the same in all of them' })
})
