import type { AccountFixture } from '../../fixtures/accounts.ts'
import { claim } from '../claim.ts'
import type { Handset, Stage } from '../stage.ts'
import { haveAccount } from './add-account.ts'

/** One account with codes of a third party and the personal account that will own the backup. */
export async function holdUsualAccounts(stage: Stage, handset: Handset): Promise<void> {
  await haveAccount(stage, handset, handset.owner.owner)
  await haveAccount(stage, handset, await stage.accountOf(handset.owner, 'Amazon account'))
}

/** Removes an account from a phone, sees it gone, and takes it from what its owner expects there. */
export async function letGo({ id, owner, screens: { authenticator } }: Handset, account: AccountFixture): Promise<void> {
  const before = await authenticator.accounts()
  await authenticator.removeAccount(account.name, account.issuer)
  const after = await authenticator.accounts()
  claim(after.length === before.length - 1, { expected: `${account.name} to be removed from ${id}`, seen: `${after.length} accounts of ${before.length}` })
  owner.accounts.splice(owner.accounts.indexOf(account), 1)
}
