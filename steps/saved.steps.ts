import { Given } from '@cucumber/cucumber'
import type { AccountFixture } from '../fixtures/accounts.ts'
import { claim } from './claim.ts'
import type { Meant } from './parameter-types.ts'
import type { Actor, Handset } from './stage.ts'
import { haveBackedUp } from './tasks/back-up.ts'
import { haveDeletedBackup } from './tasks/delete-backup.ts'
import { haveFreshBackup } from './tasks/fresh-backup.ts'
import { letGo } from './tasks/hold-accounts.ts'
import { holdEachKind, holdMany, holdNamesakes } from './tasks/hold-many.ts'
import type { ConformanceWorld } from './world.ts'

// What a phone holds and what has been backed up of it, where an example needs more than the usual two accounts.

Given('{person} has backed up one account of each kind from {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  const handset = await phone(this)
  await holdEachKind(this.stage, handset)
  await haveBackedUp(this.stage, handset)
})

Given('{person} has one account of each kind on {phone} and no backup', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  await holdEachKind(this.stage, await phone(this))
})

Given('{person} has backed up {int} accounts from {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, count: number, phone: Meant<Handset>) {
  await person(this)
  const handset = await phone(this)
  await holdMany(this.stage, handset, count)
  await haveBackedUp(this.stage, handset)
})

Given('{person} has removed every account from {phone} and made a fresh backup', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  const { accounts } = await person(this)
  const handset = await phone(this)
  for (let [next] = accounts; next !== undefined; [next] = accounts) await letGo(handset, next)
  await haveFreshBackup(handset)
})

Given('{person} has backed up {phone} under {account}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>, account: Meant<AccountFixture>) {
  await person(this)
  const handset = await phone(this)
  await haveBackedUp(this.stage, handset, await account(this))
})

Given('{phone} holds two accounts of the same name with Amazon', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const handset = await phone(this)
  const model = await this.stage.accountOf(handset.owner, 'Amazon account')
  this.stage.notes.set('namesakes', await holdNamesakes(this.stage, handset, model))
})

Given('{person} has removed {account} from {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  await person(this)
  const unwanted = await account(this)
  await letGo(await phone(this), unwanted)
})

Given('{person} has taken up phone sign-in with {account} on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  await person(this)
  const { name } = await account(this)
  await (await phone(this)).screens.authenticator.setPhoneSignIn(name, true)
})

Given('{person} has given up phone sign-in with {account} on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  await person(this)
  const { name } = await account(this)
  await (await phone(this)).screens.authenticator.setPhoneSignIn(name, false)
})

Given('{person} has deleted the backup of {phone} and made a fresh one', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  await haveFreshBackup(await phone(this))
})

// The owner of both phones gives up the old backup, and backs up the phone on which it had been restored.
Given('{person} has replaced the backup by one of {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  const { owner, handsets } = await person(this)
  const own = handsets.get('own')
  if (own === undefined) throw new Error('There is no own phone whose backup could be replaced. Let it be backed up first.')
  await haveDeletedBackup(own)
  const handset = await phone(this)
  await handset.screens.settings.makeReadyForBackup(await this.stage.ownerOf(handset))
  const outcome = await handset.screens.authenticator.continueCloudBackup({ email: owner.name, password: owner.password })
  claim(outcome.on, { expected: `backup to be on on ${handset.id}`, seen: 'off' })
})

Given('{person} has lost {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  await this.stage.driver().surroundings.losePhone((await phone(this)).id)
})
