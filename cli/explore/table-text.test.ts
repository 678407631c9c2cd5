import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TableReport } from '../../explore/table/types.ts'
import type { Facts } from '../../steps/oracles/decision-table/facts.ts'
import { exitCodeOf } from './table.ts'
import { tableText } from './table-text.ts'

const facts: Facts = {
  from: 'ios', to: 'android', account: 'third-party', signedIn: 'yes', toggles: 'as documented',
  window: 'August 2025', owner: 'the same', policy: 'allows', provider: 'Authenticator',
}
const at = '2025-08-01T00:00:00'
const report: TableReport = {
  iut: 'some-build', cells: 2, looks: 4, compared: 30, unsaid: 10, seconds: 1.26,
  violations: [{ table: 'restoring', rule: 'PLAT-02', sentences: [4], expected: 'nothing', seen: 'codes', times: 3, facts, at }],
  untold: [{ facts, at, why: 'The screen was dark.' }, { facts, at, why: 'The screen was dark.' }],
  covered: [
    {
      table: 'passwords', asks: 'Shown?', cells: 8,
      bare: [{ when: { window: 'June 2025', from: ['ios', 'android'] }, must: 'shown', rule: 'AF-04', sentences: [49] }],
      uncovered: [{ from: 'ios', window: 'June 2025' }, { from: 'android', window: 'June 2025' }],
    },
    { table: 'warning', asks: 'Warned?', cells: 16, bare: [], uncovered: [] },
  ],
}

test('the text names what is wrong with its rule and its facts, and how often nobody could tell', () => {
  const text = tableText(report)
  assert.match(text, /^WRONG {2}PLAT-02 \(S04\): restoring must be: nothing; it was: codes\. 3 times, first on 2025-08-01T00:00:00 with$/m)
  assert.match(text, /^ {2}from {7}ios$/m)
  assert.match(text, /^COULD NOT TELL {2}2 times: The screen was dark\.$/m)
  assert.match(text, /30 compared, 3 wrong; 10 about which the article says nothing/)
})

test('the cells that no example is about are put together', () => {
  const text = tableText(report)
  assert.match(text, /│ passwords │ Shown\? +│ 8 +│ 6 +│/)
  assert.match(text, /No example for these cells of "passwords" \(from · window\):\n {2}ios \| android {2}· {2}June 2025\n/)
  assert.match(text, /^NO EXAMPLE {2}AF-04 \(S49\): passwords must be: shown, with window June 2025, from ios or android$/m)
  assert.doesNotMatch(text, /cells of "warning"/)
})

test('anything wrong ends with 1, else anything that nobody could tell with 3', () => {
  assert.equal(exitCodeOf(report), 1)
  assert.equal(exitCodeOf({ ...report, violations: [] }), 3)
  assert.equal(exitCodeOf({ violations: [], untold: [] }), 0)
})
