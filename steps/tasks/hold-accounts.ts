import type { AccountFixture } from '../../fixtures/accounts.ts'
import type { Handset, Stage } from '../stage.ts'
import { haveAccount } from './add-account.ts'

/** One account with codes of a third party and the personal account that will own the backup. */
export async function holdUsualAccounts(stage: Stage, handset: Handset): Promise<void> {
  await haveAccount(stage, handset, handset.owner.owner)
  await haveAccount(stage, handset, await stage.accountOf(handset.owner, 'Amazon account'))
}

/** Removes an account from a phone, and from what its owner expects on it. */
export async function letGo({ owner, screens }: Handset, account: AccountFixture): Promise<void> {
  await screens.authenticator.removeAccount(account.name, account.issuer)
  owner.accounts.splice(owner.accounts.indexOf(account), 1)
}
