import type { Handset, Stage } from '../stage.ts'
import { haveDeletedBackup } from './delete-backup.ts'
import { restore } from './restore.ts'

/** Finds out on a phone with a backup which account it is that the article calls by a name. Gives what the app answers. */
export type LookUp = (stage: Stage, handset: Handset) => Promise<string>

/** Where each of the article's three names for the owner of a backup (S16, S45, S15) meets a person in the app. */
export const lookUps: Readonly<Record<string, LookUp>> = {
  'recovery account': async (_stage, { screens }) => (await screens.authenticator.recoveryAccount()) ?? 'nobody',
  async 'backup account'(_stage, handset) {
    await haveDeletedBackup(handset)
    return (await handset.screens.authenticator.offersOnTurningOnAgain()).toContinue
  },
  async 'account where her backup is stored'(stage, { owner }) {
    const found: string[] = []
    for (const account of [owner.owner, owner.otherOwner]) {
      const other = await stage.handset(owner, { called: `phone for ${account.name}` })
      await restore(stage, other, account)
      if ((await other.screens.authenticator.accounts()).length > 0) found.push(account.name)
    }
    return found.join(' ')
  },
}
