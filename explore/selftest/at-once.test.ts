import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { mapAtOnce } from './at-once.ts'

test('results stand in the order of the items, whichever ended first', async () => {
  assert.deepEqual(await mapAtOnce([3, 1, 2], 3, async (item) => {
    await setTimeout(item)
    return item * 10
  }), [30, 10, 20])
})

test('no more than so many are under way', async () => {
  let [under, most] = [0, 0]
  await mapAtOnce([1, 2, 3, 4, 5], 2, async () => {
    under += 1
    most = Math.max(most, under)
    await setTimeout(1)
    under -= 1
  })
  assert.equal(most, 2)
})

test('an error is the error of all', async () => {
  await assert.rejects(mapAtOnce([1, 2], 2, async (item) => {
    if (item === 2) throw new Error('the second')
  }), /the second/)
})
