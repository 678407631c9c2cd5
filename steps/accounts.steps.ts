// Which accounts a phone holds, and how they get into the app and out of it.
// What an account shows is in codes.steps.ts and sign-in-again.steps.ts.
import { Given, When } from '@cucumber/cucumber'
import type { AccountFixture } from '../fixtures/accounts.ts'
import type { Meant } from './parameter-types.ts'
import type { Actor, Handset } from './stage.ts'
import { haveAccount } from './tasks/add-account.ts'
import { letGo } from './tasks/hold-accounts.ts'
import { holdEachKind, holdNamesakes } from './tasks/hold-many.ts'
import { ownPhone, phoneOf } from './whose-phone.ts'
import type { ConformanceWorld } from './world.ts'

Given('{person} has {account} on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  await haveAccount(this.stage, await phoneOf(this, person, phone), await account(this))
})

Given('{phone} holds {account}', async function (this: ConformanceWorld, phone: Meant<Handset>, account: Meant<AccountFixture>) {
  const handset = await phone(this)
  await haveAccount(this.stage, handset, await account(this))
})

Given('{person} has two personal accounts on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  const { owner, otherOwner } = await person(this)
  const handset = await phone(this)
  await haveAccount(this.stage, handset, owner)
  await haveAccount(this.stage, handset, otherOwner)
})

Given('{person} has one account of each kind on {phone} and no backup', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await holdEachKind(this.stage, await phoneOf(this, person, phone))
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

Given('{person} has exchanged {account} for {account}', async function (this: ConformanceWorld, person: Meant<Actor>, old: Meant<AccountFixture>, fresh: Meant<AccountFixture>) {
  const own = await ownPhone(this, person)
  await letGo(own, await old(this))
  await haveAccount(this.stage, own, await fresh(this))
})

Given('{person} has taken up phone sign-in with {account}', async function (this: ConformanceWorld, person: Meant<Actor>, account: Meant<AccountFixture>) {
  const { screens } = await ownPhone(this, person)
  const { name } = await account(this)
  await screens.authenticator.setPhoneSignIn(name, true)
})

Given('{person} has given up phone sign-in with {account}', async function (this: ConformanceWorld, person: Meant<Actor>, account: Meant<AccountFixture>) {
  const { screens } = await ownPhone(this, person)
  const { name } = await account(this)
  await screens.authenticator.setPhoneSignIn(name, false)
})

When('{person} adds {account} to {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  await haveAccount(this.stage, await phoneOf(this, person, phone), await account(this))
})

When('{person} restarts Authenticator on {phone} and adds {account}', async function (
  this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>, account: Meant<AccountFixture>,
) {
  const handset = await phoneOf(this, person, phone)
  await handset.port.killApp('authenticator')
  await haveAccount(this.stage, handset, await account(this))
})
