import type { Hands } from '../hands.ts'
import type { BrowserScreens } from '../screens.ts'
import { button, fieldLabelled } from './labels.ts'

/** The browser's flows, the same on both platforms but for where a new passkey is kept. */
export function browserScreens(hands: Hands, platformProvider: string): BrowserScreens {
  const says = async () => (await hands.texts()).at(-1) ?? ''
  return {
    async visit(site) {
      // A page that is open already has no address to type; the app is begun anew for it.
      await hands.port.killApp('browser')
      await hands.port.openApp('browser')
      await hands.type(fieldLabelled('Address'), site)
      await hands.tap(button('Go'))
    },
    async offeredPasswords() {
      return (await hands.texts()).filter((text) => text.startsWith('Fill in ')).map((text) => text.slice('Fill in '.length))
    },
    async fillInAndSignIn(user) {
      await hands.tap(button(`Fill in ${user}`))
      await hands.tap(button('Sign in'))
      return says()
    },
    async createPasskey({ user, password }, provider) {
      await hands.type(fieldLabelled('User name'), user)
      await hands.type(fieldLabelled('Password'), password)
      await hands.tap(button('Create a passkey'))
      await hands.tap(button(`Save in ${provider === 'authenticator' ? 'Authenticator' : platformProvider}`))
      return says()
    },
    async signInWithPasskey(user) {
      await hands.tap(button('Sign in with a passkey'))
      if (!(await hands.sees(button(`Use the passkey of ${user}`)))) return says()
      await hands.tap(button(`Use the passkey of ${user}`))
      return says()
    },
  }
}
