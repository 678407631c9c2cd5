import type { Hands } from '../hands.ts'
import type { AuthenticatorScreens, Notice, SignIn } from '../screens.ts'
import { accountFlows } from './accounts.ts'
import { backupFlows } from './backup.ts'
import { button, dialog, fieldLabelled, heading, type Labels } from './labels.ts'
import { passwordFlows } from './passwords.ts'
import { restoreFlows } from './restore.ts'

/** The flows of the app on one platform. */
export function authenticatorScreens(hands: Hands, labels: Labels): AuthenticatorScreens {
  const app = appOn(hands, labels)
  return {
    open: app.open,
    ...accountFlows(hands, labels, app),
    ...backupFlows(hands, labels, app),
    ...restoreFlows(hands, app),
    ...passwordFlows(hands, labels, app),
  }
}

/** Ways through the app that several flows begin or end with. */
export interface AppOn {
  readonly open: () => Promise<void>
  /** Menu, then Settings. */
  readonly goToSettings: () => Promise<void>
  /** The dialog that is open, closed by its OK; null if there is none. */
  readonly takeNotice: () => Promise<Notice | null>
  readonly readDialog: () => Promise<Notice | null>
  /**
   * Fills in the sign-in that is shown and sends it off, or has a person do it where only a person can. Gives what the app
   * complains of if the form stays; a dialog stays open. Without an email the form knows it already.
   */
  readonly signIn: (account: { readonly email?: string; readonly password: string }) => Promise<Notice | null>
  /** The same without a look at what comes of it. */
  readonly signInBlindly: (account: SignIn) => Promise<void>
  /** Sends the form that is filled in, by its button. Gives what the app complains of if the form stays; a dialog stays open. */
  readonly send: (label: string) => Promise<Notice | null>
}

function appOn(hands: Hands, labels: Labels): AppOn {
  async function open(): Promise<void> {
    await hands.port.openApp('authenticator')
    if (await hands.sees(heading('Your privacy'))) await hands.tap(labels.agree)
    // Back from wherever the app was left, to where it begins; a screen that stays is a failure, not a reason to go on.
    for (let left = 5; left > 0 && (await hands.sees(labels.back)); left -= 1) await hands.tap(labels.back)
  }
  async function readDialog(): Promise<Notice | null> {
    const [found] = await hands.all(dialog)
    if (found === undefined) return null
    const [title = '', text = ''] = found.texts
    return { title, text }
  }
  /** False if a person did it. */
  async function fillIn({ email, password }: { readonly email?: string; readonly password: string }): Promise<boolean> {
    const { person, phone } = hands.port
    if (person !== undefined) {
      await person(`Sign in${email === undefined ? '' : ` as ${email}`} on ${phone}, until the app is back.`)
      return false
    }
    await hands.expectScreen('Sign in')
    if (email !== undefined) await hands.type(labels.email, email)
    await hands.type(fieldLabelled('Password'), password)
    return true
  }
  async function send(label: string): Promise<Notice | null> {
    const before = await hands.texts()
    await hands.tap(button(label))
    // Whoever can send the form once more is still on it.
    if (!(await hands.sees(button(label)))) return null
    const complaint = (await hands.texts()).filter((text) => !before.includes(text))
    return { title: (await hands.where()) ?? label, text: complaint.join(' ') }
  }
  return {
    open, readDialog, send,
    signIn: async (account) => ((await fillIn(account)) ? send('Sign in') : null),
    async signInBlindly(account) {
      if (await fillIn(account)) await hands.tap(button('Sign in'))
    },
    async goToSettings() {
      await open()
      await hands.tap(labels.menu)
      await hands.tap(button('Settings'))
      await hands.expectScreen('Settings')
    },
    async takeNotice() {
      const notice = await readDialog()
      if (notice !== null) await hands.tap(button('OK'))
      return notice
    },
  }
}
