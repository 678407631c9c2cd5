import assert from 'node:assert/strict'
import { test } from 'node:test'
import { median, rounded } from './figures.ts'

test('the median is the middle of an odd number of values and the mean of the two in the middle of an even one', () => {
  assert.equal(median([3, 1, 2]), 2)
  assert.equal(median([4, 1, 3, 2]), 2.5)
  assert.equal(median([7]), 7)
  assert.throws(() => median([]), RangeError)
})

test('figures are rounded to the digits that they are worth', () => {
  assert.equal(rounded(0.4567, 2), 0.46)
  assert.equal(rounded(1234.5, 0), 1235)
})
