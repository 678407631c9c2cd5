import { Given, When } from '@cucumber/cucumber'
import type { Meant } from './parameter-types.ts'
import type { Actor, Handset } from './stage.ts'
import type { ConformanceWorld } from './world.ts'

// Who fills in passwords and passkeys on a phone. One setting of the phone serves both.

Given('Authenticator fills in passwords on {phone}', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const { screens } = await phone(this)
  await screens.settings.setProvider(true)
})

Given('{person} has turned Authenticator off as the provider of {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  await setProvider(await phone(this), false)
})

When('{person} turns Authenticator off as the provider of {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  await setProvider(await phone(this), false)
})

When('each of them turns Authenticator off as the provider', async function (this: ConformanceWorld) {
  for (const handset of this.stage.handsets) await setProvider(handset, false)
})

When('{person} makes Authenticator the provider of {phone} again', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  await setProvider(await phone(this), true)
})

When('{person} turns Authenticator off and on again as the provider of {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  const handset = await phone(this)
  await setProvider(handset, false)
  await setProvider(handset, true)
})

When('{person} turns off the other provider of {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  await (await phone(this)).screens.settings.setPlatformProvider(false)
})

const setProvider = ({ screens }: Handset, on: boolean): Promise<void> => screens.settings.setProvider(on)
