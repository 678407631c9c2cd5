import { defineParameterType, Given, Then, When } from '@cucumber/cucumber'
import type { AccountFixture } from '../fixtures/accounts.ts'
import { keepOutcome } from './backup-outcome.ts'
import { claim, listed } from './claim.ts'
import { ownPhone } from './own-phone.ts'
import type { Meant } from './parameter-types.ts'
import type { Actor, Handset } from './stage.ts'
import { haveAccount } from './tasks/add-account.ts'
import { backUp, haveBackedUp, holdsOwner } from './tasks/back-up.ts'
import { haveDeletedBackup } from './tasks/delete-backup.ts'
import { claimAccounts, haveRestored, restore } from './tasks/restore.ts'
import type { ConformanceWorld } from './world.ts'

// The article has three names for the account that owns a backup. They are one here, so that no example can tell them apart.
defineParameterType({
  name: 'owner',
  regexp: /(?:her|his) (?:recovery|backup|other) account|the account where (?:her|his) backup is stored/,
  transformer: (phrase: string): Meant<AccountFixture> => async ({ stage }) =>
    (phrase.endsWith('other account') ? stage.current().otherOwner : stage.current().owner),
})

Given('{person} has {owner} on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, owner: Meant<AccountFixture>, phone: Meant<Handset>) {
  await person(this)
  await haveAccount(this.stage, await phone(this), await owner(this))
})

Given('{person} has two personal accounts on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  const { owner, otherOwner } = await person(this)
  const handset = await phone(this)
  await haveAccount(this.stage, handset, owner)
  await haveAccount(this.stage, handset, otherOwner)
})

Given('{person} has backed up {phone} under {owner}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>, owner: Meant<AccountFixture>) {
  await person(this)
  await haveBackedUp(this.stage, await phone(this), await owner(this))
})

Given('the backup restores on {phone} with {owner}', async function (this: ConformanceWorld, phone: Meant<Handset>, owner: Meant<AccountFixture>) {
  await haveRestored(this.stage, await phone(this), await owner(this))
})

When('{person} turns on backup under {owner}', async function (this: ConformanceWorld, person: Meant<Actor>, owner: Meant<AccountFixture>) {
  const own = await ownPhone(this, person)
  keepOutcome(this.stage, await backUp(this.stage, own, await owner(this)))
})

When('{person} looks which accounts could own the backup of {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  const handset = await phone(this)
  await handset.screens.settings.makeReadyForBackup(await this.stage.ownerOf(handset))
  await holdsOwner(this.stage, handset, handset.owner.owner)
  this.stage.notes.set('possible owners', await handset.screens.authenticator.offeredOwners())
})

When('{person} tries to give the backup of {phone} to {account}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>, account: Meant<AccountFixture>) {
  await person(this)
  const handset = await phone(this)
  const { name, password } = await account(this)
  await handset.screens.settings.makeReadyForBackup(await this.stage.ownerOf(handset))
  keepOutcome(this.stage, await handset.screens.authenticator.turnOnCloudBackupWithOtherAccount({ email: name, password }))
})

Then('{owner} is among them', async function (this: ConformanceWorld, owner: Meant<AccountFixture>) {
  const offered = this.stage.notes.get('possible owners') as readonly string[]
  const { name } = await owner(this)
  claim(offered.includes(name), { expected: `${name} to be offered`, seen: listed(offered) })
})

Then('{account} is not among them', async function (this: ConformanceWorld, account: Meant<AccountFixture>) {
  const offered = this.stage.notes.get('possible owners') as readonly string[]
  const { name } = await account(this)
  claim(!offered.includes(name), { expected: `${name} not to be offered`, seen: listed(offered) })
})

Then('the backup of {phone} belongs to {owner}', async function (this: ConformanceWorld, phone: Meant<Handset>, owner: Meant<AccountFixture>) {
  const { id, screens } = await phone(this)
  const { name } = await owner(this)
  const keeper = await screens.authenticator.recoveryAccount()
  claim(keeper === name, { expected: `the backup of ${id} to belong to ${name}`, seen: keeper ?? 'no owner' })
})

Then('all of her/his accounts come back on {phone} with {owner}', async function (this: ConformanceWorld, phone: Meant<Handset>, owner: Meant<AccountFixture>) {
  await haveRestored(this.stage, await phone(this), await owner(this))
})

Then('nothing comes back on {phone} with {owner}', async function (this: ConformanceWorld, phone: Meant<Handset>, owner: Meant<AccountFixture>) {
  const handset = await phone(this)
  await restore(this.stage, handset, await owner(this))
  await claimAccounts(handset, [])
})

Then('nothing comes back on {phone} with {account}', async function (this: ConformanceWorld, phone: Meant<Handset>, account: Meant<AccountFixture>) {
  const handset = await phone(this)
  await restore(this.stage, handset, await account(this))
  await claimAccounts(handset, [])
})

When('{person} looks for another owner, before and after deleting the backup of {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  const handset = await phone(this)
  const { authenticator } = handset.screens
  const before = await authenticator.offersOwnerChange()
  await haveDeletedBackup(handset)
  const { mayChange: after } = await authenticator.offersOnTurningOnAgain()
  this.stage.notes.set('change of owner', { before, after })
})

Then('another owner is offered only after the deletion', async function (this: ConformanceWorld) {
  const { before, after } = this.stage.notes.get('change of owner') as { before: boolean; after: boolean }
  claim(!before && after, { expected: 'another owner to be offered after the deletion and not before', seen: `offered before: ${before}, after: ${after}` })
})
