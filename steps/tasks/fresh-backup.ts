import { claim } from '../claim.ts'
import type { Handset } from '../stage.ts'
import { haveDeletedBackup } from './delete-backup.ts'

/** Deletes the backup of a phone and makes another under the same owner, by the documented way. */
export async function haveFreshBackup(handset: Handset): Promise<void> {
  await haveDeletedBackup(handset)
  const { owner: { name, password } } = handset.owner
  const outcome = await handset.screens.authenticator.continueCloudBackup({ email: name, password })
  claim(outcome.on, { expected: `backup to be on again on ${handset.name}`, seen: 'off' })
}
