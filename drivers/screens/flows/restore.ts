import type { Hands } from '../hands.ts'
import type { AuthenticatorScreens } from '../screens.ts'
import type { AppOn } from './authenticator.ts'
import { button, fieldLabelled, type Labels } from './labels.ts'

type Flows = Pick<AuthenticatorScreens, 'isRestoreOffered' | 'restore'>

const restoreButton = button('Restore from backup')

export function restoreFlows(hands: Hands, labels: Labels, app: AppOn): Flows {
  return {
    async isRestoreOffered() {
      await app.open()
      return hands.sees(restoreButton)
    },
    async restore(owner) {
      await app.open()
      if (!(await hands.sees(restoreButton))) return { offered: false }
      await hands.tap(restoreButton)
      if ('email' in owner) {
        const refusal = await app.takeNotice()
        if (refusal !== null) return { offered: true, notice: refusal }
        await hands.expectScreen('Sign in')
        await hands.type(labels.email, owner.email)
        await hands.type(fieldLabelled('Password'), owner.password)
        await hands.tap(button('Sign in'))
      }
      return { offered: true, notice: await app.takeNotice() }
    },
  }
}
