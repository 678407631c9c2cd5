// A backup is deleted, and backup is turned on again, on the person's own phone.
// The first time that it is turned on is in backup.steps.ts.
import { Given, When } from '@cucumber/cucumber'
import type { AccountFixture } from '../fixtures/accounts.ts'
import { keepOutcome } from './backup-outcome.ts'
import { claim } from './claim.ts'
import type { Meant } from './parameter-types.ts'
import type { Actor, Handset } from './stage.ts'
import { haveDeletedBackup } from './tasks/delete-backup.ts'
import { haveFreshBackup } from './tasks/fresh-backup.ts'
import { letGo } from './tasks/hold-accounts.ts'
import { ownPhone } from './whose-phone.ts'
import type { ConformanceWorld } from './world.ts'

Given('{person} has deleted the backup', async function (this: ConformanceWorld, person: Meant<Actor>) {
  await haveDeletedBackup(await ownPhone(this, person))
})

Given('{person} has made and deleted a new one since', async function (this: ConformanceWorld, person: Meant<Actor>) {
  const own = await ownPhone(this, person)
  await own.screens.authenticator.continueCloudBackup(signInOf(own.owner.owner))
  await haveDeletedBackup(own)
})

Given('{person} has made a fresh backup', async function (this: ConformanceWorld, person: Meant<Actor>) {
  await haveFreshBackup(await ownPhone(this, person))
})

Given('{person} has removed every account and made a fresh backup', async function (this: ConformanceWorld, person: Meant<Actor>) {
  const own = await ownPhone(this, person)
  const { accounts } = own.owner
  for (let [next] = accounts; next !== undefined; [next] = accounts) await letGo(own, next)
  await haveFreshBackup(own)
})

// The owner of both phones gives up the old backup, and backs up the phone on which it had been restored.
Given('{person} has replaced the backup by one of {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await haveDeletedBackup(await ownPhone(this, person))
  const handset = await phone(this)
  await handset.screens.settings.makeReadyForBackup(await this.stage.ownerOf(handset))
  const outcome = await handset.screens.authenticator.continueCloudBackup(signInOf(handset.owner.owner))
  claim(outcome.on, { expected: `backup to be on on ${handset.name}`, seen: 'off' })
})

When('{person} turns backup off and confirms', async function (this: ConformanceWorld, person: Meant<Actor>) {
  const { screens } = await ownPhone(this, person)
  await screens.authenticator.turnOffCloudBackup('OK')
})

When('{person} turns backup off and says no when asked to confirm', async function (this: ConformanceWorld, person: Meant<Actor>) {
  const { screens } = await ownPhone(this, person)
  await screens.authenticator.turnOffCloudBackup('Cancel')
})

When('{person} turns backup on again and continues with the account shown', async function (this: ConformanceWorld, person: Meant<Actor>) {
  await continueAsShown(this, person)
})

// The same way: who is no longer signed in is asked for the password on it.
When('{person} turns backup on again, continues and signs in', async function (this: ConformanceWorld, person: Meant<Actor>) {
  await continueAsShown(this, person)
})

When('{person} turns backup on again, continues and mistypes the password', async function (this: ConformanceWorld, person: Meant<Actor>) {
  const { owner, screens } = await ownPhone(this, person)
  const { email, password } = signInOf(owner.owner)
  keepOutcome(this.stage, await screens.authenticator.continueCloudBackup({ email, password: `${password}?` }))
})

When('{person} turns backup on again and changes to {account}', async function (this: ConformanceWorld, person: Meant<Actor>, account: Meant<AccountFixture>) {
  const { screens } = await ownPhone(this, person)
  keepOutcome(this.stage, await screens.authenticator.changeCloudBackupAccount(signInOf(await account(this))))
})

When('{person} begins to turn backup on again and leaves the sign-in', async function (this: ConformanceWorld, person: Meant<Actor>) {
  const { screens } = await ownPhone(this, person)
  await screens.authenticator.abandonCloudBackupSignIn()
})

When('{person} deletes the backup and makes a new one under {account}', async function (this: ConformanceWorld, person: Meant<Actor>, account: Meant<AccountFixture>) {
  const own = await ownPhone(this, person)
  await haveDeletedBackup(own)
  keepOutcome(this.stage, await own.screens.authenticator.changeCloudBackupAccount(signInOf(await account(this))))
})

async function continueAsShown(world: ConformanceWorld, person: Meant<Actor>): Promise<void> {
  const { owner, screens } = await ownPhone(world, person)
  keepOutcome(world.stage, await screens.authenticator.continueCloudBackup(signInOf(owner.owner)))
}

const signInOf = ({ name, password }: AccountFixture) => ({ email: name, password })
