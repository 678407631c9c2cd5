import { Given, Then, When } from '@cucumber/cucumber'
import type { AccountFixture } from '../fixtures/accounts.ts'
import { keepOutcome, toldOf } from './backup-outcome.ts'
import { claim } from './claim.ts'
import { ownPhone } from './own-phone.ts'
import type { Meant } from './parameter-types.ts'
import { record } from './record.ts'
import type { Actor, Handset } from './stage.ts'
import { turnOnInTheApp } from './tasks/back-up.ts'
import { claimAccounts, restore } from './tasks/restore.ts'
import type { ConformanceWorld } from './world.ts'

Given('{phone} is ready for iCloud/backup', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const handset = await phone(this)
  await handset.screens.settings.makeReadyForBackup(await this.stage.ownerOf(handset))
})

Given('{phone} is ready for iCloud, with iCloud Keychain on', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const { screens } = await phone(this)
  await screens.settings.makeReadyForBackup('icloud')
})

Given('{phone} is ready for iCloud, with iCloud Keychain off', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const { screens } = await phone(this)
  await screens.settings.makeReadyForBackup('icloud')
  await screens.iCloud.setKeychain(false)
})

Given('Authenticator may not use iCloud on {phone}( any more)', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const { screens } = await phone(this)
  await screens.iCloud.setSavedToICloud(false)
})

Given('{phone} itself is not backed up', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const { screens } = await phone(this)
  await screens.iCloud.setBackUpThisPhone(false)
})

Given('{person} is signed out of iCloud on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  const { screens } = await phone(this)
  await screens.iCloud.signOut()
})

Given('{person} turned on backup in Authenticator too early, and nothing comes back on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await turnOnInTheApp(this.stage, await ownPhone(this, person))
  const other = await phone(this)
  await restore(this.stage, other)
  await claimAccounts(other, [])
})

When('{person} turns on backup in Authenticator', async function (this: ConformanceWorld, person: Meant<Actor>) {
  keepOutcome(this.stage, await turnOnInTheApp(this.stage, await ownPhone(this, person)))
})

When('{person} lets Authenticator use iCloud and turns on backup again', async function (this: ConformanceWorld, person: Meant<Actor>) {
  const own = await ownPhone(this, person)
  await own.screens.iCloud.setSavedToICloud(true)
  keepOutcome(this.stage, await turnOnInTheApp(this.stage, own))
})

When('{person} tries to restore it on {phone} with {owner}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>, owner: Meant<AccountFixture>) {
  await person(this)
  // "Her" is the person who tries, even on somebody else's phone.
  const account = await owner(this)
  await restore(this.stage, await phone(this), account)
})

Then('all of her/his accounts but {account} come back on {phone}', async function (this: ConformanceWorld, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  const left = await account(this)
  const handset = await phone(this)
  await restore(this.stage, handset)
  await claimAccounts(handset, handset.owner.accounts.filter((one) => one !== left))
})

Then('the backup of {phone} belongs to her/his iCloud account', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const { id, owner, screens } = await phone(this)
  const keeper = await screens.authenticator.recoveryAccount()
  claim(keeper === owner.appleAccount, { expected: `the backup of ${id} to belong to ${owner.appleAccount}`, seen: keeper ?? 'no owner' })
})

Then('it is recorded whether an older backup comes back on {phone}', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const { screens } = await phone(this)
  const { length } = await screens.authenticator.accounts()
  record(this, 'Does a backup from before September 2025 come back after it, by the steps that hold then?', length > 0 ? 'Yes' : 'No')
})

Then('{person} is told that {string} is in the way', async function (this: ConformanceWorld, person: Meant<Actor>, setting: string) {
  await person(this)
  const told = toldOf(this.stage)
  claim(told?.includes(setting) === true, { expected: `"${setting}" to be given as the reason`, seen: told ?? 'no reason' })
})
