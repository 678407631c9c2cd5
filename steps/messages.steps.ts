// What a person is told when something does not go as they meant it to.
// The words themselves count only where the article quotes them.
import { Given, Then } from '@cucumber/cucumber'
import type { Notice } from '../drivers/screens/screens.ts'
import { keepOutcome, toldOf } from './backup-outcome.ts'
import { claim } from './claim.ts'
import type { Meant } from './parameter-types.ts'
import type { Actor, Handset } from './stage.ts'
import { backUp } from './tasks/back-up.ts'
import { holdUsualAccounts } from './tasks/hold-accounts.ts'
import type { ConformanceWorld } from './world.ts'

// The message that the article quotes, brought about as it says: the person is not signed in.
Given('{person} has read {string} when turning on backup on {phone}', async function (this: ConformanceWorld, person: Meant<Actor>, message: string, phone: Meant<Handset>) {
  const actor = await person(this)
  const handset = await phone(this)
  await holdUsualAccounts(this.stage, handset)
  await this.stage.driver().surroundings.endSessions(actor.owner.name)
  keepOutcome(this.stage, await backUp(this.stage, handset))
  expectTold(this, message)
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

Then('{person} is told something else than {person}', async function (this: ConformanceWorld, person: Meant<Actor>, other: Meant<Actor>) {
  const told = ({ name }: Actor) => this.stage.notes.get(`told ${name}`) ?? 'nothing'
  const [one, two] = [told(await person(this)), told(await other(this))]
  claim(one !== two, { expected: 'an empty backup to be told apart from none', seen: `${one} both times` })
})

Then('{person} is told that {string} is in the way', async function (this: ConformanceWorld, person: Meant<Actor>, setting: string) {
  await person(this)
  const told = toldOf(this.stage)
  claim(told?.includes(setting) === true, { expected: `"${setting}" to be given as the reason`, seen: told ?? 'no reason' })
})

Then('{person} is told that it is not let in', async function (this: ConformanceWorld, person: Meant<Actor>) {
  await person(this)
  const refusal = this.stage.notes.get('refusal') as Notice | null
  claim(refusal !== null, { expected: 'a refusal', seen: 'nothing said' })
})

function expectTold({ stage }: ConformanceWorld, message: string): void {
  const told = toldOf(stage)
  claim(told?.includes(message) === true, { expected: `"${message}"`, seen: told ?? 'nothing said' })
}
