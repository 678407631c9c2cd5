import type { Hands } from '../hands.ts'
import type { AuthenticatorScreens, ShownAccount, SignIn } from '../screens.ts'
import type { AppOn } from './authenticator.ts'
import { button, dialog, fieldLabelled, type Labels, rowSaying, switchBeside } from './labels.ts'

type Flows = Pick<AuthenticatorScreens,
  | 'addPersonalAccount' | 'addWorkAccount' | 'addByHand' | 'scan' | 'accounts' | 'removeAccount' | 'setPhoneSignIn' | 'signInAgain'
  | 'waitingApproval' | 'decideApproval' | 'setAppLock' | 'isLocked' | 'bannerTexts'>

export function accountFlows(hands: Hands, labels: Labels, app: AppOn): Flows {
  async function goToAdd(): Promise<void> {
    await app.open()
    await hands.tap((await hands.sees(labels.start)) ? labels.addFirstAccount : button('Add account'))
  }
  async function add(kind: typeof labels.workAccount, account: SignIn) {
    await goToAdd()
    await hands.tap(kind)
    return (await app.signIn(account)) ?? app.takeNotice()
  }
  async function showAccount(...saying: readonly string[]): Promise<void> {
    await app.open()
    await hands.tap(rowSaying(...saying))
    await hands.expectScreen('account')
  }
  return {
    addPersonalAccount: (account) => add(button('Personal account'), account),
    addWorkAccount: (account) => add(labels.workAccount, account),
    async addByHand({ name, key }) {
      await goToAdd()
      await hands.tap(button('Other account'))
      await hands.tap(button('Enter code manually'))
      await hands.type(fieldLabelled('Account name'), name)
      await hands.type(fieldLabelled('Secret key'), key)
      return (await app.send('Finish')) ?? app.takeNotice()
    },
    async scan() {
      await goToAdd()
      await hands.tap(button('Other account'))
      return app.takeNotice()
    },
    async accounts() {
      await app.open()
      return (await hands.sees(labels.start)) ? [] : (await hands.all(labels.accountRow)).map(({ texts }) => shownAccount(texts))
    },
    async removeAccount(name, issuer = name) {
      await showAccount(issuer, name)
      await hands.tap(button('Remove account'))
      await hands.tap(button('Remove'))
    },
    async setPhoneSignIn(name, on) {
      await showAccount(name)
      const { isOn } = await hands.read(switchBeside('Phone sign-in'))
      if (isOn !== on) await hands.tap(switchBeside('Phone sign-in'))
      return app.takeNotice()
    },
    async signInAgain({ email, password }) {
      await showAccount(email)
      await hands.tap(button('Sign in to restore your account'))
      return (await app.signIn({ password }))?.text ?? null
    },
    async waitingApproval() {
      await hands.port.home()
      await app.open()
      const open = await app.readDialog()
      return open?.title === 'Approve sign-in?' ? open.text : null
    },
    async decideApproval(approve) {
      await hands.read(dialog)
      await hands.tap(button(approve ? 'Approve' : 'Deny'))
    },
    async setAppLock(on) {
      await app.goToSettings()
      const { isOn } = await hands.read(switchBeside('App Lock'))
      if (isOn !== on) await hands.tap(switchBeside('App Lock'))
    },
    async isLocked() {
      return hands.sees({ by: 'heading', text: 'Authenticator is locked' })
    },
    async bannerTexts() {
      await app.open()
      return hands.texts()
    },
  }
}

const code = /^\d{3,4} \d{3,4}$/
const countdown = /^(\d+) seconds$/

/** Reads a row: issuer and name come first, what they are followed by tells a code from a sign-in that is due. */
function shownAccount(texts: readonly string[]): ShownAccount {
  const spaced = texts.find((text) => code.test(text))
  const left = texts.map((text) => countdown.exec(text)?.[1]).find((seconds) => seconds !== undefined)
  const asksToSignIn = texts.includes('Sign in to restore your account')
  const named = texts.filter((text) => !code.test(text) && !countdown.test(text) && text !== 'Action required' && text !== 'Sign in to restore your account')
  const [first = '', second] = named
  return {
    issuer: second === undefined ? '' : first, name: second ?? first,
    code: spaced?.replace(' ', '') ?? null, secondsLeft: left === undefined ? null : Number(left), asksToSignIn,
  }
}
