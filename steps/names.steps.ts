import { defineParameterType, Then, When } from '@cucumber/cucumber'
import type { AccountFixture } from '../fixtures/accounts.ts'
import { claim } from './claim.ts'
import type { Meant } from './parameter-types.ts'
import type { Actor, Handset } from './stage.ts'
import { type LookUp, lookUps } from './tasks/look-up-owner.ts'
import type { ConformanceWorld } from './world.ts'

// What the app itself means by one of the article's names for the owner of a backup.
defineParameterType({
  name: 'name for the owner',
  regexp: new RegExp(Object.keys(lookUps).join('|')),
  transformer: (name: string): LookUp | undefined => lookUps[name],
})

When('{person} asks {phone} for the {name for the owner}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>, lookUp: LookUp) {
  await person(this)
  this.stage.notes.set('account found', await lookUp(this.stage, await phone(this)))
})

Then('it is {owner}', async function (this: ConformanceWorld, owner: Meant<AccountFixture>) {
  const found = String(this.stage.notes.get('account found'))
  const { name } = await owner(this)
  // An app may name the account in a sentence, so it is the names in it that count.
  const named: readonly string[] = found.match(/[\w.]+@[\w.]+\w/g) ?? []
  claim(named.length === 1 && named[0] === name, { expected: name, seen: found })
})
