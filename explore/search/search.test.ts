import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadIut } from '../../simulators/edges/load-iut.ts'
import { reference } from '../../simulators/product.ts'
import { createCast } from './cast.ts'
import { usualBounds, walkAll } from './exhaustive.ts'
import { createRealm, type Fall } from './journey.ts'
import { search } from './search.ts'

async function realmOf(iut: string) {
  const { change } = await loadIut(iut)
  return createRealm(change(reference), createCast(1))
}

const textsOf = (fall: Fall | null): readonly string[] => [...(fall?.journey.acts ?? []).map(({ text }) => text), ...(fall?.look?.steps ?? [])]

test('the reference breaks no rule on any journey', async () => {
  const realm = await realmOf('reference')
  const { fall, walks } = search(realm, { walks: 250 }, 7)
  assert.deepEqual([textsOf(fall), walks], [[], 250])
  assert.ok(realm.count.events > 250 * 10)
})

test('a wrong build is found, and the journey that shows it is as short as it can be', async () => {
  const { fall } = search(await realmOf('saying-no-deletes'), { walks: 2000 }, 1)
  const texts = textsOf(fall)
  assert.ok(texts.includes('Maya turns backup off and says no when asked to confirm'), texts.join('\n'))
  assert.equal(fall?.journey.acts.length, 2)
})

test('the same seed makes the same journeys', async () => {
  const [one, other] = [await realmOf('passkeys-live-in-memory'), await realmOf('passkeys-live-in-memory')]
  const [first, second] = [search(one, { walks: 1000 }, 3), search(other, { walks: 1000 }, 3)]
  assert.ok(first.fall !== null)
  assert.deepEqual(textsOf(first.fall), textsOf(second.fall))
  assert.equal(first.walks, second.walks)
  assert.equal(one.count.events, other.count.events)
})

const small = {
  ...usualBounds,
  starts: usualBounds.starts.slice(0, 1),
  acts: ['Maya has an Amazon account on her phone', 'Maya restarts Authenticator on her phone'],
}

test('a walk ends when every state was reached, and counts each once', async () => {
  // Before the app is first opened, with it open, and with the account: a restart leads from the first to the second alone.
  const { states, transitions, exhausted, fall } = walkAll(await realmOf('reference'), small)
  assert.deepEqual({ states, transitions, exhausted, fall }, { states: 3, transitions: 5, exhausted: true, fall: null })
})

test('a walk that meets a broken rule stops there, by the shortest way', async () => {
  const { fall, exhausted } = walkAll(await realmOf('saying-no-deletes'), usualBounds)
  assert.equal(exhausted, false)
  assert.deepEqual(textsOf(fall).slice(0, 2), ['Maya has backed up her phone', 'Maya turns backup off and says no when asked to confirm'])
})

test('a walk that comes upon more states than it may says that it has not reached them all', async () => {
  const { exhausted, fall } = walkAll(await realmOf('reference'), { ...usualBounds, states: 20 })
  assert.deepEqual([exhausted, fall], [false, null])
})

test('a walk refuses an act that it does not know', async () => {
  const realm = await realmOf('reference')
  assert.throws(() => walkAll(realm, { ...small, acts: ['Maya sings'] }), /No act "Maya sings" is known/)
})
