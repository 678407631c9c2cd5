import { addAmazon, addPersonalAccount, backUpInVault, mayasPhone, type Hands } from './hands.fixture.ts'

/**
 * For tests: a day in which a bit of everything happens: two phones, a backup and its restore, a network that fails, an app
 * killed while it waits, a password, a passkey, a lock, and time that passes.
 */
export async function liveADay(hands: Hands): Promise<void> {
  await morning(hands)
  await evening(hands)
}

/** The first half: an Android phone with accounts, and their backup. */
export async function morning(hands: Hands): Promise<void> {
  await mayasPhone(hands, { id: 'own', platform: 'android', zone: 'Europe/Berlin' })
  await addPersonalAccount(hands, 'own')
  await addAmazon(hands, 'own')
  await backUpInVault(hands, 'own')
  hands.apply({ type: 'network-set', phone: 'own', network: { type: 'failing', match: '/backups/', status: 503 } })
  for (const label of ['Navigate up', 'Amazon, maya', 'Remove account', 'Remove']) await hands.tap('own', label)
  hands.apply({ type: 'network-set', phone: 'own', network: { type: 'on' } })
  hands.apply({ type: 'time-passed', by: 90_000 })
  await addAmazon(hands, 'own')
}

/** The second half: a passkey, and what was backed up comes back on another phone. */
export async function evening(hands: Hands): Promise<void> {
  await hands.open('own', 'settings')
  for (const label of ['Passwords, passkeys & accounts', 'Authenticator']) await hands.tap('own', label)
  await hands.open('own', 'browser')
  await hands.type('own', 'Address', 'Amazon')
  await hands.tap('own', 'Go')
  await hands.type('own', 'User name', 'maya')
  await hands.type('own', 'Password', 'pw')
  for (const label of ['Create a passkey', 'Save in Authenticator', 'Sign in with a passkey', 'Use the passkey of maya']) await hands.tap('own', label)
  await mayasPhone(hands, { id: 'new', platform: 'android', skew: -1500 })
  await hands.tap('new', 'Restore from backup')
  await hands.type('new', 'Email', 'maya@outlook.example')
  await hands.type('new', 'Password', 'pw')
  await hands.tap('new', 'Sign in')
  await hands.tap('new', 'OK')
  for (const label of ['Menu', 'Settings', 'App Lock', 'Cloud Backup', 'Continue']) await hands.tap('new', label)
  hands.apply({ type: 'app-killed', phone: 'new', app: 'authenticator' })
  hands.apply({ type: 'phone-lost', phone: 'own' })
  await hands.open('new')
  hands.apply({ type: 'biometric', phone: 'new', ok: true })
}
