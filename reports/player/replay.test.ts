import assert from 'node:assert/strict'
import { test } from 'node:test'
import { traceOfADay } from './day.fixture.ts'
import { doubtsOf, replay } from './replay.ts'

const { machine, trace } = await traceOfADay()
const at = (type: string) => trace.events.findIndex((event) => event.type === type)
const without = (index: number) => ({ ...trace, events: trace.events.toSpliced(index, 1) })

test('a trace replays to the digest that the run ended with', () => {
  const { moments, isExact, digest } = replay(machine, trace)
  assert.equal(isExact, true)
  assert.equal(digest, trace.digest)
  assert.equal(moments.length, trace.events.length + 1)
  assert.deepEqual(doubtsOf(machine, replay(machine, trace)), [])
})

test('one event less makes another world, and the first sign of it is what had nothing to touch', () => {
  // On the home screen, where the phone then stays, the second touch finds an app, and the third one nothing.
  const played = replay(machine, without(at('app-opened')))
  assert.equal(played.isExact, false)
  assert.deepEqual(doubtsOf(machine, played)[0], { at: 4, why: 'nothing was touched: no such element' })
})

test('an event that cannot be leaves the world as it was, and the rest is played', () => {
  const altered = { ...trace, events: trace.events.toSpliced(1, 0, { type: 'powered', phone: 'nobody', on: true } as const) }
  const played = replay(machine, altered)
  assert.equal(played.moments[2]?.broke, 'No phone called "nobody". Known: none.')
  assert.equal(played.moments[2]?.world, played.moments[1]?.world)
  assert.equal(played.isExact, true)
})

test('an answer that the service does not give is a sign', () => {
  const answers = trace.events.flatMap((event, index) => (event.type === 'http-answered' ? [index] : []))
  const [index = 0] = answers
  const events = trace.events.map((event, position) => (position === index && event.type === 'http-answered' ? { ...event, response: { status: 503, body: null } } : event))
  const played = replay(machine, { ...trace, events })
  assert.equal(played.isExact, false)
  assert.deepEqual(doubtsOf(machine, played)[0], { at: index + 1, why: 'the service answers 200, and in the run it answered 503' })
})
