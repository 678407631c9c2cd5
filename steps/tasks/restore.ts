import type { RestoreOutcome, ShownAccount } from '../../drivers/screens/screens.ts'
import type { AccountFixture } from '../../fixtures/accounts.ts'
import type { Handset, Stage } from '../stage.ts'

/** Tries to restore on a phone as the documentation of the day has it. */
export async function restore(stage: Stage, handset: Handset, owner: AccountFixture = handset.owner.owner): Promise<RestoreOutcome> {
  const kind = await stage.ownerOf(handset)
  await handset.screens.settings.makeReadyForRestore(kind)
  const { authenticator } = handset.screens
  return kind === 'icloud' ? authenticator.restore({ type: 'icloud' }) : authenticator.restore({ email: owner.name, password: owner.password })
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
