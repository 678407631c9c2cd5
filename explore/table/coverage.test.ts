import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Written } from '../facts/written.ts'
import { coverageOf, rulesOf } from './coverage.ts'

const shown: Written = {
  id: 'AF-03/shown/ios', name: 'Shown', pass: 'ios', tags: [], characterisation: false, rule: 'AF-03', at: '2025-07-15', row: undefined,
  steps: [{ type: 'given', text: "it is 15 July 2025 at 12:00:00 on Maya's phone" }, { type: 'then', text: 'she can see her password' }],
}

const ofPasswords = (examples: readonly Written[]) => coverageOf(examples).find(({ table }) => table === 'passwords')

test('an example covers the cells of the tables that its rule is in', () => {
  const covered = ofPasswords([shown])
  assert.equal(covered?.cells, 8)
  assert.equal(covered?.uncovered.length, 7)
  assert.equal(covered?.uncovered.some(({ from, window }) => from === 'ios' && window === 'July 2025'), false)
})

test('a row is bare until one of its cells has an example', () => {
  assert.deepEqual(ofPasswords([shown])?.bare.map(({ rule, must }) => [rule, must]), [['AF-04', 'shown'], ['AF-02', 'out of reach']])
})

test('an example of another rule, or one that only records, covers none of them', () => {
  assert.equal(ofPasswords([{ ...shown, rule: 'CRED-01' }])?.uncovered.length, 8)
  assert.equal(ofPasswords([{ ...shown, characterisation: true }])?.uncovered.length, 8)
})

test('a row that says nothing gives its table no rule', () => {
  const rows = [{ when: {}, must: 'unsaid', rule: 'TEA-01', sentences: [] }, { when: {}, must: 'hot', rule: 'TEA-02', sentences: [] }] as const
  assert.deepEqual([...rulesOf({ rows, also: ['TEA-03'] })], ['TEA-02', 'TEA-03'])
})
