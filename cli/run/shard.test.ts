import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isInShard, shardOf } from './shard.ts'

const ids = Array.from({ length: 1000 }, (_, number) => `CAP-01/example-${number}/ios`)

test('each example is in exactly one shard, and the shards are of much the same size', () => {
  const sizes = [1, 2, 3].map((index) => ids.filter((id) => isInShard(id, { index, of: 3 })).length)
  assert.equal(sizes.reduce((sum, size) => sum + size), ids.length)
  for (const size of sizes) assert.ok(size > 270 && size < 400, `a shard has ${size} of 1000`)
})

test('an example stays in its shard whatever else there is', () => {
  // The first four bytes of: printf CAP-01/all-is-well/ios | sha256sum
  assert.equal(isInShard('CAP-01/all-is-well/ios', { index: (0x94251bb1 % 7) + 1, of: 7 }), true)
})

test('a shard is written I/N', () => {
  assert.deepEqual(shardOf('2/3'), { index: 2, of: 3 })
  for (const text of ['0/3', '4/3', 'a/b', '1', '1/0', '0/0', '1/2/3', '-1/3', ' 1/3', '1.5/3', '', '1/99999999999999999999']) {
    assert.throws(() => shardOf(text), { name: 'WrongUse', message: `"${text}" is no shard. Give --shard I/N with I from 1 to N, such as 1/3, 2/3 and 3/3.` })
  }
})
