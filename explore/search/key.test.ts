import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reference } from '../../simulators/product.ts'
import { acts } from './acts/acts.ts'
import { createCast } from './cast.ts'
import { createRealm, playAct, setOut } from './journey.ts'
import { createKeys } from './key.ts'

function keyAfter(...texts: readonly string[]): string {
  let scene = setOut(createRealm(reference, createCast(1)), { platform: 'android', kind: 'phone', zone: '', moment: '2025-08-15T12:00:00' })
  for (const text of texts) {
    const act = acts.find((one) => one.text === text)
    assert.ok(act !== undefined, text)
    scene = { ...scene, model: playAct(scene, act) }
  }
  return keys.ofScene(scene)
}

const keys = createKeys()
const add = 'Maya has an Amazon account on her phone'
const restart = 'Maya restarts Authenticator on her phone'

test('how often an app was started, and how many things were made before, make no difference', () => {
  assert.equal(keyAfter(add, restart), keyAfter(add, restart, restart))
  assert.equal(keyAfter(add, 'Maya has removed her Amazon account from her phone', add), keyAfter(add))
})

test('what a phone holds, and in which order, makes one', () => {
  assert.notEqual(keyAfter(add), keyAfter(restart))
  assert.notEqual(keyAfter(add, 'Maya has a work account on her phone'), keyAfter('Maya has a work account on her phone', add))
})

test('what was read last makes one', () => {
  const told = (text: string): string => {
    const scene = setOut(createRealm(reference, createCast(1)), { platform: 'ios', kind: 'phone', zone: '', moment: '2025-08-15T12:00:00' })
    scene.hands.read.set('told', text)
    return keys.ofScene(scene)
  }
  assert.notEqual(told('Something went wrong.'), told('No connection.'))
})
