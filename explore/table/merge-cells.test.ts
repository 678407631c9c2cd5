import assert from 'node:assert/strict'
import test from 'node:test'
import { mergeCells } from './merge-cells.ts'

test('cells that differ in one fact become one line', () => {
  const cells = [
    { from: 'ios', window: 'June 2025' }, { from: 'ios', window: 'July 2025' },
    { from: 'android', window: 'June 2025' }, { from: 'android', window: 'July 2025' }, { from: 'android', window: 'August 2025' },
  ] as const
  assert.deepEqual(mergeCells(cells, ['from', 'window']), [
    { from: ['ios'], window: ['June 2025', 'July 2025'] },
    { from: ['android'], window: ['June 2025', 'July 2025', 'August 2025'] },
  ])
})

test('nothing to put together is nothing', () => {
  assert.deepEqual(mergeCells([], ['from']), [])
})
