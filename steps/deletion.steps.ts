import { Given, Then, When } from '@cucumber/cucumber'
import type { AccountFixture } from '../fixtures/accounts.ts'
import { keepOutcome } from './backup-outcome.ts'
import { ownPhone } from './own-phone.ts'
import type { Meant } from './parameter-types.ts'
import { record } from './record.ts'
import type { Actor, Handset } from './stage.ts'
import { haveAccount } from './tasks/add-account.ts'
import { haveDeletedBackup } from './tasks/delete-backup.ts'
import { letGo } from './tasks/hold-accounts.ts'
import { restore } from './tasks/restore.ts'
import type { ConformanceWorld } from './world.ts'

Given('{person} has deleted it from {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  await haveDeletedBackup(await phone(this))
})

Given('{person} has made and deleted a new one since', async function (this: ConformanceWorld, person: Meant<Actor>) {
  const own = await ownPhone(this, person)
  await own.screens.authenticator.continueCloudBackup(signInOf(own.owner.owner))
  await haveDeletedBackup(own)
})

Given('{person} has removed {account} from {phone} and added {account}', async function (
  this: ConformanceWorld, person: Meant<Actor>, old: Meant<AccountFixture>, phone: Meant<Handset>, fresh: Meant<AccountFixture>,
) {
  await person(this)
  const handset = await phone(this)
  await letGo(handset, await old(this))
  await haveAccount(this.stage, handset, await fresh(this))
})

When('{person} turns backup off on {phone} and confirms', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  const { screens } = await phone(this)
  await screens.authenticator.turnOffCloudBackup('OK')
})

When('{person} begins to turn backup off on {phone} and says no when asked to confirm', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  const { screens } = await phone(this)
  await screens.authenticator.turnOffCloudBackup('Cancel')
})

When('{person} turns backup on again and continues with the account shown', async function (this: ConformanceWorld, person: Meant<Actor>) {
  const { owner, screens } = await ownPhone(this, person)
  keepOutcome(this.stage, await screens.authenticator.continueCloudBackup(signInOf(owner.owner)))
})

When('{person} turns backup on again and changes to {owner}', async function (this: ConformanceWorld, person: Meant<Actor>, owner: Meant<AccountFixture>) {
  const { screens } = await ownPhone(this, person)
  keepOutcome(this.stage, await screens.authenticator.changeCloudBackupAccount(signInOf(await owner(this))))
})

When('{person} deletes the backup of {phone} and makes a new one under {owner}', async function (
  this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>, owner: Meant<AccountFixture>,
) {
  await person(this)
  const handset = await phone(this)
  await haveDeletedBackup(handset)
  keepOutcome(this.stage, await handset.screens.authenticator.changeCloudBackupAccount(signInOf(await owner(this))))
})

When('{person} begins to turn backup on again and leaves the sign-in', async function (this: ConformanceWorld, person: Meant<Actor>) {
  const { screens } = await ownPhone(this, person)
  await screens.authenticator.abandonCloudBackupSignIn()
})

When('{person} restarts Authenticator on {phone} and adds {account}', async function (
  this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>, account: Meant<AccountFixture>,
) {
  await person(this)
  const handset = await phone(this)
  await handset.port.killApp('authenticator')
  await haveAccount(this.stage, handset, await account(this))
})

Then('it is recorded whether a backup comes back on {phone}', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const handset = await phone(this)
  await restore(this.stage, handset)
  const { length } = await handset.screens.authenticator.accounts()
  record(this, 'Does a backup come back that was deleted while the phone was offline?', length > 0 ? 'Yes' : 'No')
})

const signInOf = ({ name, password }: AccountFixture) => ({ email: name, password })
