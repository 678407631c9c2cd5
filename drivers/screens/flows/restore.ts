import type { Hands } from '../hands.ts'
import type { AuthenticatorScreens, Notice, SignIn } from '../screens.ts'
import type { AppOn } from './authenticator.ts'
import { button, fieldLabelled, type Labels } from './labels.ts'

type Flows = Pick<AuthenticatorScreens, 'isRestoreOffered' | 'restore' | 'breakOffRestore'>

const restoreButton = button('Restore from backup')

export function restoreFlows(hands: Hands, labels: Labels, app: AppOn): Flows {
  async function isOffered(): Promise<boolean> {
    await app.open()
    return hands.sees(restoreButton)
  }
  /**
   * As far as the app's search for the backup. Gives what the app said if it did not come to that.
   * @param submit sends the sign-in off
   */
  async function begin(owner: SignIn | { readonly type: 'icloud' }, submit: () => Promise<Notice | null>): Promise<Notice | null> {
    await hands.tap(restoreButton)
    if (!('email' in owner)) return null
    const refusal = await app.takeNotice()
    if (refusal !== null) return refusal
    await hands.expectScreen('Sign in')
    await hands.type(labels.email, owner.email)
    await hands.type(fieldLabelled('Password'), owner.password)
    return submit()
  }
  return {
    isRestoreOffered: isOffered,
    async restore(owner) {
      if (!(await isOffered())) return { offered: false }
      const refusal = await begin(owner, () => app.send('Sign in'))
      return { offered: true, notice: refusal ?? (await app.takeNotice()) }
    },
    async breakOffRestore(owner) {
      await isOffered()
      // Without a look at what comes of it: looking would wait until the app has found the backup.
      await begin(owner, async () => {
        await hands.tap(button('Sign in'))
        return null
      })
      await hands.port.killApp('authenticator')
    },
  }
}
