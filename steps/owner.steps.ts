// Whose a backup is, who could own it, and by which of its names the owner is asked for.
// The article's three names for the owner mean one account: see parameter-types.ts.
import { defineParameterType, Given, Then, When } from '@cucumber/cucumber'
import type { AccountFixture } from '../fixtures/accounts.ts'
import { keepOutcome } from './backup-outcome.ts'
import { claim, listed } from './claim.ts'
import type { Meant } from './parameter-types.ts'
import type { Actor, Handset } from './stage.ts'
import { holdsOwner } from './tasks/back-up.ts'
import { haveDeletedBackup } from './tasks/delete-backup.ts'
import { type LookUp, lookUps } from './tasks/look-up-owner.ts'
import { ownPhone, phoneOf } from './whose-phone.ts'
import type { ConformanceWorld } from './world.ts'

// What the app itself means by one of the article's names for the owner of a backup.
defineParameterType({
  name: 'name for the owner',
  regexp: new RegExp(Object.keys(lookUps).join('|')),
  transformer: (name: string): LookUp | undefined => lookUps[name],
})

Given('{person} is no longer signed in to {account}', async function (this: ConformanceWorld, person: Meant<Actor>, account: Meant<AccountFixture>) {
  await person(this)
  await this.stage.driver().surroundings.endSessions((await account(this)).name)
})

When('{person} looks which accounts could own the backup of {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  const handset = await phoneOf(this, person, phone)
  await handset.screens.settings.makeReadyForBackup(await this.stage.ownerOf(handset))
  await holdsOwner(this.stage, handset, handset.owner.owner)
  this.stage.notes.set('possible owners', await handset.screens.authenticator.offeredOwners())
})

When('{person} tries to give the backup of {phone} to {account}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>, account: Meant<AccountFixture>) {
  const handset = await phoneOf(this, person, phone)
  const { name, password } = await account(this)
  await handset.screens.settings.makeReadyForBackup(await this.stage.ownerOf(handset))
  keepOutcome(this.stage, await handset.screens.authenticator.turnOnCloudBackupWithOtherAccount({ email: name, password }))
})

When('{person} looks for another owner, before and after deleting the backup', async function (this: ConformanceWorld, person: Meant<Actor>) {
  const own = await ownPhone(this, person)
  const before = await own.screens.authenticator.offersOwnerChange()
  await haveDeletedBackup(own)
  const { mayChange: after } = await own.screens.authenticator.offersOnTurningOnAgain()
  this.stage.notes.set('change of owner', { before, after })
})

// The article does not say when a phone reminds anybody, so a build that never does has not broken this rule.
Given('{phone} reminds {person} to sign in', async function (this: ConformanceWorld, phone: Meant<Handset>, person: Meant<Actor>) {
  await person(this)
  const { screens } = await phone(this)
  claim(await screens.authenticator.remindsToUpdateBackup(), { expected: 'a reminder to sign in', seen: 'none' })
})

When('{person} answers the reminder on {phone} with {account}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>, account: Meant<AccountFixture>) {
  const { screens } = await phoneOf(this, person, phone)
  const { name, password } = await account(this)
  await screens.authenticator.updateCloudBackup({ email: name, password })
})

When('{person} asks {phone} for the {name for the owner}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>, lookUp: LookUp) {
  this.stage.notes.set('account found', await lookUp(this.stage, await phoneOf(this, person, phone)))
})

Then('{account} is among them', async function (this: ConformanceWorld, account: Meant<AccountFixture>) {
  const offered = this.stage.notes.get('possible owners') as readonly string[]
  const { name } = await account(this)
  claim(offered.includes(name), { expected: `${name} to be offered`, seen: listed(offered) })
})

Then('{account} is not among them', async function (this: ConformanceWorld, account: Meant<AccountFixture>) {
  const offered = this.stage.notes.get('possible owners') as readonly string[]
  const { name } = await account(this)
  claim(!offered.includes(name), { expected: `${name} not to be offered`, seen: listed(offered) })
})

Then('another owner is offered only after the deletion', async function (this: ConformanceWorld) {
  const { before, after } = this.stage.notes.get('change of owner') as { before: boolean; after: boolean }
  claim(!before && after, { expected: 'another owner to be offered after the deletion and not before', seen: `offered before: ${before}, after: ${after}` })
})

Then('the backup of {phone} belongs to {account}', async function (this: ConformanceWorld, phone: Meant<Handset>, account: Meant<AccountFixture>) {
  const { id, screens } = await phone(this)
  const { name } = await account(this)
  const keeper = await screens.authenticator.recoveryAccount()
  claim(keeper === name, { expected: `the backup of ${id} to belong to ${name}`, seen: keeper ?? 'no owner' })
})

Then('the backup of {phone} belongs to her/his iCloud account', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const { id, owner, screens } = await phone(this)
  const keeper = await screens.authenticator.recoveryAccount()
  claim(keeper === owner.appleAccount, { expected: `the backup of ${id} to belong to ${owner.appleAccount}`, seen: keeper ?? 'no owner' })
})

Then('it is {account}', async function (this: ConformanceWorld, account: Meant<AccountFixture>) {
  const found = String(this.stage.notes.get('account found'))
  const { name } = await account(this)
  // An app may name the account in a sentence, so it is the names in it that count.
  const named: readonly string[] = found.match(/[\w.]+@[\w.]+\w/g) ?? []
  claim(named.length === 1 && named[0] === name, { expected: name, seen: found })
})
