import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCatalogue, type Platform, type Rule } from './catalogue.ts'
import { isInForce, nearestDayInForce } from './effective.ts'
import { days, inForceByHand } from './in-force.table.ts'

const { rules } = loadCatalogue()
const platforms: Platform[] = ['ios', 'android']

test('every rule is in force on the days that the table by hand says', () => {
  const computed = Object.fromEntries(rules.map((rule) => [rule.id, { ios: letters(rule, 'ios'), android: letters(rule, 'android') }]))
  assert.deepEqual(computed, inForceByHand)
})

test('the last second of a month belongs to the rules of that month', () => {
  assert.deepEqual(
    platforms.map((platform) => isInForce(ruleCalled('AF-03'), platform, '2025-07-31')),
    [true, true],
  )
  assert.equal(isInForce(ruleCalled('ERA-01'), 'ios', '2025-08-31'), true)
  assert.equal(isInForce(ruleCalled('ERA-02'), 'ios', '2025-08-31'), false)
})

test('a day in force is its own nearest day', () => {
  assert.equal(nearestDayInForce(ruleCalled('CAP-01'), 'ios', '2026-01-15'), '2026-01-15')
  assert.equal(nearestDayInForce(ruleCalled('BKP-02'), 'android', '2026-01-15'), '2026-01-15')
})

test('a rule that has ended is asked on its last day, one that has not begun on its first', () => {
  assert.equal(nearestDayInForce(ruleCalled('BKP-02'), 'ios', '2026-01-15'), '2025-08-31')
  assert.equal(nearestDayInForce(ruleCalled('AF-01'), 'android', '2025-06-30'), '2025-07-01')
  assert.equal(nearestDayInForce(ruleCalled('AF-03'), 'ios', '2026-01-15'), '2025-07-31')
  assert.equal(nearestDayInForce(ruleCalled('AF-03'), 'ios', '2025-01-01'), '2025-07-01')
})

test('of several periods the nearest counts, and the earlier of two equally near', () => {
  const twice = { id: 'X-01', effective: [{ platform: 'ios' as const, from: '2025-06' }, { platform: 'ios' as const, until: '2025-05' }] }
  assert.equal(nearestDayInForce(twice, 'ios', '2025-05-28'), '2025-06-01')
  // 16 days to either side.
  assert.equal(nearestDayInForce(twice, 'ios', '2025-05-16'), '2025-04-30')
})

test('a platform that the rule is not about has no nearest day', () => {
  assert.throws(() => nearestDayInForce(ruleCalled('IOS-01'), 'android', '2026-01-15'), /IOS-01 is never in force on android. It is about: ios/)
})

test('a day that the calendar does not have is refused', () => {
  for (const day of ['2025-02-29', '2025-13-01', '2025-6-1', 'today', '']) {
    assert.throws(() => isInForce(ruleCalled('CAP-01'), 'ios', day), { name: 'RangeError' }, day)
  }
})

function letters(rule: Rule, platform: Platform): string {
  return days.map((day) => (isInForce(rule, platform, day) ? 'x' : '-')).join('')
}

function ruleCalled(id: string): Rule {
  const rule = rules.find((candidate) => candidate.id === id)
  assert.ok(rule, id)
  return rule
}
