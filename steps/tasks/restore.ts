import type { RestoreOutcome, ShownAccount, SignIn } from '../../drivers/screens/screens.ts'
import type { AccountFixture } from '../../fixtures/accounts.ts'
import { claim, listed } from '../claim.ts'
import type { Handset, Stage } from '../stage.ts'

/** Tries to restore on a phone as the documentation of the day has it. */
export async function restore(stage: Stage, handset: Handset, owner: AccountFixture = handset.owner.owner): Promise<RestoreOutcome> {
  const signIn = await makeReady(stage, handset, owner)
  return handset.screens.authenticator.restore(signIn)
}

/** Begins a restore and closes the app before it has ended. */
export async function breakOffRestore(stage: Stage, handset: Handset): Promise<void> {
  const signIn = await makeReady(stage, handset, handset.owner.owner)
  await handset.screens.authenticator.breakOffRestore(signIn)
}

/** Restores, and expects every account to be there. */
export async function haveRestored(stage: Stage, handset: Handset, owner?: AccountFixture): Promise<void> {
  await restore(stage, handset, owner)
  await claimAccounts(handset, handset.owner.accounts)
}

/** Claims that a phone shows these accounts and no other. */
export async function claimAccounts(handset: Handset, expected: readonly AccountFixture[]): Promise<void> {
  const { missing, unexpected } = compare(await handset.screens.authenticator.accounts(), expected)
  const differences = [['missing', missing], ['unexpected', unexpected]] as const
  claim(missing.length === 0 && unexpected.length === 0, {
    expected: `${listed(expected.map(({ issuer, name }) => `${issuer} ${name}`))} on ${handset.name}`,
    seen: differences.filter(([, accounts]) => accounts.length > 0).map(([what, accounts]) => `${what}: ${listed(accounts)}`).join('; '),
  })
}

/** The accounts that a phone shows, and the accounts that were expected on it, compared by issuer and name. */
export function compare(shown: readonly ShownAccount[], expected: readonly AccountFixture[]): { readonly missing: string[]; readonly unexpected: string[] } {
  const keyOf = ({ issuer, name }: { readonly issuer: string; readonly name: string }) => `${issuer} ${name}`
  const left = shown.map(keyOf)
  const missing = expected.map(keyOf).filter((key) => {
    const at = left.indexOf(key)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return { missing, unexpected: left }
}

async function makeReady(stage: Stage, handset: Handset, owner: AccountFixture): Promise<SignIn | { readonly type: 'icloud' }> {
  const kind = await stage.ownerOf(handset)
  await handset.screens.settings.makeReadyForRestore(kind)
  return kind === 'icloud' ? { type: 'icloud' } : { email: owner.name, password: owner.password }
}
