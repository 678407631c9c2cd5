import type { Hands } from '../hands.ts'
import type { AuthenticatorScreens } from '../screens.ts'
import type { AppOn } from './authenticator.ts'
import { button, fieldLabelled, type Labels, rowSaying, saying } from './labels.ts'

type Flows = Pick<AuthenticatorScreens,
  'savePassword' | 'showPassword' | 'waysToPasswords' | 'textsInView' | 'passkeys' | 'deletePasskeys' | 'warnsOfProvider'>

export function passwordFlows(hands: Hands, labels: Labels, app: AppOn): Flows {
  async function goToPasskeys(): Promise<void> {
    await app.open()
    await hands.tap(labels.menu)
    await hands.tap(button('Passkeys'))
    await hands.expectScreen('Passkeys')
  }
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
    async waysToPasswords() {
      const texts: string[] = []
      await app.open()
      texts.push(...(await hands.texts()))
      await hands.tap(labels.menu)
      texts.push(...(await hands.texts()))
      await app.goToSettings()
      texts.push(...(await hands.texts()))
      return texts.filter((text) => /\bpasswords?\b/i.test(text))
    },
    textsInView: () => hands.texts(),
    async passkeys() {
      await goToPasskeys()
      const rows = await hands.all(rowSaying('Delete passkey'))
      // The button itself looks like a row of one text.
      return rows.filter(({ texts }) => texts.length > 1).map(({ texts: [site = '', user = ''] }) => ({ site, user }))
    },
    async deletePasskeys() {
      await goToPasskeys()
      // As often as there are any, and no longer: an app that deletes none would be asked for ever.
      for (let left = (await hands.all(button('Delete passkey'))).length; left > 0; left -= 1) await hands.tap(button('Delete passkey'))
    },
    async warnsOfProvider() {
      await app.open()
      return hands.sees(saying('Passkeys are off'))
    },
  }
}
