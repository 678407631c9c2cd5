import { accountFactory, type AccountFixture, type AccountKind } from '../../fixtures/accounts.ts'
import { personFactory, type PersonFixture } from '../../fixtures/people.ts'
import type { Clouds } from '../../simulators/clouds/clouds.ts'
import { emptyWorld } from '../../simulators/machine.ts'

/** Everybody and everything that a journey may name, each account with a secret that no other has. */
export interface Cast {
  readonly maya: PersonFixture
  /** Accounts by the words that a feature has for them after "her". */
  readonly accounts: ReadonlyMap<string, AccountFixture>
  /** The services as they know Maya before she has a phone. */
  readonly clouds: Clouds
}

type Class = readonly [kind: AccountKind, issuer: string, name: string, codes?: Partial<AccountFixture['codes']>]

const classes: Readonly<Record<string, Class>> = {
  'personal account that only shows codes': ['personal', 'Microsoft', 'maya.codes@outlook.example'],
  'personal account without a password': ['passwordless', 'Microsoft', 'maya.passwordless@outlook.example'],
  'work account': ['work', 'Contoso', 'maya.work@contoso.example'],
  'work account at Fabrikam': ['work', 'Fabrikam', 'maya.work@fabrikam.example'],
  'Amazon account': ['third-party', 'Amazon', 'maya@mail.example'],
  'Facebook account with eight-digit codes': ['third-party', 'Facebook', 'maya@mail.example', { digits: 8 }],
  'Gmail account with SHA-256 codes': ['third-party', 'Gmail', 'maya@mail.example', { algorithm: 'SHA256' }],
  'Contoso account with third-party codes': ['work-as-third-party', 'Microsoft', 'maya.codes@contoso.example'],
  'second Contoso account with third-party codes': ['work-as-third-party', 'Microsoft', 'maya.second.codes@contoso.example'],
  'first of two Amazon accounts': ['third-party', 'Amazon', 'maya.twice@mail.example'],
  'second of two Amazon accounts': ['third-party', 'Amazon', 'maya.twice@mail.example'],
  'GitHub account': ['third-party', 'GitHub', 'maya@mail.example'],
  'Bookshop account': ['third-party', 'Bookshop', 'maya@mail.example'],
  'second Bookshop account': ['third-party', 'Bookshop', 'maya.second@mail.example'],
  'Library account': ['third-party', 'Library', 'maya@mail.example'],
}

// The step that fills a phone begins with these, as people write them.
const unusualSites = ['Café Zoë', '日本郵便', 'Law & Sons, 50 % off', '']

export function createCast(seed: number): Cast {
  const transient = { transient: { seed } }
  personFactory.rewindSequence()
  accountFactory.rewindSequence()
  const maya = personFactory.build({ name: 'Maya' }, transient)
  const accounts = new Map<string, AccountFixture>([['recovery account', maya.owner], ['other account', maya.otherOwner]])
  for (const [words, [kind, issuer, name, codes]] of Object.entries(classes)) {
    const made = accountFactory.build({ kind, issuer, name }, transient)
    accounts.set(words, codes === undefined ? made : { ...made, codes: { ...made.codes, ...codes } })
  }
  for (let number = 1; number <= 12; number += 1) {
    accounts.set(`account with Shop ${number}`, accountFactory.build({ issuer: unusualSites[number - 1] ?? `Shop ${number}`, name: 'maya@mail.example' }, transient))
  }
  return { maya, accounts, clouds: cloudsOf(maya, [...accounts.values()]) }
}

/** The account of these words. Throws if the cast has none. */
export function accountOf({ accounts }: Cast, words: string): AccountFixture {
  const found = accounts.get(words)
  if (found === undefined) throw new Error(`Nobody in the cast has a "${words}". Known: ${[...accounts.keys()].join(', ')}.`)
  return found
}

function cloudsOf(maya: PersonFixture, accounts: readonly AccountFixture[]): Clouds {
  const empty = emptyWorld(0).clouds
  const users = (of: readonly AccountFixture[]) => Object.fromEntries(of.map(({ name, password, codes }) => [name, { password, otp: codes }]))
  const ofKind = (...kinds: readonly AccountKind[]) => accounts.filter(({ kind }) => kinds.includes(kind))
  const work = ofKind('work', 'work-as-third-party')
  const tenant = (name: string, domain: string) => ({ name, thirdPartyTotp: true, users: users(work.filter((one) => one.name.endsWith(`@${domain}`))) })
  const signedUp = [...ofKind('third-party'), maya.owner]
  const sites = Object.fromEntries(signedUp.map(({ issuer }) => [issuer, {
    challenges: [],
    users: Object.fromEntries(signedUp.filter((one) => one.issuer === issuer)
      .map(({ name, password, codes }) => [name, { password, otp: codes, passkeys: {} }])),
  }]))
  return {
    microsoft: { ...empty.microsoft, accounts: users(ofKind('personal', 'passwordless')) },
    icloud: { accounts: { [maya.appleAccount]: {} } },
    entra: { ...empty.entra, tenants: { 'contoso.example': tenant('Contoso', 'contoso.example'), 'fabrikam.example': tenant('Fabrikam', 'fabrikam.example') } },
    sites: { sites, counter: 0 },
  }
}
