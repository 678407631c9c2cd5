import type { AccountFixture } from '../../../fixtures/accounts.ts'
import type { Element } from '../../../simulators/phone/element.ts'
import { type Hands, Missing } from './hands.ts'
import { agree, alert, back, button, field, heading, row, start, toggle } from './labels.ts'

export interface Notice {
  readonly title: string
  readonly text: string
}

/** The app at its first screen, past its question about privacy. */
export function open(hands: Hands, phone: string): void {
  hands.apply({ type: 'app-opened', phone, app: 'authenticator' })
  if (hands.sees(phone, heading('Your privacy'))) hands.tap(phone, agree, 'consent')
  for (let left = 5; left > 0 && hands.sees(phone, back); left -= 1) hands.tap(phone, back, 'way back')
}

export function goToSettings(hands: Hands, phone: string): void {
  open(hands, phone)
  hands.tap(phone, button('Menu'), 'button "Menu"')
  hands.tap(phone, button('Settings'), 'button "Settings"')
}

/** The dialog that is open, left by its OK; null if there is none. */
export function takeNotice(hands: Hands, phone: string): Notice | null {
  const found = hands.shown(phone).find(alert)
  if (found === undefined) return null
  const notice = noticeOf(found)
  hands.tap(phone, button('OK'), 'button "OK"')
  return notice
}

export const noticeOf = ({ children }: Element): Notice => ({ title: children[0]?.label ?? '', text: children[1]?.label ?? '' })

export function signIn(hands: Hands, phone: string, { name, password }: Pick<AccountFixture, 'name' | 'password'>): void {
  hands.type(phone, field('Email'), 'field "Email"', name)
  hands.type(phone, field('Password'), 'field "Password"', password)
  hands.tap(phone, button('Sign in'), 'button "Sign in"')
}

export interface Entry {
  readonly issuer: string
  readonly name: string
  readonly code: string | null
  readonly asks: boolean
}

const code = /^\d{3,4} \d{3,4}$/
const besides = new Set(['Action required', 'Sign in to restore your account'])

/** The app's list of accounts. */
export function entries(hands: Hands, phone: string): readonly Entry[] {
  open(hands, phone)
  if (hands.sees(phone, start)) return []
  return hands.shown(phone).filter(({ role }) => role === 'row').map(({ children }) => {
    const texts = children.map(({ label }) => label)
    const [first = '', second] = texts.filter((text) => !code.test(text) && !text.endsWith(' seconds') && !besides.has(text))
    return {
      issuer: second === undefined ? '' : first, name: second ?? first,
      code: texts.find((text) => code.test(text))?.replace(' ', '') ?? null,
      asks: texts.includes('Sign in to restore your account'),
    }
  })
}

/** Adds an account as its service has it added. Gives what the app said if it refused. */
export function addAccount(hands: Hands, phone: string, account: AccountFixture): Notice | null {
  if (account.kind === 'work-as-third-party') return scan(hands, phone, account)
  if (account.kind === 'third-party') {
    const { issuer, name, codes: { algorithm, digits } } = account
    if (algorithm !== 'SHA1' || digits !== 6) return scan(hands, phone, account)
    return addByHand(hands, phone, issuer === '' ? name : `${issuer}: ${name}`, account)
  }
  goToAdd(hands, phone)
  hands.tap(phone, button(account.kind === 'work' ? 'Work or school account' : 'Personal account'), 'way to add an account')
  signIn(hands, phone, account)
  const refusal = hands.sees(phone, heading('Sign in')) ? { title: 'Sign in', text: 'The form has stayed.' } : takeNotice(hands, phone)
  if (refusal === null && account.kind === 'passwordless') setPhoneSignIn(hands, phone, account, true)
  return refusal
}

export function addByHand(hands: Hands, phone: string, name: string, { codes }: AccountFixture): Notice | null {
  goToAdd(hands, phone)
  hands.tap(phone, button('Other account'), 'button "Other account"')
  hands.tap(phone, button('Enter code manually'), 'button "Enter code manually"')
  hands.type(phone, field('Account name'), 'field "Account name"', name)
  hands.type(phone, field('Secret key'), 'field "Secret key"', codes.secret)
  hands.tap(phone, button('Finish'), 'button "Finish"')
  return hands.sees(phone, heading('Enter code manually')) ? { title: 'Enter code manually', text: 'The form has stayed.' } : takeNotice(hands, phone)
}

export function scan(hands: Hands, phone: string, { issuer, name, codes }: AccountFixture): Notice | null {
  const query = new URLSearchParams({ secret: codes.secret, issuer, algorithm: codes.algorithm, digits: String(codes.digits), period: String(codes.period) })
  open(hands, phone)
  hands.apply({ type: 'camera-pointed', phone, at: `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(name)}?${query.toString()}` })
  goToAdd(hands, phone)
  hands.tap(phone, button('Other account'), 'button "Other account"')
  const refusal = takeNotice(hands, phone)
  hands.apply({ type: 'camera-pointed', phone, at: null })
  return refusal
}

function goToAdd(hands: Hands, phone: string): void {
  open(hands, phone)
  hands.tap(phone, button('Add account'), 'button "Add account"')
}

function showAccount(hands: Hands, phone: string, ...texts: readonly string[]): void {
  open(hands, phone)
  hands.tap(phone, row(...texts), `row saying "${texts.join('", "')}"`)
}

export function removeAccount(hands: Hands, phone: string, { issuer, name }: AccountFixture): void {
  showAccount(hands, phone, issuer, name)
  hands.tap(phone, button('Remove account'), 'button "Remove account"')
  hands.tap(phone, button('Remove'), 'button "Remove"')
}

export function setPhoneSignIn(hands: Hands, phone: string, { name }: AccountFixture, on: boolean): void {
  showAccount(hands, phone, name)
  const found = hands.shown(phone).find(toggle('Phone sign-in'))
  if (found === undefined) throw new Missing(`switch "Phone sign-in" of ${name}`)
  if (found.checked !== on) hands.tap(phone, toggle('Phone sign-in'), 'switch "Phone sign-in"')
}

/** Signs in to an account that waits for it. True if it was let in. */
export function signInAgain(hands: Hands, phone: string, { name }: AccountFixture, password: string): boolean {
  showAccount(hands, phone, name)
  hands.tap(phone, button('Sign in to restore your account'), 'button "Sign in to restore your account"')
  hands.type(phone, field('Password'), 'field "Password"', password)
  hands.tap(phone, button('Sign in'), 'button "Sign in"')
  return !hands.sees(phone, heading('Sign in'))
}

/** Ends the app's process and opens it again. */
export function restart(hands: Hands, phone: string): void {
  hands.apply({ type: 'app-killed', phone, app: 'authenticator' })
  open(hands, phone)
}
