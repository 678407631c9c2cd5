import { claim } from '../claim.ts'
import type { Handset } from '../stage.ts'

/** Turns backup off, confirms, and expects it to be gone. */
export async function haveDeletedBackup({ id, screens }: Handset): Promise<void> {
  const refusal = await screens.authenticator.turnOffCloudBackup('OK')
  claim(refusal === null, { expected: `the backup of ${id} to be deleted`, seen: refusal === null ? '' : `"${refusal.title}"` })
}
