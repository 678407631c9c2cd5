// A backup is turned on and made, and a phone says whether it is on.
// Its end is in deletion.steps.ts, and whose it is in owner.steps.ts.
import { defineParameterType, Given, Then, When } from '@cucumber/cucumber'
import type { AccountFixture } from '../fixtures/accounts.ts'
import { keepOutcome } from './backup-outcome.ts'
import { claim, listed } from './claim.ts'
import type { Meant } from './parameter-types.ts'
import type { Actor, Handset } from './stage.ts'
import { haveAccount } from './tasks/add-account.ts'
import { backUp, haveBackedUp, holdsOwner } from './tasks/back-up.ts'
import { holdUsualAccounts } from './tasks/hold-accounts.ts'
import { holdEachKind, holdMany } from './tasks/hold-many.ts'
import { haveRestored } from './tasks/restore.ts'
import { ownPhone, phoneOf } from './whose-phone.ts'
import type { ConformanceWorld } from './world.ts'

type Leaving = 'cancel' | 'back' | 'killing the app'

const leavings: Readonly<Record<string, Leaving>> = {
  'says no when asked to confirm': 'cancel',
  'turns back before choosing an account': 'back',
  'loses the app before confirming': 'killing the app',
}

// How a person may leave without having confirmed.
defineParameterType({
  name: 'leaving',
  regexp: new RegExp(Object.keys(leavings).join('|')),
  transformer: (words: string): Leaving => leavings[words] ?? 'cancel',
})

Given('{phone} is ready for iCloud/backup', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const handset = await phone(this)
  await handset.screens.settings.makeReadyForBackup(await this.stage.ownerOf(handset))
})

// The probe of every example in which later nothing shall come back: the same look, where there is something to see.
Given('{person} has a backup that restores on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  const own = await ownPhone(this, person)
  await holdUsualAccounts(this.stage, own)
  await haveBackedUp(this.stage, own)
  await haveRestored(this.stage, await phone(this))
})

// Whatever the phone holds already.
Given('{person} has backed up {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await haveBackedUp(this.stage, await phoneOf(this, person, phone))
})

Given('{person} has backed up {phone} under {account}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>, account: Meant<AccountFixture>) {
  const handset = await phoneOf(this, person, phone)
  await haveBackedUp(this.stage, handset, await account(this))
})

Given('{person} has backed up her/his accounts from {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  const handset = await phoneOf(this, person, phone)
  await holdUsualAccounts(this.stage, handset)
  await haveBackedUp(this.stage, handset)
})

// Where an example needs more than the usual two accounts.

Given('{person} has backed up one account of each kind from {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  const handset = await phoneOf(this, person, phone)
  await holdEachKind(this.stage, handset)
  await haveBackedUp(this.stage, handset)
})

Given('{person} has backed up {int} accounts from {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, count: number, phone: Meant<Handset>) {
  const handset = await phoneOf(this, person, phone)
  await holdMany(this.stage, handset, count)
  await haveBackedUp(this.stage, handset)
})

Given('{person} has backed up a phone that holds {account}', async function (this: ConformanceWorld, person: Meant<Actor>, account: Meant<AccountFixture>) {
  const own = await ownPhone(this, person)
  await haveAccount(this.stage, own, await account(this))
  await haveBackedUp(this.stage, own)
})

When('{person} backs up {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await haveBackedUp(this.stage, await phoneOf(this, person, phone))
})

When('{person} turns on backup( once more)( by the way that the article describes)', async function (this: ConformanceWorld, person: Meant<Actor>) {
  const own = await ownPhone(this, person)
  keepOutcome(this.stage, await backUp(this.stage, own))
})

When('{person} turns on backup under {account}', async function (this: ConformanceWorld, person: Meant<Actor>, account: Meant<AccountFixture>) {
  const own = await ownPhone(this, person)
  keepOutcome(this.stage, await backUp(this.stage, own, await account(this)))
})

When('{person} begins to turn on backup and {leaving}', async function (this: ConformanceWorld, person: Meant<Actor>, leaving: Leaving) {
  const own = await ownPhone(this, person)
  await own.screens.settings.makeReadyForBackup(await this.stage.ownerOf(own))
  await holdsOwner(this.stage, own, own.owner.owner)
  await own.screens.authenticator.turnOnCloudBackupAndLeave(own.owner.owner.name, leaving)
})

When('{person} looks at the settings of Authenticator on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  const { screens } = await phoneOf(this, person, phone)
  this.stage.notes.set('settings', await screens.authenticator.settingsTexts())
})

Then('{phone} says that backup is on', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const { id, screens } = await phone(this)
  const isOn = await screens.authenticator.isCloudBackupOn()
  claim(isOn, { expected: `backup to be on on ${id}`, seen: isOn ? 'on' : 'off' })
})

Then('{phone} says that backup is off', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const { id, screens } = await phone(this)
  const isOn = await screens.authenticator.isCloudBackupOn()
  claim(!isOn, { expected: `backup to be off on ${id}`, seen: isOn ? 'on' : 'off' })
})

Then('the switch for backup stands there under {string}', async function (this: ConformanceWorld, heading: string) {
  const texts = this.stage.notes.get('settings') as readonly string[]
  const above = texts[texts.indexOf('Cloud Backup') - 1]
  claim(above === heading, { expected: `"Cloud Backup" right below the heading "${heading}"`, seen: listed(texts) })
})
