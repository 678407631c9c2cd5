import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantOf, localTime, nextMonth, startOfMonth } from './instant.ts'

test('a zone east of Greenwich reaches September before UTC does', () => {
  assert.equal(startOfMonth('2025-09', 'Pacific/Kiritimati'), Date.UTC(2025, 7, 31, 10))
})

test('a zone west of Greenwich reaches September after UTC does', () => {
  assert.equal(startOfMonth('2025-09', 'Pacific/Pago_Pago'), Date.UTC(2025, 8, 1, 11))
})

test('a local time of a summer-time zone and back', () => {
  assert.equal(instantOf('2025-07-01T00:00:00', 'America/Los_Angeles'), Date.UTC(2025, 6, 1, 7))
  assert.equal(localTime(Date.UTC(2025, 6, 1, 7), 'America/Los_Angeles'), '2025-07-01T00:00:00')
})

test('the 31st of June is refused, not moved to July', () => {
  assert.throws(() => instantOf('2025-06-31T00:00:00', 'UTC'), /No such date and time: "2025-06-31T00:00:00"/)
})

test('December is followed by January of the next year', () => {
  assert.equal(nextMonth('2025-12'), '2026-01')
  assert.equal(nextMonth('2025-08'), '2025-09')
})
