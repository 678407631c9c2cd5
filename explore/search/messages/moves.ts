import type { AccountFixture } from '../../../fixtures/accounts.ts'
import type { Element } from '../../../simulators/phone/element.ts'
import type { OsChange } from '../../../simulators/phone/os.ts'
import type { Event, World } from '../../../simulators/world.ts'
import { fresh, own } from '../acts/act.ts'
import { accountOf, type Cast } from '../cast.ts'
import type { Befalls, MessageBounds } from './bounds.ts'
import { phoneIn, savedOn, type Sight } from './sight.ts'

/** One thing that can happen in a state. */
export interface Move {
  /** In words, for whoever reads a path. */
  readonly does: string
  /** The label of what is touched; empty if nothing is. */
  readonly touches: string
  readonly events: readonly Event[]
}

type Moves = (sight: Sight, bounds: MessageBounds, cast: Cast) => readonly Move[]

/** All that can happen: what the enabled elements do, forms that are filled in, the app's restart, what befalls the phone, and its loss. */
export const movesFrom: Moves = (sight, bounds, cast) => [
  ...taps(sight, bounds), ...fillings(sight, bounds, cast), restart(sight),
  ...(sight.phone === own ? bounds.befalls.flatMap((one) => befalling(one, sight.world, cast)) : []),
  ...(sight.phone === own && sight.title === '' && savedOn(sight.world, own)?.consented === true ? [loss(sight.world, bounds, cast)] : []),
]

const told = (phone: string, message: unknown): Event => ({ type: 'told', phone, app: 'authenticator', message })

// A backup is restored on the new phone alone; and what a person does there is to restore, to look, and to sign in again.
const notOn: Readonly<Record<string, readonly string[]>> = {
  [own]: ['Restore from backup'],
  [fresh]: ['Menu', 'Add account', 'Remove account', 'Phone sign-in'],
}

function taps({ world, phone, elements }: Sight, { leftAlone, most }: MessageBounds): readonly Move[] {
  if (phoneIn(world, phone).prompt !== null) return [true, false].map((ok) => recognised(phone, ok))
  const isFull = (savedOn(world, phone)?.accounts.length ?? 0) >= most
  const moves: Move[] = []
  for (const { label, enabled, tap } of elements) {
    if (tap === undefined || !enabled || leftAlone.includes(label) || notOn[phone]?.includes(label) === true) continue
    if (isFull && label === 'Add account') continue
    moves.push({ does: `touches "${label}"`, touches: label, events: [told(phone, tap)] })
  }
  return moves
}

const recognised = (phone: string, ok: boolean): Move =>
  ({ does: `is ${ok ? '' : 'not '}recognised`, touches: '', events: [{ type: 'biometric', phone, ok }] })

/** Each form is filled in at once, while it is as the app shows it first. */
function fillings(sight: Sight, { signsIn, entered, owners }: MessageBounds, cast: Cast): readonly Move[] {
  const fields = sight.elements.filter(({ input }) => input !== undefined)
  const [first, second] = fields
  if (first === undefined || second === undefined || second.value !== '') return []
  const fill = (name: string, secret: string): Move => ({
    does: `fills in "${name}" and "${secret}"`, touches: '',
    events: [...(first.value === name ? [] : [typed(sight, first, name)]), typed(sight, second, secret)],
  })
  if (sight.title === 'Enter code manually') {
    const missing = entered.map((words) => accountOf(cast, words)).filter((one) => !isHeld(sight, one))
    return missing.map(({ issuer, name, codes }) => fill(`${issuer}: ${name}`, codes.secret))
  }
  const isOfOwner = sight.elements.some(({ label }) => /recovery account|keep your backup/.test(label))
  const mayBe = ({ name }: AccountFixture): boolean => isOfOwner || first.value === '' || first.value === name
  const accounts = (isOfOwner ? owners : signsIn).map((words) => accountOf(cast, words)).filter(mayBe)
  return accounts.flatMap(({ name, password }, at) => [fill(name, password), ...(at === 0 ? [fill(name, 'not the password')] : [])])
}

const typed = ({ phone }: Sight, { input }: Element, text: string): Event => told(phone, { ...(input as object), text })

const isHeld = ({ world, phone }: Sight, { issuer, name }: AccountFixture): boolean =>
  savedOn(world, phone)?.accounts.some((one) => one.issuer === issuer && one.name === name) === true

const restart = ({ phone }: Sight): Move => ({
  does: 'restarts the app', touches: '',
  events: [{ type: 'app-killed', phone, app: 'authenticator' }, { type: 'app-opened', phone, app: 'authenticator' }],
})

function befalling(what: Befalls, world: World, { maya }: Cast): readonly Move[] {
  const { os, network } = phoneIn(world, own)
  const set = (change: OsChange & { readonly on: boolean }): readonly Move[] =>
    [{ does: `turns "${what}" ${change.on ? 'on' : 'off'}`, touches: '', events: [{ type: 'os-changed', phone: own, change }] }]
  switch (what) {
    case 'network goes': {
      const type = network.type === 'on' ? 'off' : 'on'
      return [{ does: `has the network ${type}`, touches: '', events: [{ type: 'network-set', phone: own, network: { type } }] }]
    }
    case 'sessions end': {
      const { microsoft } = world.clouds
      const kept = Object.entries(microsoft.sessions).filter(([, { account }]) => account !== maya.owner.name)
      if (kept.length === Object.keys(microsoft.sessions).length) return []
      const clouds = { microsoft: { ...microsoft, sessions: Object.fromEntries(kept) } }
      return [{ does: 'is signed out', touches: '', events: [{ type: 'clouds-changed', clouds }] }]
    }
    case 'Authenticator in iCloud':
      return os.platform === 'ios' ? set({ type: 'saved-to-icloud', app: 'authenticator', on: !os.savedToICloud.authenticator }) : []
    case 'Back Up This Phone':
      return os.platform === 'ios' ? set({ type: 'back-up-this-phone', on: !os.backUpThisPhone }) : []
    case 'Keychain':
      return os.platform === 'ios' ? set({ type: 'icloud-keychain', on: !os.iCloudKeychain }) : []
  }
}

/** Maya loses her phone and takes a new one, set up for a restore as documented. From then on hers is as it is. */
function loss(world: World, { takes: platform }: MessageBounds, { maya }: Cast): Move {
  const { zone } = phoneIn(world, own)
  const isIphone = platform === 'ios'
  const account = isIphone ? maya.appleAccount : maya.googleAccount
  const ready: readonly OsChange[] = isIphone
    ? [{ type: 'saved-to-icloud', app: 'authenticator', on: true }, { type: 'icloud-keychain', on: true }] : []
  return {
    does: 'loses the phone and takes a new one', touches: '',
    events: [
      { type: 'phone-lost', phone: own },
      { type: 'phone-added', description: { id: fresh, platform, zone, account } },
      ...ready.map((change): Event => ({ type: 'os-changed', phone: fresh, change })),
      { type: 'app-opened', phone: fresh, app: 'authenticator' },
    ],
  }
}
