import { Given, When } from '@cucumber/cucumber'
import type { AccountFixture } from '../fixtures/accounts.ts'
import type { Meant } from './parameter-types.ts'
import type { Actor, Handset } from './stage.ts'
import { haveAccount } from './tasks/add-account.ts'
import { haveBackedUp } from './tasks/back-up.ts'
import { holdUsualAccounts } from './tasks/hold-accounts.ts'
import type { ConformanceWorld } from './world.ts'

Given('{person} has {account} on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  await person(this)
  await haveAccount(this.stage, await phone(this), await account(this))
})

Given('{phone} holds {account}', async function (this: ConformanceWorld, phone: Meant<Handset>, account: Meant<AccountFixture>) {
  const handset = await phone(this)
  await haveAccount(this.stage, handset, await account(this))
})

// Whatever the phone holds already, or, if it holds nothing, one personal and one third-party account.
Given('{person} has backed up {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  const actor = await person(this)
  const handset = await phone(this)
  if (actor.accounts.length === 0) await holdUsualAccounts(this.stage, handset)
  await haveBackedUp(this.stage, handset)
})

When('{person} backs up {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  await haveBackedUp(this.stage, await phone(this))
})

Given('{person} has backed up her/his accounts from {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  const handset = await phone(this)
  await holdUsualAccounts(this.stage, handset)
  await haveBackedUp(this.stage, handset)
})

Given('{person} has backed up a phone that holds {account}', async function (this: ConformanceWorld, person: Meant<Actor>, account: Meant<AccountFixture>) {
  const handset = await this.stage.handset(await person(this), { called: 'own' })
  await haveAccount(this.stage, handset, await account(this))
  await haveBackedUp(this.stage, handset)
})
