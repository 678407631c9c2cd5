import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expiryOf, expiryText } from './expiry.ts'
import type { Waiver } from './types.ts'
import { isExpired, isForBuild } from './waivers.ts'

const waiver = { about: { rule: 'PK-02' }, reason: 'so', link: 'https://example.com', owner: 'Maya Chen', line: 1 }

function ending(written: string, more: Partial<Waiver> = {}): Waiver {
  const expires = expiryOf(written)
  assert.ok(expires !== undefined, written)
  return { ...waiver, expires, ...more }
}

test('a day without a zone ends at midnight UTC, and says so', () => {
  const one = ending('2026-02-28')
  assert.equal(isExpired(one, new Date('2026-02-28T23:59:59.999Z')), false)
  assert.equal(isExpired(one, new Date('2026-03-01T00:00:00Z')), true)
  assert.equal(expiryText(one.expires), 'the end of 2026-02-28, UTC')
})

test('an instant ends in its own zone', () => {
  const one = ending('2026-12-31T18:00:00+01:00')
  assert.equal(isExpired(one, new Date('2026-12-31T16:59:59Z')), false)
  assert.equal(isExpired(one, new Date('2026-12-31T17:00:00Z')), true)
  assert.equal(expiryText(one.expires), '2026-12-31T18:00:00+01:00')
  assert.ok(isExpired(ending('2026-12-31T17:00Z'), new Date('2026-12-31T17:00:00Z')))
})

test('days and hours that do not exist, and instants without a zone, are no expiry', () => {
  const days = ['2026-02-29', '2026-02-30', '2026-13-01', '2026-2-3', '31.12.2026', 'never', '']
  for (const written of [...days, '2026-12-31T18:00:00', '2026-12-31T25:00:00Z', '2026-12-31T18:00:00+99:00']) {
    assert.equal(expiryOf(written), undefined, written)
  }
  assert.ok(expiryOf('2028-02-29'))
})

test('a build is named by itself, or by a range', () => {
  const one = ending('2026-12-31', { builds: ['6.8.1', '6.9.x', '>=7.2511.7000 <8', '6.2401.0617'] })
  assert.deepEqual(['6.8.1', '6.9.0', '6.9.17', '7.2511.7533', '6.2401.0617'].map((build) => isForBuild(one, build)), [true, true, true, true, true])
  assert.deepEqual(['6.8.10', '6.8', '6.90.1', '16.9.0'].map((build) => isForBuild(one, build)), [false, false, false, false])
  assert.equal(isForBuild(one, undefined), undefined)
  assert.equal(isForBuild(ending('2026-12-31'), undefined), true)
})
