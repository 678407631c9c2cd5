// Where the article is silent: what is found out is kept for the report as question and answer, and not judged.
// What lies in a backup is recorded in backup-content.steps.ts.
import { Then, When } from '@cucumber/cucumber'
import type { AccountFixture } from '../fixtures/accounts.ts'
import { keepOutcome, toldOf } from './backup-outcome.ts'
import { listed } from './claim.ts'
import type { Meant } from './parameter-types.ts'
import { record } from './record.ts'
import type { Actor, Handset } from './stage.ts'
import { backUp } from './tasks/back-up.ts'
import { acceptedByService, lastUsed } from './tasks/entry.ts'
import { signInByPasskey } from './tasks/passkey.ts'
import { restore } from './tasks/restore.ts'
import { phoneOf } from './whose-phone.ts'
import type { ConformanceWorld } from './world.ts'

When('{person} turns on backup on {phone} and stops at the first warning', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  keepOutcome(this.stage, await backUp(this.stage, await phoneOf(this, person, phone)))
})

Then('it is recorded whether she was warned', function (this: ConformanceWorld) {
  record(this, 'Is a person warned who turns backup on where a backup exists?', toldOf(this.stage) ?? 'No')
})

Then('it is recorded whether her former backup comes back on {phone}', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const handset = await phone(this)
  await restore(this.stage, handset)
  const shown = await handset.screens.authenticator.accounts()
  record(this, 'Which accounts come back after backup was turned on elsewhere?', listed(shown.map(({ issuer }) => issuer)))
})

Then('it is recorded whether a backup comes back on {phone}', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const handset = await phone(this)
  await restore(this.stage, handset)
  const { length } = await handset.screens.authenticator.accounts()
  record(this, 'Does a backup come back of which the deletion could not reach whoever keeps it?', length > 0 ? 'Yes' : 'No')
})

Then('it is recorded whether {phone} passes the deletion off as done', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const { screens } = await phone(this)
  const isOn = await screens.authenticator.isCloudBackupOn()
  record(this, 'Does the app pass off the deletion of a backup as done to a person who is signed out of its owner?', isOn ? 'No. It says that backup is still on' : 'Yes. It says that backup is off')
})

Then('it is recorded whether an older backup comes back on {phone}', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const { screens } = await phone(this)
  const { length } = await screens.authenticator.accounts()
  record(this, 'Does a backup from before September 2025 come back after it, by the steps that hold then?', length > 0 ? 'Yes' : 'No')
})

Then('it is recorded whether her accounts keep their order on {phone}', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const { owner, screens } = await phone(this)
  const order = (accounts: readonly { readonly issuer: string; readonly name: string }[]) => listed(accounts.map(({ issuer, name }) => `${issuer} ${name}`))
  const isSame = order(await screens.authenticator.accounts()) === order(owner.accounts)
  record(this, 'Do the accounts keep their order?', isSame ? 'Yes' : 'No')
})

Then('it is recorded whether restoring is still offered on {phone}', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const { screens } = await phone(this)
  const isOffered = await screens.authenticator.isRestoreOffered()
  record(this, 'Is restoring offered on a phone that holds an account?', isOffered ? 'Yes' : 'No')
})

Then('it is recorded whether {account} comes back', async function (this: ConformanceWorld, account: Meant<AccountFixture>) {
  const wanted = await account(this)
  const entry = await entryIfAny(lastUsed(this.stage), wanted)
  record(this, `Does the account with ${wanted.issuer} come back?`, entry === undefined ? 'No' : 'Yes')
})

Then('it is recorded whether {account} shows a code that is accepted', async function (this: ConformanceWorld, account: Meant<AccountFixture>) {
  const wanted = await account(this)
  const entry = await entryIfAny(lastUsed(this.stage), wanted)
  const code = entry?.code ?? null
  const answer = code === null ? 'No code is shown' : (await acceptedByService(this.stage, wanted, code)) ? 'Yes' : 'A code is shown, and refused'
  record(this, `Does ${wanted.issuer} accept the restored code of ${wanted.codes.period} seconds?`, answer)
})

Then('it is recorded whether {account} still shows a code on {phone}', async function (this: ConformanceWorld, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  const handset = await phone(this)
  const answer = await showsCode(handset, await account(this))
  record(this, 'Does an account that was added before the block still show codes?', answer ? 'Yes' : 'No')
})

Then('it is recorded whether {account} comes back with a code on {phone}', async function (this: ConformanceWorld, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  const handset = await phone(this)
  await restore(this.stage, handset)
  const answer = await showsCode(handset, await account(this))
  record(this, 'Does an account that was added before the block come back with codes from a backup?', answer ? 'Yes' : 'No')
})

Then('it is recorded whether {phone} says {string}', async function (this: ConformanceWorld, phone: Meant<Handset>, message: string) {
  const { screens } = await phone(this)
  const texts = await screens.authenticator.bannerTexts()
  const reminder = texts.find((text) => /backup/i.test(text)) ?? 'nothing about the backup'
  const says = texts.some((text) => text.includes(message))
  record(this, `Does the app say "${message}" when a session ends while backup is on?`, says ? 'Yes' : `No. It says: ${reminder}`)
})

Then('it is recorded whether the passkey for {account} signs her in on {phone}', async function (this: ConformanceWorld, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  const { signedIn } = await signInByPasskey(await phone(this), await account(this))
  record(this, 'Does a passkey work again once Authenticator is the provider again?', signedIn ? 'Yes' : 'No')
})

Then('it is recorded whether the passkey for {account} is on {phone}', async function (this: ConformanceWorld, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  const { screens } = await phone(this)
  const { issuer } = await account(this)
  const isThere = (await screens.authenticator.passkeys()).some(({ site }) => site === issuer)
  record(this, 'Does a passkey come back with a backup?', isThere ? 'Yes' : 'No')
})

async function showsCode({ screens }: Handset, { issuer, name }: AccountFixture): Promise<boolean> {
  const shown = await screens.authenticator.accounts()
  return shown.some((one) => one.issuer === issuer && one.name === name && one.code !== null)
}

async function entryIfAny({ screens }: Handset, { issuer, name }: AccountFixture) {
  const shown = await screens.authenticator.accounts()
  return shown.find((one) => one.issuer === issuer && one.name === name)
}
