import type { Hands } from '../hands.ts'
import type { AuthenticatorScreens } from '../screens.ts'
import type { AppOn } from './authenticator.ts'
import { anyRow, button, fieldLabelled, type Labels, rowSaying } from './labels.ts'

type Flows = Pick<AuthenticatorScreens, 'savePassword' | 'showPassword' | 'passkeys'>

export function passwordFlows(hands: Hands, labels: Labels, app: AppOn): Flows {
  return {
    async savePassword({ site, user, password }) {
      await app.open()
      await hands.tap(button('Passwords'))
      await hands.tap(button('Add password'))
      await hands.type(fieldLabelled('Website'), site)
      await hands.type(fieldLabelled('User name'), user)
      await hands.type(fieldLabelled('Password'), password)
      await hands.tap(button('Save'))
    },
    async showPassword(site, user) {
      await app.open()
      if (!(await hands.sees(button('Passwords')))) return null
      await hands.tap(button('Passwords'))
      const row = rowSaying(site, user)
      if (!(await hands.sees(row))) return null
      await hands.tap(row)
      const texts = await hands.texts()
      return texts[texts.indexOf(user) + 1] ?? null
    },
    async passkeys() {
      await app.open()
      await hands.tap(labels.menu)
      await hands.tap(button('Passkeys'))
      await hands.expectScreen('Passkeys')
      return (await hands.all(anyRow)).map(({ texts: [site = '', user = ''] }) => ({ site, user }))
    },
  }
}
