import { defineParameterType, Given, Then, When } from '@cucumber/cucumber'
import { keepOutcome } from './backup-outcome.ts'
import { claim, listed } from './claim.ts'
import { ownPhone } from './own-phone.ts'
import type { Meant } from './parameter-types.ts'
import type { Actor, Handset } from './stage.ts'
import { backUp, haveBackedUp, holdsOwner } from './tasks/back-up.ts'
import { holdUsualAccounts } from './tasks/hold-accounts.ts'
import { haveRestored } from './tasks/restore.ts'
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

// The probe of every example in which later nothing shall come back: the same look, where there is something to see.
Given('{person} has a backup that restores on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  const own = await ownPhone(this, person)
  await holdUsualAccounts(this.stage, own)
  await haveBackedUp(this.stage, own)
  await haveRestored(this.stage, await phone(this))
})

When('{person} turns on backup( once more)( by the way that the article describes)', async function (this: ConformanceWorld, person: Meant<Actor>) {
  const own = await ownPhone(this, person)
  keepOutcome(this.stage, await backUp(this.stage, own))
})

When('{person} looks at the settings of Authenticator on {phone}( and changes nothing)', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  const { screens } = await phone(this)
  this.stage.notes.set('settings', await screens.authenticator.settingsTexts())
})

When('{person} begins to turn on backup and {leaving}', async function (this: ConformanceWorld, person: Meant<Actor>, leaving: Leaving) {
  const own = await ownPhone(this, person)
  await own.screens.settings.makeReadyForBackup(await this.stage.ownerOf(own))
  await holdsOwner(this.stage, own, own.owner.owner)
  await own.screens.authenticator.turnOnCloudBackupAndLeave(own.owner.owner.name, leaving)
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
