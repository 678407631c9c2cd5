import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { runExamples } from './run-examples.ts'
import { loadSpecification } from './specification.ts'

const root = fileURLToPath(new URL('test-project', import.meta.url))
const circumstances = { iut: 'reference', asOf: '2026-01-15', readings: { dateZone: 'device' }, seed: 0 }

test('every way to end has its verdict, on each platform', async () => {
  const { results, executed } = await runExamples({ specification: await loadSpecification(root), ...circumstances })
  const found = results.filter(({ platform }) => platform === 'ios').map(({ rule, name, verdict, reason }) => [rule, name, verdict, reason?.kind])
  assert.deepEqual(found, [
    ['CAP-01', 'All is well', 'pass', undefined],
    ['CRED-01', 'It stays dark', 'fail', 'assertion'],
    ['CRED-02', 'The lever is gone', 'fail', 'control-missing'],
    ['CRED-03', 'No morning', 'inconclusive', 'assertion'],
    ['CRED-04', 'Nobody looks', 'inconclusive', 'manual-step'],
    ['CRED-05', 'No window', 'inapplicable', 'driver-lacks'],
    ['PK-01', 'No sunset', 'inapplicable', 'not-claimed'],
    ['PK-02', 'The line is cut', 'error', 'exception'],
    ['DEL-01', 'Nobody defined it', 'error', 'undefined-step'],
    ['DEL-01', 'Defined twice', 'error', 'ambiguous-step'],
    ['DEL-01', 'Not written yet', 'error', 'pending-step'],
    ['DEL-01', 'Skipped', 'error', 'skipped-step'],
    ['DEL-01', 'Empty', 'error', 'no-steps'],
    ['DEL-01', 'A hook fails', 'error', 'hook'],
    ['PK-03', 'Whether birds sing', 'recorded', 'recorded'],
    ['PK-03', 'What is asserted anyway', 'inconclusive', 'assertion'],
    ['AF-01', "At noon it is light by the phone's calendar", 'pass', undefined],
  ])
  // Seventeen on the iPhone, all but one of them on Android, and one on both.
  assert.equal(results.length, 34)
  assert.equal(executed, 34)
})

test('a failure tells what was expected, what was seen, and where', async () => {
  const specification = await loadSpecification(root)
  const { results } = await runExamples({ specification, ...circumstances, select: ({ id }) => id === 'CRED-01/it-stays-dark/ios' })
  assert.equal(results.length, 1)
  const { message: _message, ...reason } = results[0]?.reason ?? {}
  assert.deepEqual(reason, {
    kind: 'assertion',
    step: 'it is dark',
    expected: 'dark',
    seen: 'light',
    screen: 'Sky',
    phone: "Maya's phone",
    visible: ['Sun', 'Cloud'],
  })
})

test('a reading chooses its own examples, and a rule that is not in force starts when it is', async () => {
  const specification = await loadSpecification(root)
  const { results, traces } = await runExamples({
    specification,
    ...circumstances,
    asOf: '2025-03-01',
    readings: { dateZone: 'utc' },
    select: ({ rule }) => rule === 'AF-01',
  })
  assert.deepEqual(results.map(({ name, at }) => [name, at]), [
    ['At noon it is light by the universal calendar', '2025-07-01'],
    ['At noon it is light by the universal calendar', '2025-07-01'],
  ])
  assert.deepEqual([...traces.values()], [[{ type: 'sunrise' }], [{ type: 'sunrise' }]])
})

test('what is not claimed is not run', async () => {
  const specification = await loadSpecification(root)
  const outcome = await runExamples({
    specification,
    ...circumstances,
    select: ({ id }) => id === 'CRED-01/it-stays-dark/ios',
    notClaimed: () => 'It was never promised.',
  })
  assert.equal(outcome.results[0]?.verdict, 'inapplicable')
  assert.deepEqual(outcome.results[0]?.reason, { kind: 'not-claimed', message: 'It was never promised.' })
  assert.deepEqual([outcome.executed, outcome.passes.length], [1, 0])
})
