import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgeMutant, precisionOf } from './judge-mutant.ts'
import type { Ended } from './types.ts'

const mutant = { id: 'forgets', rule: 'CAP-01', also: { 'PLAT-01': 'it shares the vault' }, how: 'forgets every second account' }
const ended = (rule: string, verdict: Ended['verdict'], characterisation = false): Ended => ({ id: `${rule}/${verdict}`, rule, verdict, characterisation })

test('a mutant is killed by a fail in an example of its own rule', () => {
  const judged = judgeMutant(mutant, [ended('PLAT-01', 'fail'), ended('CAP-01', 'pass'), ended('CAP-01', 'fail')])
  assert.deepEqual(judged, {
    id: 'forgets', rule: 'CAP-01', also: ['PLAT-01'], verdict: 'killed', killers: ['CAP-01/fail', 'PLAT-01/fail'], blamed: ['CAP-01', 'PLAT-01'],
  })
})

test('a fail of another rule alone kills it elsewhere', () => {
  const { verdict, killers, blamed } = judgeMutant(mutant, [ended('CAP-01', 'pass'), ended('PLAT-01', 'fail')])
  assert.deepEqual([verdict, killers, blamed], ['killed-elsewhere', ['PLAT-01/fail'], ['PLAT-01']])
})

test('an error or an inconclusive verdict, even in its own rule, is no kill', () => {
  assert.equal(judgeMutant(mutant, [ended('CAP-01', 'error')]).verdict, 'killed-elsewhere')
  assert.equal(judgeMutant(mutant, [ended('CAP-01', 'inconclusive')]).verdict, 'killed-elsewhere')
})

test('what nothing notices survives, and so does what only a characterisation could have noticed', () => {
  assert.equal(judgeMutant(mutant, [ended('CAP-01', 'pass')]).verdict, 'survived')
  assert.equal(judgeMutant(mutant, []).verdict, 'survived')
  assert.equal(judgeMutant(mutant, [ended('CAP-01', 'inconclusive', true), ended('CAP-01', 'inapplicable')]).verdict, 'survived')
})

test('precision is the share of failing rules that the entries name', () => {
  const named = { rule: 'CAP-01', also: ['PLAT-01'], blamed: ['CAP-01', 'PLAT-01', 'DEL-01'] }
  const other = { rule: 'DEL-01', also: [], blamed: ['DEL-01'] }
  assert.equal(precisionOf([named, other]), 0.75)
  assert.equal(precisionOf([{ rule: 'CAP-01', also: [], blamed: [] }]), 1)
})
