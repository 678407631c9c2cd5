import type { Hands } from '../hands.ts'
import type { AuthenticatorScreens, Notice } from '../screens.ts'
import { accountFlows } from './accounts.ts'
import { backupFlows } from './backup.ts'
import { button, dialog, heading, type Labels } from './labels.ts'
import { passwordFlows } from './passwords.ts'
import { restoreFlows } from './restore.ts'

/** The flows of the app on one platform. */
export function authenticatorScreens(hands: Hands, labels: Labels): AuthenticatorScreens {
  const app = appOn(hands, labels)
  return {
    open: app.open,
    ...accountFlows(hands, labels, app),
    ...backupFlows(hands, labels, app),
    ...restoreFlows(hands, labels, app),
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
    // The dialog's own label repeats its title.
    const [, title = '', text = ''] = found.texts
    return { title, text }
  }
  return {
    open, readDialog,
    async send(label) {
      const before = await hands.texts()
      await hands.tap(button(label))
      // Whoever can send the form once more is still on it.
      if (!(await hands.sees(button(label)))) return null
      const complaint = (await hands.texts()).filter((text) => !before.includes(text))
      return { title: (await hands.where()) ?? label, text: complaint.join(' ') }
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
