// What an organisation allows, and how a work account is added by its secret where it does or does not.
// What of it lies in a backup is in backup-content.steps.ts.
import { defineParameterType, Given, When } from '@cucumber/cucumber'
import type { Notice } from '../drivers/screens/screens.ts'
import type { AccountFixture } from '../fixtures/accounts.ts'
import { claim } from './claim.ts'
import type { Meant } from './parameter-types.ts'
import type { Actor, Handset, Stage } from './stage.ts'
import { addByKey, addByScan } from './tasks/add-account.ts'
import type { ConformanceWorld } from './world.ts'

type Way = (stage: Stage, handset: Handset, account: AccountFixture) => Promise<Notice | null>

const ways: Readonly<Record<string, Way>> = {
  'by its QR code': addByScan,
  'by typing its secret': typed(({ issuer, name }) => `${issuer}: ${name}`),
  'by typing its secret and its name in capitals': typed(({ issuer, name }) => `${issuer}: ${name.toUpperCase()}`),
  'by typing its secret and its service in small letters': typed(({ issuer, name }) => `${issuer.toLowerCase()} : ${name}`),
  'by typing its secret and no service': typed(({ name }) => name),
}

// "by its QR code": how an account of an organisation is added by its secret. The longest words first.
defineParameterType({
  name: 'way',
  regexp: new RegExp(Object.keys(ways).sort((one, other) => other.length - one.length).join('|')),
  transformer: (words: string): Way => ways[words] ?? addByScan,
})

Given("{person}'s organisation blocks work accounts that are added by their secret", async function (this: ConformanceWorld, person: Meant<Actor>) {
  await setPolicy(this.stage, await person(this), false)
})

Given("{person}'s organisation allows work accounts that are added by their secret", async function (this: ConformanceWorld, person: Meant<Actor>) {
  await setPolicy(this.stage, await person(this), true)
})

Given('her organisation blocks them from now on', async function (this: ConformanceWorld) {
  await setPolicy(this.stage, this.stage.current(), false)
})

Given('her organisation allows them again', async function (this: ConformanceWorld) {
  await setPolicy(this.stage, this.stage.current(), true)
})

// The look that finds an account let in elsewhere has seen one refused here.
Given('{phone} has refused {account}', async function (this: ConformanceWorld, phone: Meant<Handset>, account: Meant<AccountFixture>) {
  const handset = await phone(this)
  claim((await addByScan(this.stage, handset, await account(this))) !== null, { expected: 'the account to be refused', seen: 'it let in' })
})

When('{person} tries to add {account} to {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  await person(this)
  const wanted = await account(this)
  this.stage.notes.set('refusal', await addByScan(this.stage, await phone(this), wanted))
})

When('{person} tries to add {account} to {phone} {way}', async function (this: ConformanceWorld, person: Meant<Actor>, account: Meant<AccountFixture>, phone: Meant<Handset>, way: Way) {
  await person(this)
  const wanted = await account(this)
  this.stage.notes.set('refusal', await way(this.stage, await phone(this), wanted))
})

function typed(words: (account: AccountFixture) => string): Way {
  return (_stage, handset, account) => addByKey(handset, account, words(account))
}

function setPolicy(stage: Stage, { work }: Actor, allowsThirdPartyCodes: boolean): Promise<void> {
  return stage.driver().surroundings.setOrganisationPolicy(work.name.split('@')[1] ?? '', { allowsThirdPartyCodes })
}
