import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownerKind } from './owner-kind.ts'

test('an iPhone backup belongs to a Microsoft account until the last second of August 2025', () => {
  assert.equal(ownerKind('ios', '2025-08-31T23:59:59', 'start'), 'microsoft')
})

test('an iPhone backup belongs to iCloud from the first second of September 2025', () => {
  assert.equal(ownerKind('ios', '2025-09-01T00:00:00', 'start'), 'icloud')
  assert.equal(ownerKind('ios', '2026-01-15T12:00:00', 'start'), 'icloud')
})

test('where a month counts once it is over, iCloud follows with the first second of October 2025', () => {
  assert.equal(ownerKind('ios', '2025-09-30T23:59:59', 'end'), 'microsoft')
  assert.equal(ownerKind('ios', '2025-10-01T00:00:00', 'end'), 'icloud')
})

test('an Android backup belongs to a Microsoft account at any time', () => {
  assert.equal(ownerKind('android', '2025-08-31T23:59:59', 'start'), 'microsoft')
  assert.equal(ownerKind('android', '2025-09-01T00:00:00', 'start'), 'microsoft')
})
