import type { AccountFixture } from '../../fixtures/accounts.ts'
import type { Handset, Stage } from '../stage.ts'
import { haveAccount } from './add-account.ts'

/** One account of each class that the documentation tells apart (S26 to S28), of personal accounts both kinds. */
export async function holdEachKind(stage: Stage, handset: Handset): Promise<void> {
  const kinds = ['personal account that only shows codes', 'personal account without a password', 'work account', 'Amazon account']
  for (const kind of kinds) await haveAccount(stage, handset, await stage.accountOf(handset.owner, kind))
}

// What careless software loses: letters of other scripts, a sign that means something in an address, no site at all.
const unusualSites = ['Café Zoë', '日本郵便', 'Law & Sons, 50 % off', '']

/** So many accounts with codes, each with a site of its own, among them such as are written in unusual ways. */
export async function holdMany(stage: Stage, handset: Handset, count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    await haveAccount(stage, handset, stage.account({ issuer: unusualSites[number] ?? `Shop ${number}`, name: `${handset.owner.name.toLowerCase()}@mail.example` }))
  }
}

/** Two accounts of the same name with one site, as after a second enrolment. They differ in their secrets. */
export async function holdNamesakes(stage: Stage, handset: Handset, { issuer, name }: AccountFixture): Promise<readonly AccountFixture[]> {
  const both = [stage.account({ issuer, name }), stage.account({ issuer, name })]
  for (const account of both) await haveAccount(stage, handset, account)
  return both
}
