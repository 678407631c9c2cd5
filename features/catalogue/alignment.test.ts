import assert from 'node:assert/strict'
import { test } from 'node:test'
import { align, gapsBetween, type Pair } from './alignment.ts'

test('what both lists share in order is paired', () => {
  assert.deepEqual(pairs('abcd', 'axcd'), [[0, 0], [2, 2], [3, 3]])
})

test('of two alike the one is taken that leaves most to pair', () => {
  assert.deepEqual(pairs('axab', 'ab'), [[0, 0], [3, 1]])
  assert.deepEqual(pairs('xay', 'ayxay'), [[0, 2], [1, 3], [2, 4]])
})

test('lists that share nothing have no pairs', () => {
  assert.deepEqual(pairs('ab', 'cd'), [])
  assert.deepEqual(pairs('', 'cd'), [])
})

test('the gaps hold what is unpaired, between neighbours and at both ends', () => {
  assert.deepEqual(gapsBetween([[1, 0], [2, 2]], 4, 3), [
    { first: [0], second: [] },
    { first: [], second: [1] },
    { first: [3], second: [] },
  ])
})

function pairs(first: string, second: string): Pair[] {
  return align(first.length, second.length, (i, j) => first[i] === second[j])
}
