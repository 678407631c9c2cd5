import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WrittenStep } from '../facts/written.ts'
import { kindsOf } from './kinds.ts'

/** The kinds of an example of these lines, the When last but one. */
function kinds(lines: readonly string[], pass: 'android' | 'cross' = 'android'): string[] {
  const types = ['then', 'when'] as const
  const steps = lines.map((text, at): WrittenStep => ({ text, type: types[lines.length - 1 - at] ?? 'given' }))
  return kindsOf({ pass, steps })
}

const begins = (moment: string) => [`it is ${moment} on Maya's phone`, 'she picks up her phone', 'nothing is filled in on her phone']
const looks = (seconds: string) => ["Maya's phone holds an Amazon account", `she looks ${seconds} seconds later`, 'the Amazon account shows a code']

test('one backup and one restore is the plain story', () => {
  assert.deepEqual(kinds(['Maya has backed up her accounts from her phone', 'she restores them on a new phone', 'all of her accounts are on the new phone']), [])
})

test('a second either side of a month is its boundary, and nothing else is', () => {
  for (const moment of ['30 June 2025 at 23:59:59', '1 July 2025 at 00:00:00', '1 July 2025 at 00:00:01', '1 January 2026 at 00:00:00']) {
    assert.deepEqual(kinds(begins(moment)), ['boundary'], moment)
  }
  for (const moment of ['30 June 2025 at 23:59:58', '1 July 2025 at 00:00:02', '1 July 2025 at 12:00:00', '2 July 2025 at 00:00:00']) {
    assert.deepEqual(kinds(begins(moment)), [], moment)
  }
})

test('so is the edge of the half-minute of a code', () => {
  assert.deepEqual(['29.999', '30.000', '31'].map((seconds) => kinds(looks(seconds))), [['boundary'], ['boundary'], ['boundary']])
  assert.deepEqual(['15', '32', '90.5'].map((seconds) => kinds(looks(seconds))), [[], [], ['boundary']])
})

test('an app that is closed, killed or lost begins anew', () => {
  const acts = [
    'she restarts Authenticator on her phone', 'she kills Authenticator on her phone',
    'she begins to turn on backup and loses the app before confirming', 'she breaks off a restore on a new phone and restores once more',
  ]
  for (const act of acts) {
    assert.deepEqual(kinds(["Maya's phone holds an Amazon account", act, 'all of her accounts are on her phone']), ['restart'], act)
  }
})

test('a third phone of the person who acts is a further one, and that of another person is not', () => {
  const restores = ['she restores them on a third phone', 'all of her accounts are on the third phone']
  assert.deepEqual(kinds(['Maya has backed up her accounts from her phone', 'she has restored them on a second phone', ...restores]), ['further phone'])
  assert.deepEqual(kinds(['Omar has a backup that restores on a second phone', 'Maya has backed up her accounts from her phone', ...restores]), [])
})

test('an example of both platforms is of another platform, and an example may be of several kinds', () => {
  const cross = ["it is 31 August 2025 at 23:59:59 on Maya's iPhone", 'she restarts Authenticator on her iPhone', 'nothing comes back on a new Android phone']
  assert.deepEqual(kinds(cross, 'cross'), ['boundary', 'restart', 'other platform'])
})
