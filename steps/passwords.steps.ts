// A password is saved in Authenticator, seen there, and filled in on its site.
// The provider, without which nothing is filled in, is in phones.steps.ts.
import { Given, Then, When } from '@cucumber/cucumber'
import type { AccountFixture } from '../fixtures/accounts.ts'
import { claim, listed } from './claim.ts'
import type { Meant } from './parameter-types.ts'
import type { Actor, Handset, Stage } from './stage.ts'
import { haveFilledIn, haveShown, savePassword, signInByFilling } from './tasks/save-password.ts'
import { phoneOf } from './whose-phone.ts'
import type { ConformanceWorld } from './world.ts'

/** The account whose password an example is about. */
const ofShop = (stage: Stage): Promise<AccountFixture> => stage.accountOf(stage.current(), 'Bookshop account')
const ofShopToo = (stage: Stage): Promise<AccountFixture> => stage.accountOf(stage.current(), 'Bookshop account', 'second')

const ofLibrary = (stage: Stage): Promise<AccountFixture> => stage.accountOf(stage.current(), 'Library account')

async function ofShopRenewed(stage: Stage): Promise<AccountFixture> {
  const account = await ofShop(stage)
  return { ...account, password: `New-${account.password}` }
}

Given('{phone} fills in a password saved in Authenticator', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const handset = await phone(this)
  await handset.screens.settings.setProvider(true)
  await savePassword(this.stage, handset, await ofShop(this.stage))
  await haveFilledIn(handset, await ofShop(this.stage))
})

Given('{phone} shows a password saved in Authenticator', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const handset = await phone(this)
  await handset.screens.settings.setProvider(true)
  await savePassword(this.stage, handset, await ofShop(this.stage))
  await haveShown(handset, await ofShop(this.stage))
})

Given('{phone} shows and fills in a password saved in Authenticator', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const handset = await phone(this)
  await handset.screens.settings.setProvider(true)
  await savePassword(this.stage, handset, await ofShop(this.stage))
  await haveShown(handset, await ofShop(this.stage))
  await haveFilledIn(handset, await ofShop(this.stage))
})

Given('{person} has her password open on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await haveShown(await phoneOf(this, person, phone), await ofShop(this.stage))
})

When('{person} saves the password of a bookshop in Authenticator on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await savePassword(this.stage, await phoneOf(this, person, phone), await ofShop(this.stage))
})

When('{person} saves a second password for the same site on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await savePassword(this.stage, await phoneOf(this, person, phone), await ofShopToo(this.stage))
})

When('{person} changes her password and saves it on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await savePassword(this.stage, await phoneOf(this, person, phone), await ofShopRenewed(this.stage))
})

When('{person} signs up with another site and saves nothing', async function (this: ConformanceWorld, person: Meant<Actor>) {
  await person(this)
  const { issuer, name, password } = await ofLibrary(this.stage)
  await this.stage.driver().surroundings.addSiteAccount({ site: issuer, user: name, password })
})

Then('her password is filled in on {phone}', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  await haveFilledIn(await phone(this), await ofShop(this.stage))
})

Then('her new password is filled in on {phone}', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  await haveFilledIn(await phone(this), await ofShopRenewed(this.stage))
})

Then('her second password is filled in on {phone}', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  await haveFilledIn(await phone(this), await ofShopToo(this.stage))
})

Then('nothing is filled in on {phone}', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  await fillsInNothing(await phone(this), await ofShop(this.stage))
})

Then('nothing is filled in for the other site on {phone}', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  await fillsInNothing(await phone(this), await ofLibrary(this.stage))
})

Then('{person} can see her password in Authenticator on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await haveShown(await phoneOf(this, person, phone), await ofShop(this.stage))
})

Then('{person} finds no way to her password in Authenticator on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  const { authenticator } = (await phone(this)).screens
  const { issuer, name } = await ofShop(this.stage)
  const shown = await authenticator.showPassword(issuer, name)
  claim(shown === null, { expected: `the password of ${name} to be out of reach`, seen: `"${shown}"` })
  const ways = await authenticator.waysToPasswords()
  claim(ways.length === 0, { expected: 'nothing in Authenticator that leads to passwords', seen: listed(ways) })
})

Then('her password is no longer open on {phone}', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const texts = await (await phone(this)).screens.authenticator.textsInView()
  const { password } = await ofShop(this.stage)
  claim(!texts.some((text) => text.includes(password)), { expected: 'the password to have gone from sight', seen: `"${password}" among ${listed(texts)}` })
})

async function fillsInNothing(handset: Handset, account: AccountFixture): Promise<void> {
  const { offered } = await signInByFilling(handset, account)
  claim(offered.length === 0, { expected: 'nothing to be filled in', seen: `the password of ${listed(offered)}` })
}
