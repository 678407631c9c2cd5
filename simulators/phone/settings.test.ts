import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createHands, mayasPhone, type Hands } from '../hands.fixture.ts'

async function settings(platform: 'ios' | 'android', deviceType: 'phone' | 'tablet' = 'phone'): Promise<Hands> {
  const hands = createHands(Date.UTC(2026, 0, 15, 12))
  await mayasPhone(hands, { id: 'own', platform, deviceType })
  await hands.open('own', 'settings')
  return hands
}

/** The way to each page from the first, and what stands on it. */
const pages = {
  ios: [
    [['Apple Account'], 'Sign Out'], [['General'], 'AutoFill & Passwords'], [['General', 'AutoFill & Passwords'], 'AutoFill From'],
    [['iCloud'], 'Saved to iCloud'], [['iCloud', 'iCloud Backup'], 'Back Up This iPhone'], [['iCloud', 'Passwords and Keychain'], 'Sync this iPhone'],
    [['Apple Account', 'iCloud'], 'Saved to iCloud'],
  ],
  android: [[['Network & internet'], 'Airplane mode'], [['Passwords, passkeys & accounts'], 'Preferred service']],
} as const

for (const [platform, back] of [['ios', 'Back'], ['android', 'Navigate up']] as const) {
  for (const [way, landmark] of pages[platform]) {
    test(`the settings of ${platform} lead by ${way.join(' and ')} to a page, and back the same way`, async () => {
      const hands = await settings(platform)
      const seen = [hands.labels('own')]
      for (const label of way) {
        await hands.tap('own', label)
        seen.push(hands.labels('own'))
      }
      assert.ok(hands.labels('own').includes(landmark))
      for (const before of seen.slice(0, -1).reverse()) {
        await hands.tap('own', back)
        assert.deepEqual(hands.labels('own'), before)
      }
      assert.ok(!hands.labels('own').includes(back))
    })
  }
}

/** Where each switch is, and how it stands when the phone is new. */
const switches = {
  ios: [
    [[], 'Airplane Mode', false], [['iCloud'], 'Authenticator', false], [['iCloud', 'iCloud Backup'], 'Back Up This iPhone', false],
    [['iCloud', 'Passwords and Keychain'], 'Sync this iPhone', false], [['General', 'AutoFill & Passwords'], 'Authenticator', false],
    [['General', 'AutoFill & Passwords'], 'Passwords', true],
  ],
  android: [[['Network & internet'], 'Airplane mode', false], [['Passwords, passkeys & accounts'], 'Authenticator', false], [['Passwords, passkeys & accounts'], 'Google', true]],
} as const

for (const platform of ['ios', 'android'] as const) {
  for (const [way, label, isOn] of switches[platform]) {
    test(`the switch ${[...way, label].join(' > ')} of ${platform} is ${isOn ? 'on' : 'off'} at first, goes over and comes back`, async () => {
      const hands = await settings(platform)
      for (const step of way) await hands.tap('own', step)
      const states = [hands.isOn('own', label)]
      for (let taps = 2; taps > 0; taps -= 1) {
        await hands.tap('own', label)
        states.push(hands.isOn('own', label))
      }
      assert.deepEqual(states, [isOn, !isOn, isOn])
    })
  }
}

test('what is switched stays so when the Settings app is killed', async () => {
  const hands = await settings('ios')
  for (const label of ['iCloud', 'Authenticator']) await hands.tap('own', label)
  hands.apply({ type: 'app-killed', phone: 'own', app: 'settings' })
  await hands.open('own', 'settings')
  await hands.tap('own', 'iCloud')
  assert.equal(hands.isOn('own', 'Authenticator'), true)
})

test("iOS's search finds pages whatever the case, leads to them, and is empty after that", async () => {
  const hands = await settings('ios')
  await hands.type('own', 'Search', 'ICLOUD')
  const found = hands.labels('own')
  assert.deepEqual([found.includes('iCloud'), found.includes('iCloud Backup'), found.includes('General')], [true, true, false])
  await hands.tap('own', 'iCloud Backup')
  assert.ok(hands.labels('own').includes('Back Up This iPhone'))
  await hands.tap('own', 'Back')
  assert.ok(hands.labels('own').includes('Airplane Mode'))
})

test('a search that finds nothing shows nothing, and its end shows everything', async () => {
  const hands = await settings('ios')
  const everything = hands.labels('own')
  await hands.type('own', 'Search', 'zzz')
  assert.ok(!hands.labels('own').some((label) => everything.slice(4).includes(label)))
  await hands.type('own', 'Search', '')
  assert.deepEqual(hands.labels('own'), everything)
})

test('who signs out of iCloud has no iCloud settings', async () => {
  const hands = await settings('ios')
  for (const label of ['Apple Account', 'Sign Out', 'Back', 'iCloud']) await hands.tap('own', label)
  assert.ok(hands.labels('own').includes('Not signed in') && !hands.labels('own').includes('Saved to iCloud'))
})

test('an iPad calls its switches by its own name', async () => {
  const hands = await settings('ios', 'tablet')
  for (const label of ['iCloud', 'iCloud Backup']) await hands.tap('own', label)
  assert.ok(hands.labels('own').includes('Back Up This iPad'))
})

test('a setting that the platform does not have cannot be changed', async () => {
  const hands = await settings('android')
  assert.throws(() => hands.apply({ type: 'os-changed', phone: 'own', change: { type: 'icloud-keychain', on: true } }), /An Android phone has no setting "icloud-keychain"/)
})
