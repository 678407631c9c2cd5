import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Facts } from '../../steps/oracles/decision-table/facts.ts'
import { judge } from './judge.ts'
import type { Looked, Seen } from './types.ts'

const facts: Facts = {
  from: 'android', to: 'android', account: 'third-party', signedIn: 'yes', toggles: 'as documented',
  window: 'September 2025 or later', owner: 'the same', policy: 'allows', provider: 'Authenticator',
}
const right: Seen = {
  adding: 'added', owning: 'not offered', switch: 'on', message: 'not "Something went wrong"', owner: 'the chosen Microsoft account',
  restoring: 'codes', autofill: 'nothing', passwords: 'out of reach', passkeys: 'signs in', warning: 'not warned',
}
const at = '2025-09-01T00:00:00'
const looked = (seen: Seen, more: Partial<Facts> = {}): Looked => ({ facts: { ...facts, ...more }, at, seen })

test('what is seen as the tables say is no violation, and every answer was compared', () => {
  assert.deepEqual(judge([looked(right)]), { cells: 1, looks: 1, compared: 10, unsaid: 0, violations: [], untold: [] })
})

test('a wrong answer is a violation of its rule, with its sentences, and counts once however often it is seen', () => {
  const wrong = { ...right, restoring: 'name' }
  const { violations, cells, looks } = judge([looked(wrong), looked(wrong), looked(right)])
  assert.deepEqual(violations, [{ table: 'restoring', rule: 'CRED-04', sentences: [40, 41], expected: 'codes', seen: 'name', times: 2, facts, at }])
  assert.deepEqual([cells, looks], [1, 3])
})

test('where the article says nothing any answer is right', () => {
  const silent = { ...right, autofill: 'whatever', passkeys: 'signs nobody in', passwords: 'shown', warning: 'warned' }
  const { violations, unsaid } = judge([looked(silent, { window: 'June 2025', provider: 'another' })])
  assert.deepEqual([violations, unsaid], [[], 1])
})

test('what could not be looked at is a violation, and a cell in which nobody could look is told apart', () => {
  const { passkeys: _unseen, ...rest } = right
  const { violations, untold } = judge([looked(rest), { facts, at, why: 'The screen was dark.' }])
  assert.deepEqual(violations.map(({ table, seen }) => [table, seen]), [['passkeys', 'nothing to look at']])
  assert.deepEqual(untold, [{ facts, at, why: 'The screen was dark.' }])
})
