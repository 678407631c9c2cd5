import type { Locator } from '../../port.ts'

/** What differs between the two platforms' apps, by name. */
export interface Labels {
  readonly agree: Locator
  readonly menu: Locator
  readonly back: Locator
  readonly email: Locator
  readonly addFirstAccount: Locator
  readonly workAccount: Locator
  readonly start: Locator
  readonly accountRow: Locator
}

export const button = (text: string): Locator => ({ by: 'button', text })
export const heading = (text: string): Locator => ({ by: 'heading', text })
export const fieldLabelled = (labelled: string): Locator => ({ by: 'field', labelled })
export const switchBeside = (beside: string): Locator => ({ by: 'switch', beside })
export const rowSaying = (...saying: readonly string[]): Locator => ({ by: 'row', saying })
export const saying = (value: string): Locator => ({ by: 'text', value })
export const anyRow: Locator = { by: 'row', saying: [] }
export const dialog: Locator = { by: 'alert' }

/** The screens that are known, by what stands on them alone. */
export const anchors = (labels: Labels): Readonly<Record<string, Locator>> => ({
  dialog,
  'Your privacy': heading('Your privacy'),
  'first screen': labels.start,
  Accounts: heading('Authenticator'),
  'Authenticator is locked': heading('Authenticator is locked'),
  'Add account': heading('Add account'),
  'Scan QR code': heading('Scan QR code'),
  'Enter code manually': heading('Enter code manually'),
  'Sign in': heading('Sign in'),
  Menu: heading('Menu'),
  Settings: heading('Settings'),
  'Choose a Microsoft personal account': heading('Choose a Microsoft personal account'),
  Passwords: heading('Passwords'),
  'Add password': heading('Add password'),
  Passkeys: heading('Passkeys'),
  account: button('Remove account'),
  iCloud: heading('iCloud'),
  'iCloud Backup': heading('iCloud Backup'),
  'Passwords and Keychain': heading('Passwords and Keychain'),
  General: heading('General'),
  'AutoFill & Passwords': heading('AutoFill & Passwords'),
  'Passwords, passkeys & accounts': heading('Passwords, passkeys & accounts'),
  'Apple Account': heading('Apple Account'),
  browser: fieldLabelled('Address'),
  'sign-in page of a site': button('Sign in with a passkey'),
})
