import type { AccountFixture } from '../fixtures/accounts.ts'
import { accountFactory } from '../fixtures/accounts.ts'
import { personFactory, type PersonFixture } from '../fixtures/people.ts'
import { codesInWords } from '../fixtures/codes-in-words.ts'
import type { Driver, Platform, ScreenPort } from '../drivers/port.ts'
import type { OwnerChoice, Screens } from '../drivers/screens/screens.ts'

/** A phone in somebody's hand. */
export interface Handset {
  readonly id: string
  /** How a person would call it: "Maya's new Android phone". */
  readonly name: string
  readonly platform: Platform
  readonly owner: Actor
  /** The Apple or Google account that it is set up with. */
  readonly account: string
  readonly port: ScreenPort
  readonly screens: Screens
  readonly description: HandsetWish
}

/** Which phone an example speaks of. */
export interface HandsetWish {
  /** What the person calls it: own, new, second, third … */
  readonly called: string
  readonly platform?: Platform
  readonly deviceType?: 'phone' | 'tablet'
  readonly maker?: string
  readonly zone?: string
  readonly skew?: number
  /** The platform account it is set up with, if not its owner's own. */
  readonly account?: string
}

/** A person, with what they have done in the example so far. */
export interface Actor extends PersonFixture {
  readonly handsets: Map<string, Handset>
  /** The accounts that they added to their own phone, in that order. */
  readonly accounts: AccountFixture[]
}

/** What the steps of one example stand on: time, people, phones, all made as they are first named. */
export interface Stage {
  readonly driver: () => Driver
  /** Sets the instant at which the example begins; an error once anything has happened. `local` is `YYYY-MM-DDTHH:mm:ss`. */
  readonly begin: (local: string, zone: string) => void
  /** The wall clock, and its zone, at which the example begins. */
  readonly beginning: () => { readonly local: string; readonly zone: string }
  readonly actor: (name: string) => Promise<Actor>
  /** The person who was named last. */
  readonly current: () => Actor
  /** A new account with a secret of its own. */
  readonly account: (wish: Partial<Pick<AccountFixture, 'kind' | 'issuer' | 'name' | 'codes'>>) => AccountFixture
  /** The account that an example calls by these words: the same words mean the same account. `which` tells namesakes apart. */
  readonly accountOf: (actor: Actor, kind: string, which?: string) => Promise<AccountFixture>
  readonly handset: (actor: Actor, wish: HandsetWish) => Promise<Handset>
  /** What the documentation says about the owner of this phone's backup at this moment. */
  readonly ownerOf: (handset: Handset) => Promise<OwnerChoice['type']>
  /** Every handset, the one used last at the end. */
  readonly handsets: Handset[]
  /** To be told at the end of each step. */
  readonly endStep: () => void
  /** How many events of the driver's trace had happened at the end of each step. */
  readonly steps: readonly number[]
  /** What an example keeps in mind from one step to a later one, by name. */
  readonly notes: Map<string, unknown>
}

export interface StageSettings {
  readonly platform: Platform | undefined
  readonly startsAt: { readonly local: string; readonly zone: string }
  readonly seed: number
  readonly createDriver: (local: string, zone: string) => Driver
  readonly screensOf: (port: ScreenPort) => Screens
  readonly ownerKind: (platform: Platform, deviceTime: string, now: number) => OwnerChoice['type']
  /** The addresses of real accounts, in the place of the fixtures' made-up ones. */
  readonly accounts?: { readonly owner?: string; readonly otherOwner?: string; readonly work?: string }
}

export function createStage({ platform, startsAt, seed, createDriver, screensOf, ownerKind, accounts = {} }: StageSettings): Stage {
  personFactory.rewindSequence()
  accountFactory.rewindSequence()
  const actors = new Map<string, Actor>()
  const handsets: Handset[] = []
  const notes = new Map<string, unknown>()
  const steps: number[] = []
  let start = startsAt
  let driver: Driver | undefined
  let current: Actor | undefined

  const real = Object.fromEntries(Object.entries(accounts).map(([which, address]) => [which, { name: address }]))

  const theDriver = (): Driver => (driver ??= createDriver(start.local, start.zone))

  async function actor(name: string): Promise<Actor> {
    const known = actors.get(name)
    current = known ?? { ...personFactory.build({ name, ...real }, { transient: { seed } }), handsets: new Map(), accounts: [] }
    if (known === undefined) {
      actors.set(name, current)
      await introduce(current, theDriver())
    }
    return current
  }

  async function handset(owner: Actor, wish: HandsetWish): Promise<Handset> {
    const known = owner.handsets.get(wish.called)
    if (known !== undefined) {
      handsets.splice(handsets.indexOf(known), 1)
      handsets.push(known)
      return known
    }
    const on = wish.platform ?? platform
    if (on === undefined) throw new Error(`"${wish.called}" is a phone of no platform: an example tagged @cross names the platform of each phone.`)
    const id = `${owner.name.toLowerCase()}-${wish.called}`
    const account = wish.account ?? (on === 'ios' ? owner.appleAccount : owner.googleAccount)
    const port = await theDriver().surroundings.addPhone({ zone: start.zone, ...defined(wish), id, platform: on, account })
    const made: Handset = { id, name: nameOf(owner, { ...wish, platform: on }), platform: on, owner, account, port, screens: screensOf(port), description: { ...wish, platform: on } }
    owner.handsets.set(wish.called, made)
    handsets.push(made)
    return made
  }

  return {
    driver: theDriver, actor, handset, handsets, notes, steps,
    endStep() {
      // Not theDriver(): a step that sets the beginning comes before there is one.
      steps.push(driver?.happened?.() ?? 0)
    },
    beginning: () => start,
    begin(local, zone) {
      if (driver !== undefined) throw new Error(`The example has begun already: let the moment ${local} be named before anybody does anything.`)
      start = { local, zone }
    },
    current() {
      if (current === undefined) throw new Error('Nobody has been named yet whom "she" or "he" could mean.')
      return current
    },
    account: (wish) => accountFactory.build(wish, { transient: { seed } }),
    async accountOf(owner, kind, which = '') {
      const key = `account ${owner.name} ${which} ${kind}`
      const known = notes.get(key) as AccountFixture | undefined
      const account = known ?? accountFactory.build(accountWish(owner, kind, which), { transient: { seed } })
      if (known === undefined) {
        notes.set(key, account)
        await register(account, theDriver())
      }
      return account
    },
    async ownerOf({ port }) {
      return ownerKind(port.platform, await port.deviceTime(), await theDriver().surroundings.now())
    },
  }
}

function nameOf({ name }: Actor, { called, platform, deviceType = 'phone' }: HandsetWish): string {
  const kind = platform === 'ios' ? { phone: 'iPhone', tablet: 'iPad' }[deviceType] : `Android ${deviceType}`
  return `${name}'s ${called === 'own' ? '' : `${called} `}${kind}`
}

/** What the words of an example say about an account. */
function accountWish(owner: Actor, words: string, which: string): Parameters<typeof accountFactory.build>[0] {
  const { kind, codes } = codesInWords(words)
  return { ...classOf(owner, kind, which), ...(codes === undefined ? {} : { codes }) }
}

function classOf(owner: Actor, kind: string, which: string): Pick<AccountFixture, 'kind' | 'issuer' | 'name'> {
  const user = `${owner.name.toLowerCase()}${which === '' ? '' : `.${which}`}`
  switch (kind) {
    case 'personal account':
    case 'personal account that only shows codes':
      return { kind: 'personal', issuer: 'Microsoft', name: `${user}.codes@outlook.example` }
    case 'personal account without a password':
      return { kind: 'passwordless', issuer: 'Microsoft', name: `${user}.passwordless@outlook.example` }
    case 'work account':
      return { kind: 'work', issuer: 'Contoso', name: `${user}.work@contoso.example` }
    case 'work account at Fabrikam':
      return { kind: 'work', issuer: 'Fabrikam', name: `${user}.work@fabrikam.example` }
    case 'Contoso account with third-party codes':
      return { kind: 'work-as-third-party', issuer: 'Microsoft', name: `${user}.codes@contoso.example` }
    case 'Fabrikam account with third-party codes':
      return { kind: 'work-as-third-party', issuer: 'Microsoft', name: `${user}.codes@fabrikam.example` }
    case 'Amazon account under a work address':
      return { kind: 'third-party', issuer: 'Amazon', name: `${user}.orders@contoso.example` }
    default:
      return { kind: 'third-party', issuer: kind.replace(/ account$/, ''), name: `${user}@mail.example` }
  }
}

/** The service behind an account gets to know it. A site does so when the account is added to the app. */
async function register({ kind, name, password, codes }: AccountFixture, { surroundings }: Driver): Promise<void> {
  if (name.endsWith('@fabrikam.example')) await surroundings.addOrganisation('fabrikam.example', { name: 'Fabrikam', allowsThirdPartyCodes: true })
  if (kind === 'personal' || kind === 'passwordless') await surroundings.addPersonalAccount({ email: name, password, codes })
  if (kind === 'work' || kind === 'work-as-third-party') await surroundings.addWorkAccount({ email: name, password, codes })
}

/** The services get to know a person: their Microsoft accounts, their organisation, their Apple Account. */
async function introduce(actor: Actor, { surroundings }: Driver): Promise<void> {
  for (const { name, password, codes } of [actor.owner, actor.otherOwner]) {
    await surroundings.addPersonalAccount({ email: name, password, codes })
  }
  const { work } = actor
  await surroundings.addOrganisation(work.name.split('@')[1] ?? '', { name: work.issuer, allowsThirdPartyCodes: true })
  await surroundings.addWorkAccount({ email: work.name, password: work.password, codes: work.codes })
  await surroundings.addAppleAccount(actor.appleAccount)
}

function defined({ deviceType, maker, zone, skew }: HandsetWish) {
  return {
    ...(deviceType === undefined ? {} : { deviceType }), ...(maker === undefined ? {} : { maker }),
    ...(zone === undefined ? {} : { zone }), ...(skew === undefined ? {} : { skew }),
  }
}
