import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { createHands } from './hands.fixture.ts'
import { evening, liveADay, morning } from './journey.fixture.ts'
import { createMachine, emptyWorld } from './machine.ts'
import { reference } from './product.ts'
import type { World } from './world.ts'

const start = Date.UTC(2026, 0, 15, 12)
const digest = (world: World): string => createHash('sha256').update(JSON.stringify(world)).digest('hex')

async function aDay() {
  const hands = createHands(start)
  await liveADay(hands)
  return hands
}

test('a day leads where it should: both accounts are on the new phone, and the passkey signed in', async () => {
  const hands = await aDay()
  assert.deepEqual(hands.labels('new').filter((label) => /, /.test(label)), ['Microsoft, maya@outlook.example', 'Amazon, maya'])
  const browser = hands.world().phones['own']?.apps.browser.model as { readonly message?: string } | null
  assert.equal(browser?.message, 'Signed in with a passkey')
})

test('a world is plain data: it survives JSON unchanged at every step', async () => {
  const { events } = await aDay()
  const machine = createMachine(reference)
  let world = emptyWorld(start)
  for (const event of events) {
    ({ world } = machine.apply(world, event))
    assert.deepStrictEqual(JSON.parse(JSON.stringify(world)), world, event.type)
  }
})

test('a world that went through JSON goes on to the same end', async () => {
  const first = createHands(start)
  await morning(first)
  const half = first.events.length
  const saved = JSON.stringify(first.world())
  await evening(first)
  const machine = createMachine(reference)
  const rest = JSON.parse(JSON.stringify(first.events.slice(half))) as typeof first.events
  const end = rest.reduce<World>((world, event) => machine.apply(world, event).world, JSON.parse(saved) as World)
  assert.equal(digest(end), digest(first.world()))
})

test('the log alone, without any service, leads to the same end', async () => {
  const hands = await aDay()
  const { apply } = createMachine({ ...reference, service: () => { throw new Error('A replay asks no service.') } })
  const end = hands.events.reduce((world, event) => apply(world, event).world, emptyWorld(start))
  assert.equal(digest(end), digest(hands.world()))
})

test('two days alike have the same log, to the letter', async () => {
  const [first, second] = [await aDay(), await aDay()]
  assert.equal(JSON.stringify(first.events), JSON.stringify(second.events))
})

test('an event leaves the world before it as it was', async () => {
  const { events } = await aDay()
  const machine = createMachine(reference)
  let world = emptyWorld(start)
  for (const event of events) {
    const before = JSON.stringify(world)
    const { world: after } = machine.apply(world, event)
    assert.equal(JSON.stringify(world), before, event.type)
    world = after
  }
})
