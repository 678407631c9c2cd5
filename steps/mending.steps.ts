import { Given, Then, When } from '@cucumber/cucumber'
import type { AccountFixture } from '../fixtures/accounts.ts'
import { keepOutcome, toldOf } from './backup-outcome.ts'
import { claim } from './claim.ts'
import { ownPhone } from './own-phone.ts'
import type { Meant } from './parameter-types.ts'
import { record } from './record.ts'
import type { Actor, Handset } from './stage.ts'
import { haveAccount } from './tasks/add-account.ts'
import { backUp } from './tasks/back-up.ts'
import { breakBackupService, cutOff } from './tasks/disturb.ts'
import { holdUsualAccounts } from './tasks/hold-accounts.ts'
import type { ConformanceWorld } from './world.ts'

Given('{person} is no longer signed in to {owner}', async function (this: ConformanceWorld, person: Meant<Actor>, owner: Meant<AccountFixture>) {
  await person(this)
  await this.stage.driver().surroundings.endSessions((await owner(this)).name)
})

// The message that the article quotes, brought about as it says: the person is not signed in.
Given('{person} has read {string} when turning on backup on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, message: string, phone: Meant<Handset>) {
  const actor = await person(this)
  const handset = await phone(this)
  await holdUsualAccounts(this.stage, handset)
  await this.stage.driver().surroundings.endSessions(actor.owner.name)
  keepOutcome(this.stage, await backUp(this.stage, handset))
  expectTold(this, message)
})

Given('{phone} has no network', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  await cutOff(this.stage, await phone(this))
})

Given('the backup service fails for {phone}', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  await breakBackupService(this.stage, await phone(this))
})

When('{person} turns backup on again, continues and signs in', async function (this: ConformanceWorld, person: Meant<Actor>) {
  const { owner: { owner }, screens } = await ownPhone(this, person)
  keepOutcome(this.stage, await screens.authenticator.continueCloudBackup({ email: owner.name, password: owner.password }))
})

When('{person} turns backup on again, continues and mistypes the password', async function (this: ConformanceWorld, person: Meant<Actor>) {
  const { owner: { owner }, screens } = await ownPhone(this, person)
  keepOutcome(this.stage, await screens.authenticator.continueCloudBackup({ email: owner.name, password: `${owner.password}?` }))
})

When('{person} answers the reminder on {phone} with {owner}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>, owner: Meant<AccountFixture>) {
  await person(this)
  const { screens } = await phone(this)
  const { name, password } = await owner(this)
  await screens.authenticator.updateCloudBackup({ email: name, password })
})

When('{person} adds {account} to {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  await person(this)
  await haveAccount(this.stage, await phone(this), await account(this))
})

Then('{person} reads {string}', async function (this: ConformanceWorld, person: Meant<Actor>, message: string) {
  await person(this)
  expectTold(this, message)
})

// That something was said makes sure that the step has not looked past it.
Then('{person} is told something else than {string}', async function (this: ConformanceWorld, person: Meant<Actor>, message: string) {
  await person(this)
  const told = toldOf(this.stage)
  claim(told !== null && !told.includes(message), { expected: `a reason other than "${message}"`, seen: told ?? 'no reason' })
})

Then('it is recorded whether {phone} says {string}', async function (this: ConformanceWorld, phone: Meant<Handset>, message: string) {
  const { screens } = await phone(this)
  const texts = await screens.authenticator.bannerTexts()
  const reminder = texts.find((text) => /backup/i.test(text)) ?? 'nothing about the backup'
  const says = texts.some((text) => text.includes(message))
  record(this, `Does the app say "${message}" when a session ends while backup is on?`, says ? 'Yes' : `No. It says: ${reminder}`)
})

function expectTold({ stage }: ConformanceWorld, message: string): void {
  const told = toldOf(stage)
  claim(told?.includes(message) === true, { expected: `"${message}"`, seen: told ?? 'nothing said' })
}
