import { Then, When } from '@cucumber/cucumber'
import type { AccountFixture } from '../fixtures/accounts.ts'
import { keepOutcome, toldOf } from './backup-outcome.ts'
import { listed } from './claim.ts'
import type { Meant } from './parameter-types.ts'
import { record } from './record.ts'
import type { Actor, Handset } from './stage.ts'
import { acceptedByService, lastUsed } from './tasks/entry.ts'
import { backUp } from './tasks/back-up.ts'
import { restore } from './tasks/restore.ts'
import type { ConformanceWorld } from './world.ts'

// What the documentation leaves open about restoring: found out, kept for the report, and not judged.

When('{person} turns on backup on {phone} and stops at the first warning', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  keepOutcome(this.stage, await backUp(this.stage, await phone(this)))
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

Then('it is recorded whether her accounts on {phone} stand in the order that they had', async function (this: ConformanceWorld, phone: Meant<Handset>) {
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

Then('it is recorded whether {account} shows a code that is accepted', async function (this: ConformanceWorld, account: Meant<AccountFixture>) {
  const wanted = await account(this)
  const entry = await entryIfAny(lastUsed(this.stage), wanted)
  const code = entry?.code ?? null
  const answer = code === null ? 'No code is shown' : (await acceptedByService(this.stage, wanted, code)) ? 'Yes' : 'A code is shown, and refused'
  record(this, `Does ${wanted.issuer} accept the restored code of ${wanted.codes.period} seconds?`, answer)
})

Then('it is recorded whether {account} comes back', async function (this: ConformanceWorld, account: Meant<AccountFixture>) {
  const wanted = await account(this)
  const entry = await entryIfAny(lastUsed(this.stage), wanted)
  record(this, `Does the account with ${wanted.issuer} come back?`, entry === undefined ? 'No' : 'Yes')
})

Then('it is recorded whether {account} does not come back', async function (this: ConformanceWorld, account: Meant<AccountFixture>) {
  const wanted = await account(this)
  const entry = await entryIfAny(lastUsed(this.stage), wanted)
  record(this, `Does the account with ${wanted.issuer} stay behind?`, entry === undefined ? 'Yes' : 'No')
})

async function entryIfAny({ screens }: Handset, { issuer, name }: AccountFixture) {
  const shown = await screens.authenticator.accounts()
  return shown.find((one) => one.issuer === issuer && one.name === name)
}
