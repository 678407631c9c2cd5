import { defineParameterType, Given, Then, When } from '@cucumber/cucumber'
import type { AccountFixture } from '../fixtures/accounts.ts'
import { claim, listed } from './claim.ts'
import type { Meant } from './parameter-types.ts'
import { record } from './record.ts'
import type { Actor, Handset } from './stage.ts'
import { haveSignedIn, makePasskey, signInByPasskey, usePasskeys } from './tasks/passkey.ts'
import type { ConformanceWorld } from './world.ts'

// "her GitHub account", an account that has passkeys: of the person named last. Microsoft's is the person's own personal account.
defineParameterType({
  name: 'passkey account',
  regexp: /(?:her|his) (?:Microsoft|GitHub) account/,
  transformer: (phrase: string): Meant<AccountFixture> => async ({ stage }) =>
    (phrase.endsWith('Microsoft account') ? stage.current().owner : stage.accountOf(stage.current(), 'GitHub account')),
})

Given('{phone} uses passkeys from Authenticator', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  await usePasskeys(await phone(this))
})

// The look that finds nothing later on has found something here.
Given('a passkey for {passkey account} signs {person} in on {phone}', async function (this: ConformanceWorld, account: Meant<AccountFixture>, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  const handset = await phone(this)
  await usePasskeys(handset)
  await makePasskey(this.stage, handset, await account(this))
  await haveSignedIn(handset, await account(this))
})

Given('a passkey for {passkey account} kept by the other provider of {phone} signs {person} in', async function (this: ConformanceWorld, account: Meant<AccountFixture>, phone: Meant<Handset>, person: Meant<Actor>) {
  await person(this)
  const handset = await phone(this)
  await makePasskey(this.stage, handset, await account(this), 'platform')
  await haveSignedIn(handset, await account(this))
})

When('{person} makes a passkey for {passkey account} on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  await person(this)
  const handset = await phone(this)
  await makePasskey(this.stage, handset, await account(this))
})

When('{person} deletes her passkeys on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  await (await phone(this)).screens.authenticator.deletePasskeys()
})

Then('the passkey for {passkey account} signs her in on {phone}', async function (this: ConformanceWorld, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  const handset = await phone(this)
  await haveSignedIn(handset, await account(this))
})

Then('the passkey for {passkey account} signs nobody in on {phone}', async function (this: ConformanceWorld, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  const handset = await phone(this)
  const { issuer, name } = await account(this)
  const { signedIn, said } = await signInByPasskey(handset, await account(this))
  claim(!signedIn, { expected: `the passkey of ${name} not to sign in to ${issuer}`, seen: `"${said}"` })
})

Then('Authenticator still lists the passkey for {passkey account} on {phone}', async function (this: ConformanceWorld, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  const { screens } = await phone(this)
  const { issuer, name } = await account(this)
  const listedNow = await screens.authenticator.passkeys()
  claim(listedNow.some(({ site, user }) => site === issuer && user === name), {
    expected: `a passkey of ${name} for ${issuer}`, seen: listed(listedNow.map(({ site, user }) => `${user} for ${site}`)),
  })
})

Then('Authenticator warns {person} that passkeys are off on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  claim(await warnsOn(await phone(this)), { expected: 'a warning that passkeys are off', seen: 'none' })
})

Then('nobody warns {person} of passkeys on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  claim(!(await warnsOn(await phone(this))), { expected: 'no warning', seen: 'a warning that passkeys are off' })
})

Then('it is recorded whether the passkey for {passkey account} signs her in on {phone}', async function (this: ConformanceWorld, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  const { signedIn } = await signInByPasskey(await phone(this), await account(this))
  record(this, 'Does a passkey work again once Authenticator is the provider again?', signedIn ? 'Yes' : 'No')
})

Then('it is recorded whether the passkey for {passkey account} is on {phone}', async function (this: ConformanceWorld, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  const { screens } = await phone(this)
  const { issuer } = await account(this)
  const isThere = (await screens.authenticator.passkeys()).some(({ site }) => site === issuer)
  record(this, 'Does a passkey come back with a backup?', isThere ? 'Yes' : 'No')
})

const warnsOn = ({ screens }: Handset): Promise<boolean> => screens.authenticator.warnsOfProvider()
