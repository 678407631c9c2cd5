import type { BackupOutcome } from '../../drivers/screens/screens.ts'
import type { AccountFixture } from '../../fixtures/accounts.ts'
import { claim } from '../claim.ts'
import type { Handset, Stage } from '../stage.ts'
import { addAccount, haveAccount } from './add-account.ts'

/** Sets the phone up as the documentation of the day asks, and turns backup on. `owner`: default the person's first personal account. */
export async function backUp(stage: Stage, handset: Handset, owner: AccountFixture = handset.owner.owner): Promise<BackupOutcome> {
  await handset.screens.settings.makeReadyForBackup(await stage.ownerOf(handset))
  return turnOnInTheApp(stage, handset, owner)
}

/** Turns backup on in the app alone, whatever the phone's own settings are. */
export async function turnOnInTheApp(stage: Stage, handset: Handset, owner: AccountFixture = handset.owner.owner): Promise<BackupOutcome> {
  const kind = await stage.ownerOf(handset)
  if (kind === 'icloud') return handset.screens.authenticator.turnOnCloudBackup({ type: 'icloud' })
  await holdsOwner(stage, handset, owner)
  return handset.screens.authenticator.turnOnCloudBackup({ type: 'microsoft', account: owner.name })
}

/** The same, and expects it to succeed. */
export async function haveBackedUp(stage: Stage, handset: Handset, owner?: AccountFixture): Promise<void> {
  const outcome = await backUp(stage, handset, owner)
  claim(outcome.on, { expected: `backup to be on on ${handset.name}`, seen: outcome.on ? 'on' : `off, and ${outcome.notice === null ? 'nothing said' : `"${outcome.notice.title}"`}` })
}

/** The account that shall own the backup has to be one of the app's accounts, to be chosen among them. */
export async function holdsOwner(stage: Stage, handset: Handset, owner: AccountFixture): Promise<void> {
  const shown = await handset.screens.authenticator.accounts()
  if (shown.some(({ name }) => name === owner.name)) return
  if (handset.owner.handsets.get('own') === handset) await haveAccount(stage, handset, owner)
  else await addAccount(stage, handset, owner)
}
