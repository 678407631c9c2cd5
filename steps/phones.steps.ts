// What happens to a phone itself: it is lost, its app restarted, its network cut, its clock wrong.
// And who its provider is, who fills in passwords and answers for passkeys: one setting serves both.
import { Given, When } from '@cucumber/cucumber'
import type { Meant } from './parameter-types.ts'
import type { Actor, Handset } from './stage.ts'
import { breakBackupService, breakDirectory, cutOff } from './tasks/disturb.ts'
import { lockApp, unlockApp } from './tasks/lock-app.ts'
import { phoneOf } from './whose-phone.ts'
import type { ConformanceWorld } from './world.ts'

Given('{person} has lost {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await this.stage.driver().surroundings.losePhone((await phoneOf(this, person, phone)).id)
})

Given('{phone} has no network', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  await cutOff(this.stage, await phone(this))
})

Given('the backup service fails for {phone}', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  await breakBackupService(this.stage, await phone(this))
})

Given('the directory of organisations fails for {phone}', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  await breakDirectory(this.stage, await phone(this))
})

Given('the clock of {phone} is {int} seconds ahead', async function (this: ConformanceWorld, phone: Meant<Handset>, seconds: number) {
  await setAhead(this, await phone(this), seconds)
})

Given('Authenticator on {phone} is locked, and stays so for a stranger', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  await lockApp(await phone(this))
})

Given('Authenticator fills in passwords on {phone}', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const { screens } = await phone(this)
  await screens.settings.setProvider(true)
})

Given('{person} has turned Authenticator off as the provider of {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await setProvider(await phoneOf(this, person, phone), false)
})

When('{person} loses {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await this.stage.driver().surroundings.losePhone((await phoneOf(this, person, phone)).id)
})

When('{person} restarts Authenticator on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  const { port, screens } = await phoneOf(this, person, phone)
  await port.killApp('authenticator')
  await screens.authenticator.open()
})

When('{person} kills Authenticator on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await (await phoneOf(this, person, phone)).port.killApp('authenticator')
})

When('{person} unlocks Authenticator on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await unlockApp(await phoneOf(this, person, phone))
})

When('{person} puts the clock of {phone} right', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await setAhead(this, await phoneOf(this, person, phone), 0)
})

When('{person} turns Authenticator off as the provider of {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await setProvider(await phoneOf(this, person, phone), false)
})

When('each of them turns Authenticator off as the provider', async function (this: ConformanceWorld) {
  for (const handset of this.stage.handsets) await setProvider(handset, false)
})

When('{person} makes Authenticator the provider of {phone} again', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await setProvider(await phoneOf(this, person, phone), true)
})

When('{person} turns Authenticator off and on again as the provider of {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  const handset = await phoneOf(this, person, phone)
  await setProvider(handset, false)
  await setProvider(handset, true)
})

When('{person} turns off the other provider of {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await (await phoneOf(this, person, phone)).screens.settings.setPlatformProvider(false)
})

function setAhead({ stage }: ConformanceWorld, { id }: Handset, seconds: number): Promise<void> {
  return stage.driver().surroundings.setClock(id, { skew: seconds * 1000 })
}

const setProvider = ({ screens }: Handset, on: boolean): Promise<void> => screens.settings.setProvider(on)
