import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Conformance } from '../verdicts/conformance.ts'
import { keepRun } from './keep-run.ts'
import { pastRuns, previousRun } from './previous-run.ts'
import { newPlace, onDay, runWith } from './runs.fixture.ts'

const one = 'CAP-01/one/ios'
const both = 'AF-01/both/cross'
const taking = (durationMs: number, changes = {}) => runWith({ [one]: { verdict: 'pass', durationMs } }, changes)

function placeWith(...runs: Conformance[]): string {
  const file = newPlace()
  runs.forEach((run, index) => keepRun(file, run, onDay(index + 1)))
  return file
}

test('the run before is what it left in conformance.json, but for the reasons', () => {
  const statement = { file: 's.yaml', build: '6.8.2' }
  const before = runWith({ [one]: { verdict: 'fail', at: '2025-08-15' }, [both]: { verdict: 'pass', earlier: [{ kind: 'exception', message: '' }] } }, { commit: null, statement })
  const found = previousRun(placeWith(before), runWith({}))
  const expected = { ...before, rules: before.rules.map((row) => ({ ...row, examples: row.examples.map(({ reason: _reason, earlier: _earlier, ...example }) => example) })) }
  const byRule = (rows: Conformance['rules']) => rows.toSorted((a, b) => (`${a.id} ${a.platform}` < `${b.id} ${b.platform}` ? -1 : 1))
  assert.ok(found)
  assert.deepEqual({ ...found, rules: byRule(found.rules) }, { ...expected, rules: byRule(expected.rules) })
})

test('it is the last one that was asked the same, to its end', () => {
  const found = previousRun(placeWith(
    taking(1), taking(2, { commit: 'b'.repeat(40), asOf: '2026-01-20', seed: 4, dirty: true }), taking(3, { iut: 'mine' }), taking(4, { driver: 'appium' }),
    taking(5, { readings: { dateZone: 'utc' } }), taking(6, { platforms: ['ios'] }), taking(7, { choices: [{ rules: ['CAP-01'] }] }),
    taking(8, { manifest: { expected: 2, executed: 1 } }),
  ), taking(9))
  assert.equal(found?.rules[0]?.examples[0]?.durationMs, 2)
})

test('whether the run is kept already makes no difference', () => {
  const file = placeWith(taking(1), taking(2), taking(3))
  const durations = [3, 2, 1].map((durationMs) => previousRun(file, taking(durationMs))?.rules[0]?.examples[0]?.durationMs)
  assert.deepEqual(durations, [2, 1, undefined])
})

test('the runs before it are told oldest first, by day and commit', () => {
  const file = placeWith(taking(1), taking(2, { dirty: true }), runWith({ [one]: 'fail' }, { commit: null }), taking(4))
  const past = pastRuns(file, taking(4))
  assert.deepEqual(past.map(({ label, verdicts }) => [label, verdicts.get('CAP-01 ios'), verdicts.get('CAP-01 android')]), [
    ['2026-01-01 aaaaaaa', 'pass', 'untested'], ['2026-01-02 aaaaaaa+', 'pass', 'untested'], ['2026-01-03', 'fail', 'untested'],
  ])
  assert.deepEqual(pastRuns(file, taking(4), 1).map(({ label }) => label), ['2026-01-03'])
})

test('where no history is, nothing was before', () => {
  assert.equal(previousRun(newPlace(), taking(1)), undefined)
  assert.deepEqual(pastRuns(newPlace(), taking(1)), [])
})
