// What an iPhone has to agree to before there is a backup: iCloud, its own backup, iCloud Keychain.
// Backup is turned on in the app alone here, whatever of that is missing.
import { Given, When } from '@cucumber/cucumber'
import { keepOutcome } from './backup-outcome.ts'
import type { Meant } from './parameter-types.ts'
import type { Actor, Handset } from './stage.ts'
import { turnOnInTheApp } from './tasks/back-up.ts'
import { claimAccounts, restore } from './tasks/restore.ts'
import { ownPhone, phoneOf } from './whose-phone.ts'
import type { ConformanceWorld } from './world.ts'

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
  const { screens } = await phoneOf(this, person, phone)
  await screens.iCloud.signOut()
})

Given('{person} turned on backup too early, and nothing comes back on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
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
