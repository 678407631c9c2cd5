import type { Platform } from '../../simulators/phone/os.ts'
import { ownerKind } from '../../steps/oracles/owner-kind.ts'

/** Where and when a journey begins. */
export interface Start {
  readonly platform: Platform
  /** As a feature calls Maya's own phone: phone, tablet, Samsung phone … */
  readonly kind: string
  /** `YYYY-MM-DDTHH:mm:ss` on that phone's clock. */
  readonly moment: string
  /** As a feature calls the zone; empty: UTC. */
  readonly zone: string
}

/** An account on Maya's phone, by its words, and what a backup must keep of it. */
export interface Held {
  readonly words: string
  readonly keeps: 'codes' | 'name'
}

export type Owner = 'recovery account' | 'other account' | 'iCloud account'

/**
 * What must be so after a journey, by the documentation alone: no simulated phone is asked. A rule about which the article
 * is silent leaves nothing here that a look could judge by.
 */
export interface Model extends Start {
  readonly held: readonly Held[]
  readonly backup: { readonly owner: Owner; readonly content: readonly Held[]; readonly stale: boolean } | null
  /** Whose backup there was before, or was tried to be made: turning it on again begins there. */
  readonly former: Owner | null
  /** Since when Maya has been signed in on her phone, by the words of a personal account. */
  readonly sessions: Readonly<Record<string, string>>
  readonly network: 'on' | 'off' | 'backup fails' | 'directory fails'
  readonly icloud: { readonly app: boolean; readonly device: boolean; readonly keychain: boolean; readonly signedIn: boolean }
  readonly provider: boolean
  /** Sites by the words of their account; doubtful ones have seen their provider turned off. */
  readonly passkeys: readonly { readonly words: string; readonly doubtful: boolean }[]
  readonly passwords: { readonly shop: 'none' | 'first' | 'renewed'; readonly second: boolean; readonly elsewhere: boolean }
  /** A password has been left open on the phone, and only time has passed since. */
  readonly passwordOpen: boolean
  readonly blocked: boolean
  /** The account that was refused last. */
  readonly refused: string | null
  /** Why backup did not turn on, when it was tried last. */
  readonly told: 'signed out' | 'something else' | 'Authenticator' | 'Back Up This' | 'iCloud' | 'Keychain' | null
  /** What came back on the new phone, and who of it still waits for a sign-in. */
  readonly restored: { readonly content: readonly Held[]; readonly asking: readonly string[] } | null
  /** The phone that was used last. */
  readonly last: 'own' | 'new'
  /** Maya's own phone is lost, was reset, or has given its backup up for one of the new phone. */
  readonly ownGone: 'no' | 'lost' | 'reset' | 'replaced'
  /** An older backup, from when another kind of account owned it: nothing is said of those. */
  readonly murky: boolean
  readonly confirmed: 'never' | 'left' | 'deleted' | 'made'
  /** What phone of the other platform has looked for the backup. */
  readonly crossed: string | null
}

/** What is expected of a phone that has just been unpacked. */
export function begin(start: Start): Model {
  return {
    ...start,
    held: [], backup: null, former: null, sessions: {}, network: 'on',
    icloud: { app: false, device: false, keychain: false, signedIn: true },
    provider: false, passkeys: [], passwords: { shop: 'none', second: false, elsewhere: false }, passwordOpen: false,
    blocked: false, refused: null, told: null, restored: null, last: 'own', ownGone: 'no', murky: false, confirmed: 'never', crossed: null,
  }
}

/** Whose account keeps the backups of the phone of a journey at this moment. */
export const era = ({ platform, moment }: Model): 'microsoft' | 'icloud' => ownerKind(platform, moment, 'start')

export const holds = ({ held }: Model, words: string): boolean => held.some((one) => one.words === words)

const sessionLife = 90 * 24 * 60 * 60 * 1000

export function isSignedIn({ sessions, moment }: Model, words: string): boolean {
  const since = sessions[words]
  return since !== undefined && Date.parse(`${moment}Z`) - Date.parse(`${since}Z`) < sessionLife
}

/** What on an iPhone stands in the way of a backup, in the order in which the documentation asks for it. */
export function obstacle(model: Model): 'iCloud' | 'Authenticator' | 'Back Up This' | 'Keychain' | null {
  if (model.platform === 'android') return null
  const { app, device, keychain, signedIn } = model.icloud
  return !signedIn ? 'iCloud' : !app ? 'Authenticator' : !device ? 'Back Up This' : era(model) === 'icloud' && !keychain ? 'Keychain' : null
}

/** Whether a phone reaches whoever keeps backups. */
export const reachesBackup = ({ network }: Model): boolean => network === 'on' || network === 'directory fails'

/** Whether backups can be written for this owner now. */
export function canWrite(model: Model, owner: Owner): boolean {
  return reachesBackup(model) && obstacle(model) === null && (owner === 'iCloud account' || isSignedIn(model, owner))
}

/** The model with other accounts on the phone: a backup that is on follows, if it can. */
export function holding(model: Model, held: readonly Held[]): Model {
  const { backup } = model
  if (backup === null) return { ...model, held }
  const next = { ...model, held }
  return { ...next, backup: canWrite(next, backup.owner) ? { ...backup, content: held, stale: false } : { ...backup, stale: true } }
}

/** The model once backup is on for an owner. */
export function backedUp(model: Model, owner: Owner): Model {
  return { ...model, backup: { owner, content: model.held, stale: false }, former: owner, told: null, confirmed: 'made' }
}

export const keepsCodes = ({ keeps }: Held): boolean => keeps === 'codes'
