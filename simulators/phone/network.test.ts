import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addPersonalAccount, createHands, mayasPhone, type Hands } from '../hands.fixture.ts'
import type { Network } from './phone.ts'

async function phoneWith(network: Network): Promise<Hands> {
  const hands = createHands(Date.UTC(2026, 0, 15, 12))
  await mayasPhone(hands, { id: 'own', platform: 'android' })
  hands.apply({ type: 'network-set', phone: 'own', network })
  return hands
}

test('without a network nothing is sent, and the app says so at once', async () => {
  const hands = await phoneWith({ type: 'off' })
  await addPersonalAccount(hands, 'own')
  assert.ok(hands.labels('own').includes('Your phone is offline.'))
  assert.deepEqual(hands.world().clouds.microsoft.sessions, {})
  hands.apply({ type: 'network-set', phone: 'own', network: { type: 'on' } })
  await hands.tap('own', 'Sign in')
  assert.ok(hands.labels('own').includes('Microsoft, maya@outlook.example'))
})

test('in airplane mode nothing is sent', async () => {
  const hands = await phoneWith({ type: 'on' })
  hands.apply({ type: 'os-changed', phone: 'own', change: { type: 'airplane-mode', on: true } })
  await addPersonalAccount(hands, 'own')
  assert.ok(hands.labels('own').includes('Your phone is offline.'))
  assert.deepEqual(hands.world().clouds.microsoft.sessions, {})
})

test('a network may fail for some requests only, and the service never hears of those', async () => {
  const hands = await phoneWith({ type: 'failing', match: '/authenticator', status: 503 })
  await addPersonalAccount(hands, 'own')
  assert.ok(hands.labels('own').includes('The service cannot be reached right now.'))
  assert.deepEqual(Object.keys(hands.world().clouds.microsoft.sessions), ['session-1'])
})

test('a request that nobody answers is one without a network', async () => {
  const hands = await phoneWith({ type: 'failing', match: '/sign-in', status: null })
  await addPersonalAccount(hands, 'own')
  assert.ok(hands.labels('own').includes('Your phone is offline.'))
})

test('the log tells what was sent from what was not', async () => {
  const hands = await phoneWith({ type: 'off' })
  for (const label of ['Add account', 'Personal account']) await hands.tap('own', label)
  await hands.type('own', 'Email', 'maya@outlook.example')
  await hands.type('own', 'Password', 'pw')
  // The fifth element of the page, after the way back, the title, the request and the two fields.
  const submit = () => hands.apply({ type: 'tapped', phone: 'own', path: [5] })
  assert.deepEqual(submit().map(({ type }) => type), ['not-sent'])
  hands.apply({ type: 'network-set', phone: 'own', network: { type: 'on' } })
  // What the page complains of stands before its button.
  assert.deepEqual(hands.apply({ type: 'tapped', phone: 'own', path: [6] }).map(({ type }) => type), ['sent'])
})
