import { settleDirect } from './direct.ts'
import { createMachine, emptyWorld, type Machine } from './machine.ts'
import { walk, type Element } from './phone/element.ts'
import type { PhoneDescription } from './phone/phone.ts'
import { reference } from './product.ts'
import type { Clouds } from './clouds/clouds.ts'
import type { Event, Observation, World } from './world.ts'

/** For tests: somebody who uses simulated phones by what is written on them. Whoever does not want to wait uses `apply`. */
export interface Hands {
  readonly machine: Machine
  readonly world: () => World
  /** Every event so far, the answers among them. */
  readonly events: readonly Event[]
  readonly apply: (event: Event) => readonly Observation[]
  /** Answers what waits. */
  readonly settle: () => Promise<void>
  /** Taps the first element with this label, and waits for every answer. Throws an Error that tells what is shown. */
  readonly tap: (phone: string, label: string) => Promise<void>
  readonly type: (phone: string, label: string, text: string) => Promise<void>
  readonly open: (phone: string, app?: 'authenticator' | 'settings' | 'browser') => Promise<void>
  readonly labels: (phone: string) => readonly string[]
  /** Whether the switch with this label is on; undefined if there is none. */
  readonly isOn: (phone: string, label: string) => boolean | undefined
}

export type Settle = (machine: Machine, world: World) => { readonly events: readonly Event[] } | Promise<{ readonly events: readonly Event[] }>

export function createHands(start: number, settleWith: Settle = settleDirect): Hands {
  const machine = createMachine(reference)
  const events: Event[] = []
  let world = emptyWorld(start)
  const apply = (event: Event): readonly Observation[] => {
    const applied = machine.apply(world, event)
    events.push(event)
    world = applied.world
    return applied.observations
  }
  const settle = async (): Promise<void> => {
    for (const event of (await settleWith(machine, world)).events) apply(event)
  }
  const found = (phone: string, label: string, can: (element: Element) => boolean): readonly number[] => {
    const shown = [...walk(machine.screenOf(world, phone))]
    const hit = shown.find(([element]) => element.label === label && can(element))
    if (hit === undefined) throw new Error(`Nothing called "${label}" on ${phone}: ${shown.map(([element]) => element.label).join(' · ')}`)
    return hit[1]
  }
  return {
    machine, events, apply, settle, world: () => world,
    async tap(phone, label) {
      apply({ type: 'tapped', phone, path: found(phone, label, (element) => element.tap !== undefined) })
      await settle()
    },
    async type(phone, label, text) {
      apply({ type: 'typed', phone, path: found(phone, label, (element) => element.input !== undefined), text })
      await settle()
    },
    async open(phone, app = 'authenticator') {
      apply({ type: 'app-opened', phone, app })
      await settle()
    },
    labels: (phone) => [...walk(machine.screenOf(world, phone))].map(([element]) => element.label).filter((label) => label !== ''),
    isOn: (phone, label) => [...walk(machine.screenOf(world, phone))].find(([element]) => element.label === label && element.role === 'switch')?.[0].checked,
  }
}

export const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

const otp = { secret, algorithm: 'SHA1', digits: 6, period: 30 } as const

/** Clouds in which Maya has a personal account (password `pw`), a second one, an Apple Account and an account with Amazon. */
export const mayasClouds: Partial<Clouds> = {
  microsoft: {
    accounts: { 'maya@outlook.example': { password: 'pw', otp: { ...otp, digits: 8 } }, 'omar@outlook.example': { password: 'pw', otp: { ...otp, digits: 8 } } },
    sessions: {}, devices: {}, approvals: [], backups: {}, counter: 0,
  },
  icloud: { accounts: { 'maya@icloud.example': {} } },
  sites: { sites: { Amazon: { users: { maya: { password: 'pw', passkeys: {}, otp } }, challenges: [] } }, counter: 0 },
}

/** A phone of Maya's in a world that knows her, with the app opened for the first time. */
export async function mayasPhone(hands: Hands, description: Pick<PhoneDescription, 'id' | 'platform'> & Partial<PhoneDescription>): Promise<string> {
  if (Object.keys(hands.world().clouds.microsoft.accounts).length === 0) hands.apply({ type: 'clouds-changed', clouds: mayasClouds })
  hands.apply({ type: 'phone-added', description: { account: description.platform === 'ios' ? 'maya@icloud.example' : 'maya@gmail.example', ...description } })
  await hands.open(description.id)
  await hands.tap(description.id, description.platform === 'ios' ? 'I agree' : 'Continue')
  return description.id
}

/** Adds a third-party account as a person types it. */
export async function addAmazon(hands: Hands, phone: string): Promise<void> {
  for (const label of ['Add account', 'Other account', 'Enter code manually']) await hands.tap(phone, label)
  await hands.type(phone, 'Account name', 'Amazon: maya')
  await hands.type(phone, 'Secret key', secret)
  await hands.tap(phone, 'Finish')
}

export async function addPersonalAccount(hands: Hands, phone: string, email = 'maya@outlook.example'): Promise<void> {
  for (const label of ['Add account', 'Personal account']) await hands.tap(phone, label)
  await hands.type(phone, 'Email', email)
  await hands.type(phone, 'Password', 'pw')
  await hands.tap(phone, 'Sign in')
}

/** Backs an Android phone up in a personal account that the app holds. */
export async function backUpInVault(hands: Hands, phone: string, owner = 'maya@outlook.example'): Promise<void> {
  for (const label of ['Menu', 'Settings', 'Cloud Backup', owner, 'OK']) await hands.tap(phone, label)
}
