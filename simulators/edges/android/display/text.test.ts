import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesOf } from './text.ts'

test('a text breaks at spaces, where it must within a word, and where it says so itself', () => {
  assert.deepEqual(linesOf('to be or not', 5), ['to be', 'or', 'not'])
  assert.deepEqual(linesOf('abcdefgh ij', 4), ['abcd', 'efgh', 'ij'])
  assert.deepEqual(linesOf('a\n\nb', 9), ['a', '', 'b'])
  assert.deepEqual(linesOf('', 9), [''])
  assert.deepEqual(linesOf('abc', 0), ['a', 'b', 'c'])
})
