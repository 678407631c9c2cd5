// A backup is restored, and all of the accounts, some or none come back.
// A step that says "come back" restores; one that says "are on" only looks.
import { Given, Then, When } from '@cucumber/cucumber'
import type { AccountFixture } from '../fixtures/accounts.ts'
import { claim, listed } from './claim.ts'
import type { Meant } from './parameter-types.ts'
import type { Actor, Handset } from './stage.ts'
import { breakOffRestore, claimAccounts, haveRestored, restore } from './tasks/restore.ts'
import { phoneOf } from './whose-phone.ts'
import type { ConformanceWorld } from './world.ts'

Given('{person} has restored it/them on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await haveRestored(this.stage, await phoneOf(this, person, phone))
})

Given('the backup restores on {phone} with {account}', async function (this: ConformanceWorld, phone: Meant<Handset>, account: Meant<AccountFixture>) {
  await haveRestored(this.stage, await phone(this), await account(this))
})

Given('{person} has tried to restore on {phone} without a backup', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await tryToRestore(this, await phoneOf(this, person, phone))
})

When('{person} (tries to )restore(s) it/them on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await tryToRestore(this, await phoneOf(this, person, phone))
})

When('{person} (tries to )restore(s) it on {phone} with {account}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>, account: Meant<AccountFixture>) {
  await person(this)
  // "Her" is the person who tries, even on somebody else's phone.
  const owner = await account(this)
  await restore(this.stage, await phone(this), owner)
})

When('{person} tries twice to restore them on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  const handset = await phoneOf(this, person, phone)
  await restore(this.stage, handset)
  await handset.port.killApp('authenticator')
  await restore(this.stage, handset)
})

When('{person} breaks off a restore on {phone} and restores once more', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  const handset = await phoneOf(this, person, phone)
  await breakOffRestore(this.stage, handset)
  await restore(this.stage, handset)
})

When('{person} resets {phone} to its factory settings and restores them on it', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  const handset = await phoneOf(this, person, phone)
  await this.stage.driver().surroundings.resetPhone(handset.id, handset.account)
  await restore(this.stage, handset)
})

When('{person} removes Authenticator from {phone}, installs it again and restores it/them', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  const handset = await phoneOf(this, person, phone)
  await handset.port.removeApp('authenticator')
  await restore(this.stage, handset)
})

Then('all of her/his accounts come back on {phone}', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  await haveRestored(this.stage, await phone(this))
})

Then('all of her/his accounts come back on {phone} with {account}', async function (this: ConformanceWorld, phone: Meant<Handset>, account: Meant<AccountFixture>) {
  await haveRestored(this.stage, await phone(this), await account(this))
})

Then('all of her/his accounts but {account} come back on {phone}', async function (this: ConformanceWorld, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  const left = await account(this)
  const handset = await phone(this)
  await restore(this.stage, handset)
  await claimAccounts(handset, handset.owner.accounts.filter((one) => one !== left))
})

Then('nothing comes back on {phone}', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const handset = await phone(this)
  await restore(this.stage, handset)
  await claimAccounts(handset, [])
})

Then('nothing comes back on {phone} with {account}', async function (this: ConformanceWorld, phone: Meant<Handset>, account: Meant<AccountFixture>) {
  const handset = await phone(this)
  await restore(this.stage, handset, await account(this))
  await claimAccounts(handset, [])
})

Then('{account} comes back on {phone} and {account} does not', async function (this: ConformanceWorld, one: Meant<AccountFixture>, phone: Meant<Handset>, other: Meant<AccountFixture>) {
  const [there, absent] = [await one(this), await other(this)]
  const handset = await phone(this)
  await restore(this.stage, handset)
  await claimOneOf(handset, there, absent)
})

// Looks only: a second attempt would hide that the first went wrong.
Then('all of her/his accounts are on {phone}', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const handset = await phone(this)
  await claimAccounts(handset, handset.owner.accounts)
})

Then('all of her/his accounts but {account} are on {phone}', async function (this: ConformanceWorld, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  const left = await account(this)
  const handset = await phone(this)
  await claimAccounts(handset, handset.owner.accounts.filter((one) => one !== left))
})

Then('only her/his accounts that serve for codes alone are on {phone}', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const handset = await phone(this)
  await claimAccounts(handset, handset.owner.accounts.filter(servesForCodesAlone))
})

Then('none of her/his accounts is on {phone}', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  await claimAccounts(await phone(this), [])
})

Then('{account} is on {phone} and {account} is not', async function (this: ConformanceWorld, one: Meant<AccountFixture>, phone: Meant<Handset>, other: Meant<AccountFixture>) {
  const [there, absent] = [await one(this), await other(this)]
  await claimOneOf(await phone(this), there, absent)
})

const servesForCodesAlone = ({ kind }: AccountFixture): boolean => kind !== 'passwordless' && kind !== 'work'

/** Tries to restore, and keeps in mind what the person was told. */
async function tryToRestore({ stage }: ConformanceWorld, handset: Handset): Promise<void> {
  const outcome = await restore(stage, handset)
  const told = outcome.offered ? outcome.notice?.title ?? 'nothing' : 'no way to restore'
  stage.notes.set(`told ${handset.owner.name}`, told)
}

async function claimOneOf({ screens }: Handset, there: AccountFixture, absent: AccountFixture): Promise<void> {
  const shown = await screens.authenticator.accounts()
  const has = ({ issuer, name }: AccountFixture) => shown.some((entry) => entry.issuer === issuer && entry.name === name)
  claim(has(there) && !has(absent), {
    expected: `${there.issuer} ${there.name} without ${absent.issuer} ${absent.name}`,
    seen: listed(shown.map(({ issuer, name }) => `${issuer} ${name}`)),
  })
}
