import { Then, When } from '@cucumber/cucumber'
import { claim, listed } from './claim.ts'
import type { Meant } from './parameter-types.ts'
import type { Actor, Handset } from './stage.ts'
import { compare, restore } from './tasks/restore.ts'
import type { ConformanceWorld } from './world.ts'

When('{person} tries to restore them on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  await restore(this.stage, await phone(this))
})

Then('none of her accounts comes back on {phone}', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const { screens } = await phone(this)
  const shown = await screens.authenticator.accounts()
  claim(shown.length === 0, { expected: 'no account', seen: listed(shown.map(({ name }) => name)) })
})

Then('all of her accounts come back on {phone}', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const handset = await phone(this)
  await restore(this.stage, handset)
  const { missing, unexpected } = compare(await handset.screens.authenticator.accounts(), handset.owner.accounts)
  claim(missing.length === 0 && unexpected.length === 0, {
    expected: `every account that was backed up: ${listed(handset.owner.accounts.map(({ name }) => name))}`,
    seen: `missing ${listed(missing)}, unexpected ${listed(unexpected)}`,
  })
})
