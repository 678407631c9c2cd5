// Which accounts ask for another sign-in after a restore, and what it gives back: codes and approvals.
// Where a step names no phone, it looks at the one that was used last.
import { Given, Then, When } from '@cucumber/cucumber'
import type { AccountFixture } from '../fixtures/accounts.ts'
import { claim, listed } from './claim.ts'
import type { Meant } from './parameter-types.ts'
import type { Actor, Handset } from './stage.ts'
import { approve } from './tasks/approve.ts'
import { entryOf, lastUsed } from './tasks/entry.ts'
import type { ConformanceWorld } from './world.ts'

Given('{person} has signed in to {account} again', async function (this: ConformanceWorld, person: Meant<Actor>, account: Meant<AccountFixture>) {
  await person(this)
  const { name, password } = await account(this)
  const refusal = await lastUsed(this.stage).screens.authenticator.signInAgain({ email: name, password })
  claim(refusal === null, { expected: `${name} to be let in`, seen: refusal ?? '' })
})

When('{person} signs in to {account} again', async function (this: ConformanceWorld, person: Meant<Actor>, account: Meant<AccountFixture>) {
  await person(this)
  const { name, password } = await account(this)
  await lastUsed(this.stage).screens.authenticator.signInAgain({ email: name, password })
})

When('{person} mistypes the password when signing in to {account} again', async function (this: ConformanceWorld, person: Meant<Actor>, account: Meant<AccountFixture>) {
  await person(this)
  const { name } = await account(this)
  await lastUsed(this.stage).screens.authenticator.signInAgain({ email: name, password: 'not the password' })
})

Then('{account} asks her/him to sign in again', async function (this: ConformanceWorld, account: Meant<AccountFixture>) {
  const wanted = await account(this)
  const { code, asksToSignIn } = await entryOf(lastUsed(this.stage), wanted)
  const expected = `${wanted.issuer} ${wanted.name} to ask for a sign-in and to show no code`
  claim(asksToSignIn && code === null, { expected, seen: `${asksToSignIn ? 'that it asks' : 'that it asks for nothing'}, and ${code === null ? 'no code' : `the code ${code}`}` })
})

Then('only {account} and {account} ask her/him to sign in again', async function (this: ConformanceWorld, one: Meant<AccountFixture>, other: Meant<AccountFixture>) {
  await claimAsking(lastUsed(this.stage), [await one(this), await other(this)])
})

Then('only {account} asks her/him to sign in again', async function (this: ConformanceWorld, one: Meant<AccountFixture>) {
  await claimAsking(lastUsed(this.stage), [await one(this)])
})

Then('no account asks her/him to sign in again', async function (this: ConformanceWorld) {
  await claimAsking(lastUsed(this.stage), [])
})

// Given or Then: what holds on one phone may be the measure for another.
Given('a sign-in to {account} can be approved on {phone}', async function (this: ConformanceWorld, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  const wanted = await account(this)
  const handset = await phone(this)
  claim(await approve(this.stage, handset, wanted), { expected: `${handset.name} to approve a sign-in to ${wanted.name}`, seen: 'that it could not' })
})

Then('no sign-in to {account} can be approved on {phone}', async function (this: ConformanceWorld, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  const wanted = await account(this)
  const handset = await phone(this)
  claim(!(await approve(this.stage, handset, wanted)), { expected: `no sign-in to ${wanted.name} to be approved on ${handset.name}`, seen: 'one that was' })
})

async function claimAsking(handset: Handset, expected: readonly AccountFixture[]): Promise<void> {
  const shown = await handset.screens.authenticator.accounts()
  const asking = shown.filter(({ asksToSignIn }) => asksToSignIn).map(({ issuer, name }) => `${issuer} ${name}`).sort()
  const wanted = expected.map(({ issuer, name }) => `${issuer} ${name}`).sort()
  claim(shown.length > 0 && listed(asking) === listed(wanted), {
    expected: `of ${shown.length} accounts to be asked to sign in to ${listed(wanted)}`, seen: `that ${listed(asking)} ask`,
  })
}
