import { defineParameterType, Given, Then, When } from '@cucumber/cucumber'
import type { Notice } from '../drivers/screens/screens.ts'
import type { AccountFixture } from '../fixtures/accounts.ts'
import { claim, listed } from './claim.ts'
import { formsIn } from './oracles/secret-forms.ts'
import type { Meant } from './parameter-types.ts'
import { record } from './record.ts'
import type { Actor, Handset, Stage } from './stage.ts'
import { addByKey, addByScan } from './tasks/add-account.ts'
import { breakDirectory } from './tasks/disturb.ts'
import { restore } from './tasks/restore.ts'
import type { ConformanceWorld } from './world.ts'

type Way = (stage: Stage, handset: Handset, account: AccountFixture) => Promise<Notice | null>

const ways: Readonly<Record<string, Way>> = {
  'by its QR code': addByScan,
  'by typing its secret': typed(({ issuer, name }) => `${issuer}: ${name}`),
  'by typing its secret and its name in capitals': typed(({ issuer, name }) => `${issuer}: ${name.toUpperCase()}`),
  'by typing its secret and its service in small letters': typed(({ issuer, name }) => `${issuer.toLowerCase()} : ${name}`),
  'by typing its secret and no service': typed(({ name }) => name),
}

// "by its QR code": how an account of an organisation is added by its secret. The longest words first.
defineParameterType({
  name: 'way',
  regexp: new RegExp(Object.keys(ways).sort((one, other) => other.length - one.length).join('|')),
  transformer: (words: string): Way => ways[words] ?? addByScan,
})

Given("{person}'s organisation blocks work accounts that are added by their secret", async function (this: ConformanceWorld, person: Meant<Actor>) {
  await setPolicy(this.stage, await person(this), false)
})

Given("{person}'s organisation allows work accounts that are added by their secret", async function (this: ConformanceWorld, person: Meant<Actor>) {
  await setPolicy(this.stage, await person(this), true)
})

Given('her organisation blocks them from now on', async function (this: ConformanceWorld) {
  await setPolicy(this.stage, this.stage.current(), false)
})

Given('her organisation allows them again', async function (this: ConformanceWorld) {
  await setPolicy(this.stage, this.stage.current(), true)
})

Given('the directory of organisations fails for {phone}', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  await breakDirectory(this.stage, await phone(this))
})

// The look that finds an account let in elsewhere has seen one refused here.
Given('{phone} has refused {account}', async function (this: ConformanceWorld, phone: Meant<Handset>, account: Meant<AccountFixture>) {
  const handset = await phone(this)
  claim((await addByScan(this.stage, handset, await account(this))) !== null, { expected: 'the account to be refused', seen: 'it let in' })
})

Given('Authenticator has been restarted on {phone}', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  await (await phone(this)).port.killApp('authenticator')
})

When('{person} tries to add {account} to {phone} {way}', async function (this: ConformanceWorld, person: Meant<Actor>, account: Meant<AccountFixture>, phone: Meant<Handset>, way: Way) {
  await person(this)
  const wanted = await account(this)
  this.stage.notes.set('refusal', await way(this.stage, await phone(this), wanted))
})

Then('{person} is told that it is not let in', async function (this: ConformanceWorld, person: Meant<Actor>) {
  await person(this)
  const refusal = this.stage.notes.get('refusal') as Notice | null
  claim(refusal !== null, { expected: 'a refusal', seen: 'nothing said' })
})

// Its name would lie in there if anything of it did.
Then('nothing of {account} lies in the backup, in whatever form', async function (this: ConformanceWorld, account: Meant<AccountFixture>) {
  const { name, codes } = await account(this)
  const backups = await this.stage.driver().surroundings.storedBackups()
  const content = backups.map((one) => one.content).join('\n')
  const forms = [...formsIn(content, codes.secret).map((form) => `its secret as ${form}`), ...(content.includes(name) ? ['its name'] : [])]
  claim(backups.length > 0 && forms.length === 0, { expected: `a backup with nothing of ${name}`, seen: backups.length === 0 ? 'no backup' : listed(forms) })
})

Then('it is recorded whether {account} still shows a code on {phone}', async function (this: ConformanceWorld, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  const handset = await phone(this)
  const answer = await showsCode(handset, await account(this))
  record(this, 'Does an account that was added before the block still show codes?', answer ? 'Yes' : 'No')
})

Then('it is recorded whether {account} comes back with a code on {phone}', async function (this: ConformanceWorld, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  const handset = await phone(this)
  await restore(this.stage, handset)
  const answer = await showsCode(handset, await account(this))
  record(this, 'Does an account that was added before the block come back with codes from a backup?', answer ? 'Yes' : 'No')
})

Then('it is recorded whether the secret of {account} lies in the backup', async function (this: ConformanceWorld, account: Meant<AccountFixture>) {
  const { codes } = await account(this)
  const backups = await this.stage.driver().surroundings.storedBackups()
  const isThere = backups.some(({ content }) => formsIn(content, codes.secret).length > 0)
  record(this, 'Is the secret of an account that was added before the block still backed up after it?', isThere ? 'Yes' : 'No')
})

function typed(words: (account: AccountFixture) => string): Way {
  return (_stage, handset, account) => addByKey(handset, account, words(account))
}

function setPolicy(stage: Stage, { work }: Actor, allowsThirdPartyCodes: boolean): Promise<void> {
  return stage.driver().surroundings.setOrganisationPolicy(work.name.split('@')[1] ?? '', { allowsThirdPartyCodes })
}

async function showsCode({ screens }: Handset, { issuer, name }: AccountFixture): Promise<boolean> {
  const shown = await screens.authenticator.accounts()
  return shown.some((one) => one.issuer === issuer && one.name === name && one.code !== null)
}
