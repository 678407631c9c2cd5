import type { AccountFixture } from '../../../fixtures/accounts.ts'
import { open } from './authenticator.ts'
import type { Hands } from './hands.ts'
import { button, field, row } from './labels.ts'

function visit(hands: Hands, phone: string, site: string): void {
  hands.apply({ type: 'app-killed', phone, app: 'browser' })
  hands.apply({ type: 'app-opened', phone, app: 'browser' })
  hands.type(phone, field('Address'), 'field "Address"', site)
  hands.tap(phone, button('Go'), 'button "Go"')
}

/** What a page says last. */
const says = (hands: Hands, phone: string): string => hands.shown(phone).at(-1)?.label ?? ''

/** A passkey in Authenticator. Gives what the site says. */
export function makePasskey(hands: Hands, phone: string, { issuer, name, password }: AccountFixture): string {
  visit(hands, phone, issuer)
  hands.type(phone, field('User name'), 'field "User name"', name)
  hands.type(phone, field('Password'), 'field "Password"', password)
  hands.tap(phone, button('Create a passkey'), 'button "Create a passkey"')
  hands.tap(phone, button('Save in Authenticator'), 'button "Save in Authenticator"')
  return says(hands, phone)
}

export function signsInByPasskey(hands: Hands, phone: string, { issuer, name }: AccountFixture): boolean {
  visit(hands, phone, issuer)
  hands.tap(phone, button('Sign in with a passkey'), 'button "Sign in with a passkey"')
  if (!hands.sees(phone, button(`Use the passkey of ${name}`))) return false
  hands.tap(phone, button(`Use the passkey of ${name}`), 'offered passkey')
  return says(hands, phone) === 'Signed in with a passkey'
}

function goToPasskeys(hands: Hands, phone: string): void {
  open(hands, phone)
  hands.tap(phone, button('Menu'), 'button "Menu"')
  hands.tap(phone, button('Passkeys'), 'button "Passkeys"')
}

export function listsPasskey(hands: Hands, phone: string, { issuer, name }: AccountFixture): boolean {
  goToPasskeys(hands, phone)
  return hands.sees(phone, row(issuer, name))
}

export function deletePasskeys(hands: Hands, phone: string): void {
  goToPasskeys(hands, phone)
  for (let left = 9; left > 0 && hands.sees(phone, button('Delete passkey')); left -= 1) hands.tap(phone, button('Delete passkey'), 'button "Delete passkey"')
}

export function warns(hands: Hands, phone: string): boolean {
  open(hands, phone)
  return hands.sees(phone, ({ label }) => label === 'Passkeys are off')
}

export function savePassword(hands: Hands, phone: string, { issuer, name }: AccountFixture, password: string): void {
  open(hands, phone)
  hands.tap(phone, button('Passwords'), 'button "Passwords"')
  hands.tap(phone, button('Add password'), 'button "Add password"')
  hands.type(phone, field('Website'), 'field "Website"', issuer)
  hands.type(phone, field('User name'), 'field "User name"', name)
  hands.type(phone, field('Password'), 'field "Password"', password)
  hands.tap(phone, button('Save'), 'button "Save"')
}

/** Whether a site's page is offered any password, and what it says once the one of this user is filled in. */
export function fillIn(hands: Hands, phone: string, { issuer, name }: AccountFixture): { readonly offered: number; readonly said: string } {
  visit(hands, phone, issuer)
  const offered = hands.shown(phone).filter(({ label }) => label.startsWith('Fill in ')).length
  if (!hands.sees(phone, button(`Fill in ${name}`))) return { offered, said: '' }
  hands.tap(phone, button(`Fill in ${name}`), 'offered password')
  hands.tap(phone, button('Sign in'), 'button "Sign in"')
  return { offered, said: says(hands, phone) }
}

/** The password as the app shows it; null if there is no way to it. Stays there. */
export function showPassword(hands: Hands, phone: string, { issuer, name }: AccountFixture): string | null {
  open(hands, phone)
  if (!hands.sees(phone, button('Passwords'))) return null
  hands.tap(phone, button('Passwords'), 'button "Passwords"')
  if (!hands.sees(phone, row(issuer, name))) return null
  hands.tap(phone, row(issuer, name), 'row of the password')
  const texts = hands.shown(phone).map(({ label }) => label)
  return texts[texts.indexOf(name) + 1] ?? null
}

/** Whether anything where the app begins, in its menu or in its settings speaks of passwords. */
export function hasWayToPasswords(hands: Hands, phone: string): boolean {
  const speaks = (): boolean => hands.sees(phone, ({ label, role }) => role !== 'screen' && /\bpasswords?\b/i.test(label))
  open(hands, phone)
  const atFirst = speaks()
  hands.tap(phone, button('Menu'), 'button "Menu"')
  const inMenu = speaks()
  hands.tap(phone, button('Settings'), 'button "Settings"')
  return atFirst || inMenu || speaks()
}
