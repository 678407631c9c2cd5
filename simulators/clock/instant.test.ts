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

test('the earliest and the latest zone begin September 25 hours apart', () => {
  assert.equal(startOfMonth('2025-09', 'Pacific/Pago_Pago') - startOfMonth('2025-09', 'Pacific/Kiritimati'), 25 * 3_600_000)
})

for (const [zone, first] of [['Pacific/Kiritimati', Date.UTC(2025, 6, 31, 10)], ['Pacific/Pago_Pago', Date.UTC(2025, 7, 1, 11)], ['UTC', Date.UTC(2025, 7, 1)]] as const) {
  test(`in ${zone} it is July until one millisecond before August`, () => {
    assert.equal(localTime(first - 1, zone), '2025-07-31T23:59:59')
    assert.equal(localTime(first, zone), '2025-08-01T00:00:00')
    assert.equal(instantOf('2025-07-31T23:59:59', zone), first - 1000)
    assert.equal(startOfMonth('2025-08', zone), first)
  })
}

test('local times on either side of a change of the clocks', () => {
  // In Berlin the clocks go from 02:00 to 03:00 at 01:00 UTC on 30 March 2025, and back from 03:00 to 02:00 at 01:00 UTC on 26 October.
  assert.equal(instantOf('2025-03-30T01:59:59', 'Europe/Berlin'), Date.UTC(2025, 2, 30, 0, 59, 59))
  assert.equal(instantOf('2025-03-30T03:00:00', 'Europe/Berlin'), Date.UTC(2025, 2, 30, 1))
  assert.equal(instantOf('2025-10-26T01:59:59', 'Europe/Berlin'), Date.UTC(2025, 9, 25, 23, 59, 59))
  assert.equal(instantOf('2025-10-26T03:00:00', 'Europe/Berlin'), Date.UTC(2025, 9, 26, 2))
  // In Auckland from 02:00 to 03:00 at 14:00 UTC on 27 September 2025.
  assert.equal(instantOf('2025-09-28T01:59:59', 'Pacific/Auckland'), Date.UTC(2025, 8, 27, 13, 59, 59))
  assert.equal(instantOf('2025-09-28T03:00:00', 'Pacific/Auckland'), Date.UTC(2025, 8, 27, 14))
})

test('a local time that the clocks show twice, or skip, is within an hour', () => {
  for (const [local, utc] of [['2025-03-30T02:30:00', Date.UTC(2025, 2, 30, 1, 30)], ['2025-10-26T02:30:00', Date.UTC(2025, 9, 26, 0, 30)]] as const) {
    assert.ok(Math.abs(instantOf(local, 'Europe/Berlin') - utc) <= 3_600_000, local)
  }
})

test('a zone may be off by half an hour, or three quarters', () => {
  assert.equal(instantOf('2025-09-01T00:00:00', 'Asia/Kolkata'), Date.UTC(2025, 7, 31, 18, 30))
  assert.equal(instantOf('2025-09-01T00:00:00', 'Asia/Kathmandu'), Date.UTC(2025, 7, 31, 18, 15))
})

test('29 February is a day of leap years only', () => {
  assert.equal(instantOf('2024-02-29T23:59:59', 'UTC'), Date.UTC(2024, 1, 29, 23, 59, 59))
  assert.equal(startOfMonth('2024-03', 'Pacific/Kiritimati'), Date.UTC(2024, 1, 29, 10))
  for (const local of ['2025-02-29T00:00:00', '2100-02-29T00:00:00']) assert.throws(() => instantOf(local, 'UTC'), /No such date and time/)
})

test('what is not written as a date and a time is refused', () => {
  for (const local of ['', '2025-09-01', '2025-9-1T00:00:00', '2025-09-01T24:00:00', '2025-09-01T00:60:00', '2025-09-01T00:00:00Z', '2025-13-01T00:00:00', 'tomorrow']) {
    assert.throws(() => instantOf(local, 'UTC'), RangeError, local)
  }
})

test('a zone that does not exist is refused', () => {
  assert.throws(() => localTime(0, 'Mars/Olympus_Mons'), RangeError)
})
