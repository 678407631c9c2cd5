import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fingerprint } from './fingerprint.ts'

const first = { heading: '', ordinal: 1 }

test('a fingerprint is the beginning of the SHA-256 of the sentence, its heading and its ordinal', () => {
  // printf 'Press Done.\n\n1' | sha256sum
  assert.equal(fingerprint('Press Done.', first), '051a7b00fb7a5a2c')
  // printf 'Press Done.\n0123456789abcdef\n2' | sha256sum
  assert.equal(fingerprint('Press Done.', { heading: '0123456789abcdef', ordinal: 2 }), '7159901f5e7369b9')
})

test('where lines break and how wide the gaps are does not matter', () => {
  assert.equal(fingerprint('  Press\r\n\tDone.\u00A0', first), fingerprint('Press Done.', first))
})

test('a letter in another case does', () => {
  assert.notEqual(fingerprint('press Done.', first), fingerprint('Press Done.', first))
})
