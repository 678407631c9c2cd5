import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addAmazon, addPersonalAccount, backUpInVault, createHands, mayasPhone, type Hands } from '../hands.fixture.ts'

const start = Date.UTC(2026, 0, 15, 12)
const banner = 'Sign in to update your backup'

/** The names of the accounts that the only backup of the world holds. */
function backedUp(hands: Hands): readonly string[] {
  const { microsoft, icloud } = hands.world().clouds
  const kept = microsoft.backups['maya@outlook.example']?.android ?? icloud.accounts['maya@icloud.example']?.['authenticator/backup']
  return (kept as { readonly document: { readonly accounts: readonly { readonly name: string }[] } }).document.accounts.map(({ name }) => name)
}

const setSavedToICloud = (hands: Hands, on: boolean) =>
  hands.apply({ type: 'os-changed', phone: 'own', change: { type: 'saved-to-icloud', app: 'authenticator', on } })

test('a backup in iCloud that went out of date is tried again when its owner asks', async () => {
  const hands = createHands(start)
  await mayasPhone(hands, { id: 'own', platform: 'ios' })
  setSavedToICloud(hands, true)
  for (const type of ['back-up-this-phone', 'icloud-keychain'] as const) hands.apply({ type: 'os-changed', phone: 'own', change: { type, on: true } })
  await addAmazon(hands, 'own')
  for (const label of ['Menu', 'Settings', 'Cloud Backup', 'Back']) await hands.tap('own', label)
  assert.deepEqual(backedUp(hands), ['maya'])

  setSavedToICloud(hands, false)
  await addPersonalAccount(hands, 'own')
  assert.ok(hands.labels('own').includes(banner))
  await hands.tap('own', banner)
  assert.deepEqual(backedUp(hands), ['maya'])
  assert.ok(hands.labels('own').includes(banner))

  setSavedToICloud(hands, true)
  await hands.tap('own', banner)
  assert.deepEqual(backedUp(hands), ['maya', 'maya@outlook.example'])
  assert.ok(!hands.labels('own').includes(banner))
})

test('a backup in the vault that went out of date is brought up to date by a sign-in', async () => {
  const hands = createHands(start)
  await mayasPhone(hands, { id: 'own', platform: 'android' })
  await addPersonalAccount(hands, 'own')
  await backUpInVault(hands, 'own')
  hands.apply({ type: 'time-passed', by: 7_776_000_000 })
  await hands.tap('own', 'Navigate up')
  await addAmazon(hands, 'own')
  assert.ok(hands.labels('own').includes(banner))
  assert.deepEqual(backedUp(hands), ['maya@outlook.example'])
  await hands.tap('own', banner)
  await hands.type('own', 'Password', 'pw')
  await hands.tap('own', 'Sign in')
  assert.deepEqual(backedUp(hands), ['maya@outlook.example', 'maya'])
})
