import { When } from '@cucumber/cucumber'
import type { Meant } from './parameter-types.ts'
import type { Actor, Handset } from './stage.ts'
import type { ConformanceWorld } from './world.ts'

When('{person} restarts Authenticator on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  const { port, screens } = await phone(this)
  await port.killApp('authenticator')
  await screens.authenticator.open()
})

When('{person} loses {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  await this.stage.driver().surroundings.losePhone((await phone(this)).id)
})

When('{person} kills Authenticator on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  await (await phone(this)).port.killApp('authenticator')
})
