import assert from 'node:assert/strict'
import test from 'node:test'
import { decide, tables } from './decide.ts'
import { combinations, factNames, type Facts } from './facts.ts'
import { rowOf, rowsOf } from './table.ts'

const usual: Facts = {
  from: 'android', to: 'android', account: 'third-party', signedIn: 'yes', toggles: 'as documented',
  window: 'September 2025 or later', owner: 'the same', policy: 'allows', provider: 'Authenticator',
}

const saysOf = (facts: Facts) => Object.fromEntries(decide(facts).map(({ table, must }) => [table, must]))

test('every cell of every table is in exactly one row, and every row has a cell', () => {
  for (const table of tables) {
    const used = new Set(combinations(table.columns).map((cell) => rowOf(table, cell)))
    assert.deepEqual(table.rows.filter((row) => !used.has(row)), [], `dead rows of ${table.name}`)
  }
})

test('a row names no fact that is not among the columns', () => {
  for (const { name, columns, rows } of tables) {
    for (const { when } of rows) for (const fact of Object.keys(when)) assert.ok(columns.some((column) => column === fact), `${name} asks ${fact}`)
  }
})

test('a cell in no row is an error that names the cell', () => {
  const table = { name: 'tea', asks: '', columns: ['from'] as const, rows: [{ when: { from: 'ios' }, must: 'hot', rule: 'TEA-01', sentences: [] }] } as const
  assert.throws(() => rowOf<string>(table, { from: 'android' }), /The table "tea" has no row for from android/)
  assert.equal(rowsOf<string>(table, { from: 'ios' }).length, 1)
})

// 6 settings of an iPhone and 2 of an Android phone, 2 platforms to restore on, 5 classes, signed in or not, 4 windows, and three facts of two values: 8 * 2 * 5 * 2 * 4 * 8.
test('the facts make 5120 cells', () => {
  assert.equal(combinations(factNames).length, 5120)
})

test('the four classes of the article come back as it says, with codes or by name', () => {
  const comesBack = (account: Facts['account']) => saysOf({ ...usual, account })['restoring']
  assert.equal(comesBack('personal, codes only'), 'codes')
  assert.equal(comesBack('personal, without a password'), 'name')
  assert.equal(comesBack('work'), 'name')
  assert.equal(comesBack('third-party'), 'codes')
})

test('without a backup nothing comes back, for the reason for which there is none', () => {
  const restoring = decide({ ...usual, from: 'ios', to: 'ios', toggles: 'phone not backed up' }).find(({ table }) => table === 'restoring')
  assert.deepEqual(restoring, { table: 'restoring', must: 'nothing', rule: 'IOS-02', sentences: [8] })
})

test('an iPhone needs no Microsoft account from September on, and Keychain from then on only', () => {
  const iPhone: Facts = { ...usual, from: 'ios', to: 'ios' }
  assert.equal(saysOf({ ...iPhone, signedIn: 'no' })['restoring'], 'codes')
  assert.equal(saysOf({ ...iPhone, signedIn: 'no', window: 'August 2025' })['message'], '"Something went wrong"')
  assert.equal(saysOf({ ...iPhone, toggles: 'Keychain off' })['restoring'], 'nothing')
  assert.equal(saysOf({ ...iPhone, toggles: 'Keychain off', window: 'August 2025' })['restoring'], 'codes')
})
