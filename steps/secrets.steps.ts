// Where the secret of an account has been beside a backup: on its way over the network, and on the screens of the phones.
// What lies in a backup is in backup-content.steps.ts.
import { Then } from '@cucumber/cucumber'
import type { AccountFixture } from '../fixtures/accounts.ts'
import { claim, listed } from './claim.ts'
import { formsIn } from './oracles/secret-forms.ts'
import { follow, type Message, notYetTravelled } from './oracles/secret-travel.ts'
import type { Meant } from './parameter-types.ts'
import { record } from './record.ts'
import type { Handset } from './stage.ts'
import type { ConformanceWorld } from './world.ts'

Then('the secret of {account} came from its service and has been sent nowhere', async function (this: ConformanceWorld, account: Meant<AccountFixture>) {
  const wanted = await account(this)
  const { messages } = await this.stage.driver().surroundings.history()
  const { handedOut, strays } = messages.reduce((travel, message) => follow(travel, wanted, message), notYetTravelled)
  claim(handedOut, { expected: `the service to hand out the secret of ${wanted.name}`, seen: `${messages.length} messages without it` })
  claim(strays.length === 0, { expected: `the secret of ${wanted.name} nowhere else on the network`, seen: `it in ${listed(strays)}` })
})

// Its name shows that the texts are those of the right phones.
Then('no phone has shown the secret of {account}', async function (this: ConformanceWorld, account: Meant<AccountFixture>) {
  const { name, codes } = await account(this)
  const { texts } = await this.stage.driver().surroundings.history()
  claim(texts.includes(name), { expected: `a phone that shows ${name}`, seen: 'none' })
  const forms = texts.flatMap((text) => formsIn(text, codes.secret).map((form) => `it as ${form} in "${text}"`))
  claim(forms.length === 0, { expected: `no secret of ${name} on a screen`, seen: listed(forms) })
})

// The service gives a phone the key when the account is added, and knows the phone by it from then on.
Then('the key with which {phone} approves sign-ins has not gone with the backup', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  await phone(this)
  const { messages } = await this.stage.driver().surroundings.history()
  const given = messages.map(({ response }) => (response?.body as { readonly deviceKey?: unknown } | null | undefined)?.deviceKey)
  const keys = given.filter((key) => typeof key === 'string').filter((key) => messages.some(({ request }) => request.headers['device-key'] === key))
  claim(keys.length > 0, { expected: 'a key with which sign-ins are approved', seen: 'none in use' })
  const backups = sentBackups(messages)
  claim(backups.length > 0, { expected: 'a backup on its way', seen: 'none' })
  const travelling = keys.filter((key) => backups.some((backup) => backup.includes(key)))
  claim(travelling.length === 0, { expected: 'no such key beside a backup', seen: listed(travelling) })
})

Then('it is recorded whether whoever carries her backup can read the secret of {account} in it', async function (this: ConformanceWorld, account: Meant<AccountFixture>) {
  const { codes } = await account(this)
  const backups = sentBackups((await this.stage.driver().surroundings.history()).messages)
  claim(backups.length > 0, { expected: 'a backup on its way', seen: 'none' })
  const forms = backups.flatMap((backup) => formsIn(backup, codes.secret))
  record(this, 'Is a backup locked with a key, so that whoever carries or keeps it cannot read it?', forms.length === 0 ? 'Yes' : `No, a secret stands in it as ${listed([...new Set(forms)])}`)
})

/** Every request that carries a backup, whole. */
const sentBackups = (messages: readonly Message[]): readonly string[] =>
  messages.filter(({ request, response }) => response === null && typeof request.body === 'object' && request.body !== null && 'document' in request.body)
    .map(({ request }) => JSON.stringify(request))
