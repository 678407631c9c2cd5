import type { AccountFixture } from '../../fixtures/accounts.ts'
import { claim, listed } from '../claim.ts'
import type { Handset, Stage } from '../stage.ts'

/** How a visit to a site's sign-in page went. */
export interface Visit {
  /** The user names whose passwords were offered. */
  readonly offered: readonly string[]
  /** What the site said once the password was filled in; null where it was not offered. */
  readonly said: string | null
}

/** Signs the person up with the account's site, and saves the password of the account in the app. */
export async function savePassword(stage: Stage, { screens }: Handset, { issuer, name, password }: AccountFixture): Promise<void> {
  await stage.driver().surroundings.addSiteAccount({ site: issuer, user: name, password })
  await screens.authenticator.savePassword({ site: issuer, user: name, password })
}

/** Visits a site, and signs in there by the password that is offered for the user, if it is. */
export async function signInByFilling({ screens }: Handset, { issuer, name }: AccountFixture): Promise<Visit> {
  await screens.browser.visit(issuer)
  const offered = await screens.browser.offeredPasswords()
  return { offered, said: offered.includes(name) ? await screens.browser.fillInAndSignIn(name) : null }
}

/** The same, and expects it to succeed. */
export async function haveFilledIn(handset: Handset, account: AccountFixture): Promise<void> {
  const { offered, said } = await signInByFilling(handset, account)
  claim(said === `Signed in as ${account.name}`, {
    expected: `the password of ${account.name} to be filled in and to sign in`,
    seen: said === null ? `${listed(offered)} to fill in` : `"${said}"`,
  })
}

/** Expects the app to show the password. */
export async function haveShown({ screens }: Handset, { issuer, name, password }: AccountFixture): Promise<void> {
  const shown = await screens.authenticator.showPassword(issuer, name)
  claim(shown === password, { expected: `the password of ${name} to be shown`, seen: shown === null ? 'none' : `"${shown}"` })
}
