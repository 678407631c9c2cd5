import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createHands } from './hands.fixture.ts'
import { historyOf } from './history.ts'
import { liveADay, morning } from './journey.fixture.ts'

const start = Date.UTC(2026, 0, 15, 12)

test('a log tells every request in order, each answer with its request, and failures as requests without one', async () => {
  const hands = createHands(start)
  await morning(hands)
  const { messages } = historyOf(hands.machine, { start, events: hands.events })
  const told = messages.map(({ request: { method, url }, response }) => `${method} ${new URL(url).pathname} ${response?.status ?? 'sent'}`)
  assert.deepEqual(told, [
    'POST /sign-in sent', 'POST /sign-in 200', 'GET /authenticator sent', 'GET /authenticator 200',
    'PUT /backups/android sent', 'PUT /backups/android 200', 'PUT /backups/android sent', 'PUT /backups/android sent', 'PUT /backups/android 200',
  ])
})

test('a log tells what stood on a screen and is gone again, a message as well as what a field held', async () => {
  const hands = createHands(start)
  await liveADay(hands)
  const { texts } = historyOf(hands.machine, { start, events: hands.events })
  for (const text of ['Backup restored', 'Amazon: maya', 'Unlock Authenticator']) assert.ok(texts.includes(text), text)
  assert.ok(!hands.labels('new').includes('Backup restored'))
})
