// What lies in a backup can be seen on no phone: these steps look into it, and their examples carry @cloud.inspect.
// In whatever form a secret lies there, it is found: oracles/secret-forms.ts knows the forms.
import { Then } from '@cucumber/cucumber'
import type { AccountFixture } from '../fixtures/accounts.ts'
import { claim, listed } from './claim.ts'
import { formsIn } from './oracles/secret-forms.ts'
import type { Meant } from './parameter-types.ts'
import { record } from './record.ts'
import type { ConformanceWorld } from './world.ts'

Then('the secret of {account} lies in the backup', async function (this: ConformanceWorld, account: Meant<AccountFixture>) {
  const { issuer, name, codes } = await account(this)
  const forms = formsIn(await backedUpContent(this), codes.secret)
  claim(forms.length > 0, { expected: `the secret of ${issuer} ${name} in some form`, seen: 'it in none' })
})

Then('no secret of {account} lies in the backup', async function (this: ConformanceWorld, account: Meant<AccountFixture>) {
  const { issuer, name, password, codes } = await account(this)
  const content = await backedUpContent(this)
  claim(content.includes(name), { expected: `the name of ${issuer} ${name} in the backup`, seen: 'no such name' })
  const forms = formsIn(content, codes.secret)
  claim(forms.length === 0, { expected: `no secret of ${issuer} ${name}`, seen: `it as ${listed(forms)}` })
  claim(!content.includes(password), { expected: `no password of ${issuer} ${name}`, seen: 'it as it is typed' })
})

// Its name would lie in there if anything of it did.
Then('nothing of {account} lies in the backup', async function (this: ConformanceWorld, account: Meant<AccountFixture>) {
  const { name, codes } = await account(this)
  const content = await backedUpContent(this)
  const forms = [...formsIn(content, codes.secret).map((form) => `its secret as ${form}`), ...(content.includes(name) ? ['its name'] : [])]
  claim(forms.length === 0, { expected: `a backup with nothing of ${name}`, seen: listed(forms) })
})

Then('it is recorded whether the secret of {account} lies in the backup', async function (this: ConformanceWorld, account: Meant<AccountFixture>) {
  const { codes } = await account(this)
  const isThere = formsIn(await backedUpContent(this), codes.secret).length > 0
  record(this, 'Is the secret of an account that was added before the block still backed up after it?', isThere ? 'Yes' : 'No')
})

Then('no backup is kept any more', async function (this: ConformanceWorld) {
  const backups = await this.stage.driver().surroundings.storedBackups()
  claim(backups.length === 0, { expected: 'no backup to be kept', seen: listed(backups.map(({ owner, place }) => `one of ${owner} with ${place}`)) })
})

Then('iCloud alone keeps it', async function (this: ConformanceWorld) {
  const places = (await this.stage.driver().surroundings.storedBackups()).map(({ place }) => place)
  claim(places.length === 1 && places[0] === 'icloud', { expected: 'one backup, with iCloud', seen: listed(places) })
})

async function backedUpContent({ stage }: ConformanceWorld): Promise<string> {
  const backups = await stage.driver().surroundings.storedBackups()
  claim(backups.length > 0, { expected: 'a backup', seen: 'none' })
  return backups.map(({ content }) => content).join('\n')
}
