import type { Platform } from '../../../simulators/phone/os.ts'
import type { Start } from '../model.ts'

const codesOnly = 'personal account that only shows codes'

// No rule is about them, and each would double the states.
const besides = ['App Lock', 'Screen Capture', 'Passkeys', 'Passwords']

/** A world small enough to be walked to its last state, message by message. */
export interface MessageBounds {
  readonly start: Start
  /** The accounts that are added by a sign-in, by the words of the cast. */
  readonly signsIn: readonly string[]
  /** Those that are added by hand. */
  readonly entered: readonly string[]
  /** Those that sign in where the owner of a backup is asked for, whether or not they may be one. */
  readonly owners: readonly string[]
  /** How many accounts a phone holds at most. */
  readonly most: number
  /** What befalls the phone, at any moment. */
  readonly befalls: readonly Befalls[]
  /** The platform of the phone that Maya takes once hers is lost. */
  readonly takes: Platform
  /** What is on the screens and is left alone, by its label. */
  readonly leftAlone: readonly string[]
}

export type Befalls = 'network goes' | 'sessions end' | 'Authenticator in iCloud' | 'Back Up This Phone' | 'Keychain'

const twoOwners = ['recovery account', 'other account']
const beforeSeptember: readonly Befalls[] = ['Authenticator in iCloud', 'Back Up This Phone']
const fromSeptember: readonly Befalls[] = [...beforeSeptember, 'Keychain']

/** Every world that the walk goes through: the other platform, what an iPhone asks for, what a backup keeps, and who keeps it. */
export const usualMessageBounds: readonly MessageBounds[] = [
  bounds('android', '2025-08-15', { takes: 'ios' }),
  bounds('ios', '2025-08-15', { takes: 'android', befalls: beforeSeptember }),
  bounds('ios', '2026-01-15', { takes: 'android', befalls: fromSeptember }),
  bounds('ios', '2025-08-15', { entered: [], signsIn: ['recovery account', 'work account'], befalls: beforeSeptember }),
  bounds('ios', '2026-01-15', { signsIn: ['work account'], befalls: fromSeptember }),
  // Phone sign-in goes on and off. The account that does it shall not own its own backup, too: no step of a feature says so.
  bounds('android', '2025-08-15', { signsIn: [codesOnly], befalls: ['network goes'], leftAlone: [...besides, 'maya.codes@outlook.example'] }),
  bounds('android', '2025-08-15', { entered: [], owners: twoOwners, signsIn: twoOwners, befalls: ['sessions end'] }),
  bounds('android', '2025-08-15', { signsIn: ['recovery account', 'work account'], most: 3, befalls: ['network goes', 'sessions end'] }),
]

function bounds(platform: Platform, day: string, others: Partial<MessageBounds>): MessageBounds {
  return {
    start: { platform, kind: 'phone', zone: '', moment: `${day}T12:00:00` },
    signsIn: ['recovery account'], entered: ['Amazon account'], owners: ['recovery account', 'work account'],
    most: 2, befalls: [], takes: platform, leftAlone: [...besides, 'Phone sign-in'], ...others,
  }
}
