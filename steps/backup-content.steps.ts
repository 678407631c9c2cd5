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
  const { issuer, name, codes } = await account(this)
  const content = await backedUpContent(this)
  claim(content.includes(name), { expected: `the name of ${issuer} ${name} in the backup`, seen: 'no such name' })
  const forms = formsIn(content, codes.secret)
  claim(forms.length === 0, { expected: `no secret of ${issuer} ${name}`, seen: `it as ${listed(forms)}` })
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

async function backedUpContent({ stage }: ConformanceWorld): Promise<string> {
  const backups = await stage.driver().surroundings.storedBackups()
  claim(backups.length > 0, { expected: 'a backup', seen: 'none' })
  return backups.map(({ content }) => content).join('\n')
}
