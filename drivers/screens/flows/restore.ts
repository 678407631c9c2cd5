import type { Hands } from '../hands.ts'
import type { AuthenticatorScreens, Notice, SignIn } from '../screens.ts'
import type { AppOn } from './authenticator.ts'
import { button } from './labels.ts'

type Flows = Pick<AuthenticatorScreens, 'isRestoreOffered' | 'restore' | 'breakOffRestore'>

const restoreButton = button('Restore from backup')

export function restoreFlows(hands: Hands, app: AppOn): Flows {
  async function isOffered(): Promise<boolean> {
    await app.open()
    return hands.sees(restoreButton)
  }
  /**
   * As far as the app's search for the backup. Gives what the app said if it did not come to that.
   * @param signIn signs in to the owner
   */
  async function begin(owner: SignIn | { readonly type: 'icloud' }, signIn: (owner: SignIn) => Promise<Notice | null | void>): Promise<Notice | null> {
    await hands.tap(restoreButton)
    if (!('email' in owner)) return null
    const refusal = await app.takeNotice()
    if (refusal !== null) return refusal
    return (await signIn(owner)) ?? null
  }
  return {
    isRestoreOffered: isOffered,
    async restore(owner) {
      if (!(await isOffered())) return { offered: false }
      const refusal = await begin(owner, app.signIn)
      return { offered: true, notice: refusal ?? (await app.takeNotice()) }
    },
    async breakOffRestore(owner) {
      await isOffered()
      // Without a look at what comes of it: looking would wait until the app has found the backup.
      await begin(owner, app.signInBlindly)
      await hands.port.killApp('authenticator')
    },
  }
}
