import type { Model, Saved } from '../../../simulators/authenticator/model.ts'
import type { Machine } from '../../../simulators/machine.ts'
import type { Element } from '../../../simulators/phone/element.ts'
import type { Phone, PhoneId } from '../../../simulators/phone/phone.ts'
import type { World } from '../../../simulators/world.ts'
import { fresh, own } from '../acts/act.ts'

/** A world, and what the person who holds one of its phones sees. */
export interface Sight {
  readonly world: World
  /** The phone in hand: Maya's own, or the new one once hers is lost. */
  readonly phone: PhoneId
  /** Every element that it shows, in reading order. */
  readonly elements: readonly Element[]
  /** The title of the dialog that is open, or else of the page; empty on the app's first screens. */
  readonly title: string
  readonly isDialog: boolean
}

/** A backup as it lies in a cloud. */
export interface Stored {
  /** Whose account keeps it. */
  readonly owner: string
  /** In which of its places: a platform's slot of Microsoft's vault, or iCloud. */
  readonly place: 'android' | 'ios' | 'icloud'
  readonly content: object
}

export function sightOf({ screenOf }: Machine, world: World): Sight {
  const phone = inHand(world)
  const shown = screenOf(world, phone)
  const elements: Element[] = []
  collect(shown, elements)
  const isDialog = shown.role === 'alert'
  const isPage = elements[1]?.label === 'Back' || elements[1]?.label === 'Navigate up'
  return { world, phone, elements, isDialog, title: isDialog ? elements[1]?.label ?? '' : isPage ? elements[2]?.label ?? '' : '' }
}

export const inHand = ({ phones }: World): PhoneId => (phones[fresh] === undefined ? own : fresh)

/** Throws if there is no such phone. */
export function phoneIn({ phones }: World, id: PhoneId): Phone {
  const phone = phones[id]
  if (phone === undefined) throw new Error(`The walk knows no phone "${id}". Known: ${Object.keys(phones).join(', ')}.`)
  return phone
}

/** What the app on a phone has stored; null before it was first opened. */
export const savedOn = (world: World, id: PhoneId): Saved | null => phoneIn(world, id).apps.authenticator.saved as Saved | null

/** The dialog that the app on a phone has open, as it keeps it. */
export const dialogOn = ({ phones }: World, id: PhoneId): Model['dialog'] =>
  (phones[id]?.apps.authenticator.model as Model | null | undefined)?.dialog ?? null

const seen = new WeakMap<object, readonly Stored[]>()

/** Every backup that lies in the vault or in iCloud. */
export function storedIn({ clouds: { microsoft, icloud } }: World): readonly Stored[] {
  return [...inVault(microsoft.backups), ...inICloud(icloud.accounts)]
}

function inVault(backups: World['clouds']['microsoft']['backups']): readonly Stored[] {
  let found = seen.get(backups)
  if (found === undefined) {
    found = Object.entries(backups).flatMap(([owner, slots]) =>
      Object.entries(slots).map(([place, content]): Stored => ({ owner, place: place as 'android' | 'ios', content })))
    seen.set(backups, found)
  }
  return found
}

function inICloud(accounts: World['clouds']['icloud']['accounts']): readonly Stored[] {
  let found = seen.get(accounts)
  if (found === undefined) {
    found = Object.entries(accounts).flatMap(([owner, records]): readonly Stored[] => {
      const content = records['authenticator/backup']
      return typeof content === 'object' && content !== null ? [{ owner, place: 'icloud', content }] : []
    })
    seen.set(accounts, found)
  }
  return found
}

/** Whether a phone is signed in to a personal account, by what Microsoft's service knows. */
export function isSignedIn(world: World, id: PhoneId, account: string): boolean {
  const session = world.clouds.microsoft.sessions[savedOn(world, id)?.sessions[account] ?? '']
  return session?.account === account && world.now < session.expires
}

function collect(element: Element, elements: Element[]): void {
  elements.push(element)
  for (const child of element.children) collect(child, elements)
}
