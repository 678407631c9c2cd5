import type { AccountFixture } from '../../fixtures/accounts.ts'
import { claim } from '../claim.ts'
import type { Handset, Stage } from '../stage.ts'

/** Gets the phone ready to keep passkeys in the app: the app set up, and chosen as the phone's provider. */
export async function usePasskeys({ screens }: Handset): Promise<void> {
  await screens.authenticator.open()
  await screens.settings.setProvider(true)
}

/** Makes a passkey for the account's site, and expects the site to keep it. */
export async function makePasskey(
  stage: Stage, { screens }: Handset, account: AccountFixture, keeper: 'authenticator' | 'platform' = 'authenticator',
): Promise<void> {
  const { issuer, name, password } = account
  await signUp(stage, account)
  await screens.browser.visit(issuer)
  const said = await screens.browser.createPasskey({ user: name, password }, keeper)
  claim(said === 'Passkey created', { expected: `a passkey of ${name} to be made for ${issuer}`, seen: `"${said}"` })
}

/** Whether the account's passkey signs in now, and what the site says. */
export async function signInByPasskey({ screens }: Handset, { issuer, name }: AccountFixture): Promise<{ readonly signedIn: boolean; readonly said: string }> {
  await screens.browser.visit(issuer)
  const said = await screens.browser.signInWithPasskey(name)
  return { signedIn: said === 'Signed in with a passkey', said }
}

/** The same, and expects it to succeed. */
export async function haveSignedIn(handset: Handset, account: AccountFixture): Promise<void> {
  const { signedIn, said } = await signInByPasskey(handset, account)
  claim(signedIn, { expected: `the passkey of ${account.name} to sign in to ${account.issuer}`, seen: `"${said}"` })
}

/** Signs the person up with the account's site, once: signing up again would undo their passkeys. */
async function signUp(stage: Stage, { issuer, name, password }: AccountFixture): Promise<void> {
  const key = `signed up with ${issuer} as ${name}`
  if (stage.notes.has(key)) return
  stage.notes.set(key, true)
  await stage.driver().surroundings.addSiteAccount({ site: issuer, user: name, password })
}
