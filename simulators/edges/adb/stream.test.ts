import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { createStream, type Stream } from './stream.ts'

function recorded(limit = 100): Stream & { readonly sent: readonly string[] } {
  const sent: string[] = []
  return { sent, ...createStream((command, payload) => sent.push(payload === undefined ? command : `${command} ${payload.toString()}`), limit) }
}

const timeout = 5000

test('a stream whose end is written is closed in both directions, and once', { timeout }, async () => {
  const { duplex, acknowledge, sent } = recorded()
  duplex.end('bye')
  acknowledge()
  await once(duplex, 'close')
  duplex.destroy()
  assert.deepEqual(sent, ['WRTE bye', 'CLSE'])
})

test('what waits for a packet goes out in one', { timeout }, async () => {
  const { duplex, acknowledge, sent } = recorded(4)
  for (const text of ['a', 'b', 'cde', 'f']) duplex.write(text)
  for (let round = 0; round < 3; round += 1) {
    acknowledge()
    await new Promise(setImmediate)
  }
  assert.deepEqual(sent, ['WRTE a', 'WRTE bcde', 'WRTE f'])
})

test('when the host is gone, what came before can be read, and writing ends at once', { timeout }, async () => {
  const { duplex, receive, hangUp, signal, sent } = recorded()
  receive(Buffer.from('last words'))
  const written = new Promise((done) => duplex.write('unheard', done))
  hangUp()
  await written
  assert.equal(signal.aborted, true)
  assert.equal((await duplex.toArray()).join(''), 'last words')
  assert.deepEqual(sent, ['OKAY', 'WRTE unheard'])
})

test('the host is asked for more only when what it sent has been taken', { timeout }, async () => {
  const { duplex, receive, sent } = recorded()
  const much = Buffer.alloc(duplex.readableHighWaterMark + 1)
  receive(much)
  assert.deepEqual(sent, [])
  assert.throws(() => receive(much), /without waiting for OKAY/)
  for await (const chunk of duplex.iterator({ destroyOnReturn: false })) if (chunk.length === much.length) break
  assert.deepEqual(sent, ['OKAY'])
})
