import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addAmazon, createHands, mayasPhone, type Hands } from '../hands.fixture.ts'

const start = Date.UTC(2026, 0, 15, 12)

async function phone(platform: 'ios' | 'android'): Promise<Hands> {
  const hands = createHands(start)
  await mayasPhone(hands, { id: 'own', platform })
  await addAmazon(hands, 'own')
  return hands
}

async function lockTheApp(hands: Hands): Promise<void> {
  for (const label of ['Menu', 'Settings', 'App Lock']) await hands.tap('own', label)
}

const leave = (hands: Hands) => hands.apply({ type: 'pressed', phone: 'own', key: 'home' })
const recognise = (hands: Hands, ok: boolean) => hands.apply({ type: 'biometric', phone: 'own', ok })

test('a phone that is locked shows its lock screen, and after unlocking what was there', async () => {
  const hands = await phone('ios')
  const before = hands.labels('own')
  hands.apply({ type: 'pressed', phone: 'own', key: 'power' })
  assert.deepEqual(hands.labels('own'), ['Lock screen', 'Unlock'])
  await hands.tap('own', 'Unlock')
  assert.deepEqual(hands.labels('own'), before)
})

test('a phone that was switched off and on again is locked, has ended its apps and kept what they stored', async () => {
  const hands = await phone('android')
  for (const label of ['Add account', 'Other account']) await hands.tap('own', label)
  hands.apply({ type: 'powered', phone: 'own', on: false })
  assert.deepEqual(hands.labels('own'), [])
  assert.throws(() => hands.apply({ type: 'app-opened', phone: 'own', app: 'authenticator' }), /is off: nobody can use it/)
  hands.apply({ type: 'powered', phone: 'own', on: true })
  assert.deepEqual(hands.labels('own'), ['Lock screen', 'Unlock'])
  hands.apply({ type: 'app-opened', phone: 'own', app: 'authenticator' })
  assert.ok(hands.labels('own').includes('Amazon, maya'))
  assert.ok(!hands.labels('own').includes('Scan QR code'))
})

test('neither the back key nor the camera reaches an app on a phone that is locked', async () => {
  const hands = await phone('android')
  for (const label of ['Add account', 'Other account']) await hands.tap('own', label)
  hands.apply({ type: 'pressed', phone: 'own', key: 'power' })
  hands.apply({ type: 'pressed', phone: 'own', key: 'back' })
  hands.apply({ type: 'camera-pointed', phone: 'own', at: 'otpauth://totp/Gmail:maya?secret=GEZDGNBVGY3TQOJQ' })
  hands.apply({ type: 'camera-pointed', phone: 'own', at: null })
  hands.apply({ type: 'unlocked', phone: 'own' })
  assert.ok(hands.labels('own').includes('Scan QR code'))
})

test("Android's back key goes up screen by screen, and from the first to the home screen", async () => {
  const hands = await phone('android')
  const back = () => hands.apply({ type: 'pressed', phone: 'own', key: 'back' })
  for (const label of ['Add account', 'Other account']) await hands.tap('own', label)
  back()
  assert.ok(hands.labels('own').includes('Personal account'))
  back()
  assert.ok(hands.labels('own').includes('Amazon, maya'))
  back()
  assert.ok(hands.labels('own').includes('Home'))
  back()
  assert.ok(hands.labels('own').includes('Home'))
})

test("Android's back key closes a dialog before it leaves the screen", async () => {
  const hands = await phone('android')
  for (const label of ['Amazon, maya', 'Remove account']) await hands.tap('own', label)
  hands.apply({ type: 'pressed', phone: 'own', key: 'back' })
  assert.ok(hands.labels('own').includes('Remove account') && !hands.labels('own').includes('Remove'))
})

test('an iPhone has no back key', async () => {
  const hands = await phone('ios')
  assert.throws(() => hands.apply({ type: 'pressed', phone: 'own', key: 'back' }), /An iPhone has no back key/)
})

test('nobody is recognised whom the phone did not ask for', async () => {
  const hands = await phone('ios')
  assert.throws(() => recognise(hands, true), /asks for no face and no finger/)
})

for (const [platform, title] of [['ios', 'Face ID'], ['android', 'Fingerprint']] as const) {
  test(`an app that locks asks for ${title} when its owner comes back`, async () => {
    const hands = await phone(platform)
    await lockTheApp(hands)
    leave(hands)
    await hands.open('own')
    assert.deepEqual(hands.labels('own').slice(0, 3), [title, title, 'Unlock Authenticator'])
    recognise(hands, true)
    assert.ok(hands.labels('own').includes('App Lock'))
  })
}

test('a wrong face keeps the app locked until the right one is shown', async () => {
  const hands = await phone('ios')
  await lockTheApp(hands)
  leave(hands)
  await hands.open('own')
  recognise(hands, false)
  assert.ok(hands.labels('own').includes('Authenticator is locked'))
  assert.ok(!hands.labels('own').includes('Amazon, maya'))
  await hands.tap('own', 'Unlock')
  await hands.tap('own', 'Cancel')
  assert.ok(hands.labels('own').includes('Authenticator is locked'))
  await hands.tap('own', 'Unlock')
  recognise(hands, true)
  assert.ok(hands.labels('own').includes('App Lock'))
})

test('an app that locks is locked again each time, also after it was killed and after the phone was locked', async () => {
  const hands = await phone('android')
  await lockTheApp(hands)
  hands.apply({ type: 'app-killed', phone: 'own', app: 'authenticator' })
  await hands.open('own')
  recognise(hands, true)
  hands.apply({ type: 'pressed', phone: 'own', key: 'power' })
  hands.apply({ type: 'unlocked', phone: 'own' })
  recognise(hands, false)
  assert.ok(hands.labels('own').includes('Authenticator is locked'))
})

test('behind the lock the app neither goes back nor scans', async () => {
  const hands = await phone('android')
  await lockTheApp(hands)
  hands.apply({ type: 'pressed', phone: 'own', key: 'back' })
  for (const label of ['Add account', 'Other account']) await hands.tap('own', label)
  leave(hands)
  await hands.open('own')
  hands.apply({ type: 'pressed', phone: 'own', key: 'back' })
  assert.ok(hands.labels('own').includes('Authenticator is locked'))
  hands.apply({ type: 'camera-pointed', phone: 'own', at: 'otpauth://totp/Gmail:maya?secret=GEZDGNBVGY3TQOJQ' })
  hands.apply({ type: 'camera-pointed', phone: 'own', at: null })
  await hands.tap('own', 'Unlock')
  recognise(hands, true)
  assert.ok(hands.labels('own').includes('Scan QR code'))
})

test('a prompt goes away with the app that asked', async () => {
  const hands = await phone('ios')
  await lockTheApp(hands)
  leave(hands)
  await hands.open('own')
  await hands.open('own', 'settings')
  assert.ok(hands.labels('own').includes('Airplane Mode'))
  assert.equal(hands.world().phones['own']?.prompt, null)
})
