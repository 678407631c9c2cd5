import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Rule } from '../catalogue/catalogue.ts'
import { startOf } from './starts.ts'

const always: Rule = {
  id: 'CAP-01',
  title: 'A title',
  statement: 'A statement.',
  status: 'normative',
  severity: 'major',
  platforms: ['ios', 'android'],
  accounts: ['work'],
  effective: [{ platform: 'ios' }, { platform: 'android' }],
  sentences: [1],
}
const fromJuly: Rule = {
  ...always,
  id: 'AF-01',
  effective: [
    { platform: 'ios', from: '2025-07' },
    { platform: 'android', from: '2025-07' },
  ],
  reading: { in_force: 'The month counts from its first instant.', fields: ['monthBoundary'] },
}
const start = { monthBoundary: 'start' }

test('an example starts on the day asked for while its rule is in force', () => {
  assert.deepEqual(startOf({ pass: 'ios' }, fromJuly, '2026-01-15', start), { at: '2026-01-15', inForce: true })
})

test('an example of a rule that is not in force starts on the nearest day that it is', () => {
  assert.deepEqual(startOf({ pass: 'android' }, fromJuly, '2025-06-01', start), { at: '2025-07-01', inForce: false })
})

test('a month that counts once it is over moves the rules that name that reading, and no others', () => {
  const end = { monthBoundary: 'end' }
  assert.deepEqual(startOf({ pass: 'ios' }, fromJuly, '2025-07-15', end), { at: '2025-08-01', inForce: false })
  const { reading: _reading, ...unread } = fromJuly
  assert.deepEqual(startOf({ pass: 'ios' }, unread, '2025-07-15', end), { at: '2025-07-15', inForce: true })
})

test('an example of both platforms starts when its rule is in force on both', () => {
  const iosLater: Rule = { ...always, effective: [{ platform: 'ios', from: '2025-09' }, { platform: 'android' }] }
  assert.deepEqual(startOf({ pass: 'cross' }, iosLater, '2025-08-15', start), { at: '2025-09-01', inForce: false })
  assert.deepEqual(startOf({ pass: 'cross' }, iosLater, '2025-09-01', start), { at: '2025-09-01', inForce: true })
})
