// A passkey is made and signs a person in, or not, and the app warns of the latter.
// The phone's provider, on which that hangs, is in phones.steps.ts.
import { Given, Then, When } from '@cucumber/cucumber'
import type { AccountFixture } from '../fixtures/accounts.ts'
import { claim, listed } from './claim.ts'
import type { Meant } from './parameter-types.ts'
import type { Actor, Handset } from './stage.ts'
import { haveSignedIn, makePasskey, signInByPasskey, usePasskeys } from './tasks/passkey.ts'
import { phoneOf } from './whose-phone.ts'
import type { ConformanceWorld } from './world.ts'

Given('{phone} uses passkeys from Authenticator', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  await usePasskeys(await phone(this))
})

// The look that finds nothing later on has found something here.
Given('a passkey for {account} signs {person} in on {phone}', async function (this: ConformanceWorld, account: Meant<AccountFixture>, person: Meant<Actor>, phone: Meant<Handset>) {
  const handset = await phoneOf(this, person, phone)
  await usePasskeys(handset)
  await makePasskey(this.stage, handset, await account(this))
  await haveSignedIn(handset, await account(this))
})

Given("{phone}'s other provider keeps a passkey for {account}", async function (this: ConformanceWorld, phone: Meant<Handset>, account: Meant<AccountFixture>) {
  const handset = await phone(this)
  await makePasskey(this.stage, handset, await account(this), 'platform')
  await haveSignedIn(handset, await account(this))
})

When('{person} makes a passkey for {account} on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  const handset = await phoneOf(this, person, phone)
  await makePasskey(this.stage, handset, await account(this))
})

When('{person} deletes her passkeys on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await (await phoneOf(this, person, phone)).screens.authenticator.deletePasskeys()
})

Then('the passkey for {account} signs her in on {phone}', async function (this: ConformanceWorld, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  const handset = await phone(this)
  await haveSignedIn(handset, await account(this))
})

Then('the passkey for {account} signs nobody in on {phone}', async function (this: ConformanceWorld, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  const handset = await phone(this)
  const { issuer, name } = await account(this)
  const { signedIn, said } = await signInByPasskey(handset, await account(this))
  claim(!signedIn, { expected: `the passkey of ${name} not to sign in to ${issuer}`, seen: `"${said}"` })
})

Then('Authenticator still lists the passkey for {account} on {phone}', async function (this: ConformanceWorld, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  const { screens } = await phone(this)
  const { issuer, name } = await account(this)
  const listedNow = await screens.authenticator.passkeys()
  claim(listedNow.some(({ site, user }) => site === issuer && user === name), {
    expected: `a passkey of ${name} for ${issuer}`, seen: listed(listedNow.map(({ site, user }) => `${user} for ${site}`)),
  })
})

Then('Authenticator warns {person} that passkeys are off on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  claim(await warnsOn(await phoneOf(this, person, phone)), { expected: 'a warning that passkeys are off', seen: 'none' })
})

Then('nobody warns {person} of passkeys on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  claim(!(await warnsOn(await phoneOf(this, person, phone))), { expected: 'no warning', seen: 'a warning that passkeys are off' })
})

const warnsOn = ({ screens }: Handset): Promise<boolean> => screens.authenticator.warnsOfProvider()
