import type { Platform } from '../../../simulators/phone/os.ts'
import { type Finds, type Hands, Missing } from './hands.ts'
import { back, button, field, row, toggle } from './labels.ts'

function openSettings(hands: Hands, phone: string): void {
  hands.apply({ type: 'app-killed', phone, app: 'settings' })
  hands.apply({ type: 'app-opened', phone, app: 'settings' })
}

function set(hands: Hands, phone: string, finds: Finds, what: string, on: boolean): void {
  const found = hands.shown(phone).find(finds)
  if (found === undefined) throw new Missing(`${what} on ${phone}`)
  if (found.checked !== on) hands.tap(phone, finds, what)
}

function goToICloud(hands: Hands, phone: string): void {
  openSettings(hands, phone)
  hands.type(phone, field('Search'), 'field "Search"', 'iCloud')
  hands.tap(phone, row('iCloud'), 'row saying "iCloud"')
}

const either = (one: string, other: string): Finds => (element) => toggle(one)(element) || toggle(other)(element)

export function setSavedToICloud(hands: Hands, phone: string, on: boolean): void {
  goToICloud(hands, phone)
  set(hands, phone, toggle('Authenticator'), 'switch "Authenticator"', on)
}

export function setBackUpThisPhone(hands: Hands, phone: string, on: boolean): void {
  goToICloud(hands, phone)
  hands.tap(phone, row('iCloud Backup'), 'row saying "iCloud Backup"')
  set(hands, phone, either('Back Up This iPhone', 'Back Up This iPad'), 'switch "Back Up This iPhone"', on)
}

export function setKeychain(hands: Hands, phone: string, on: boolean): void {
  goToICloud(hands, phone)
  hands.tap(phone, row('Passwords and Keychain'), 'row saying "Passwords and Keychain"')
  set(hands, phone, either('Sync this iPhone', 'Sync this iPad'), 'switch "Sync this iPhone"', on)
}

export function signOutOfICloud(hands: Hands, phone: string): void {
  openSettings(hands, phone)
  hands.tap(phone, ({ id }) => id === 'com.apple.settings.primaryAppleAccount', 'row of the Apple Account')
  hands.tap(phone, button('Sign Out'), 'button "Sign Out"')
}

/** Sets a phone up to back up, or to receive a backup, as documented for an owner of that kind. Nothing to do on Android. */
export function makeReady(hands: Hands, phone: string, platform: Platform, owner: 'microsoft' | 'icloud', act: 'back up' | 'restore'): void {
  if (platform === 'android') return
  if (act === 'back up') {
    setBackUpThisPhone(hands, phone, true)
    hands.tap(phone, back, 'way back')
    set(hands, phone, toggle('Authenticator'), 'switch "Authenticator"', true)
  } else {
    setSavedToICloud(hands, phone, true)
  }
  if (owner === 'icloud') setKeychain(hands, phone, true)
}

/** Makes Authenticator, or the platform itself, a provider of passwords and passkeys, or stops it being one. */
export function setProvider(hands: Hands, phone: string, platform: Platform, who: 'authenticator' | 'platform', on: boolean): void {
  openSettings(hands, phone)
  if (platform === 'ios') hands.tap(phone, row('General'), 'row saying "General"')
  const page = platform === 'ios' ? 'AutoFill & Passwords' : 'Passwords, passkeys & accounts'
  hands.tap(phone, row(page), `row saying "${page}"`)
  const name = who === 'authenticator' ? 'Authenticator' : platform === 'ios' ? 'Passwords' : 'Google'
  set(hands, phone, toggle(name), `switch "${name}"`, on)
}
