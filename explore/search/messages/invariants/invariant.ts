import type { Account } from '../../../../simulators/authenticator/account.ts'
import type { World } from '../../../../simulators/world.ts'
import type { Facts } from '../facts.ts'
import type { Move } from '../moves.ts'
import { phoneIn, type Sight } from '../sight.ts'

/** A rule that a world breaks, and how. */
export interface Broken {
  readonly rule: string
  readonly why: string
}

/** What must be so; what is broken, or null. */
export type Invariant<Of> = (of: Of, facts: Facts) => Broken | null

/** A move from one state to a world in which every request has been answered. */
export interface Step {
  readonly from: Sight
  readonly move: Move
  readonly to: World
  /** What the person then sees. */
  readonly seen: () => Sight
}

/** The first of some invariants that does not hold. */
export function brokenOf<Of>(invariants: readonly Invariant<Of>[], of: Of, facts: Facts): Broken | null {
  for (const invariant of invariants) {
    const broken = invariant(of, facts)
    if (broken !== null) return broken
  }
  return null
}

/** What is broken unless something holds. */
export const unless = (holds: boolean, rule: string, why: string): Broken | null => (holds ? null : { rule, why })

/** What on a phone stands in the way of a backup: the rule about it, and what the phone calls it; null if nothing does. */
export function obstacleOn(world: World, id: string, { place }: Facts): { readonly rule: string; readonly setting: string } | null {
  const { os } = phoneIn(world, id)
  if (os.platform !== 'ios') return null
  if (!os.savedToICloud.authenticator) return { rule: 'IOS-01', setting: 'Authenticator' }
  if (!os.backUpThisPhone) return { rule: 'IOS-02', setting: 'Back Up This iPhone' }
  return place === 'icloud' && !os.iCloudKeychain ? { rule: 'ERA-02', setting: 'Keychain' } : null
}

export const isOnline = (world: World, id: string): boolean => phoneIn(world, id).network.type === 'on'

/** The rule that says what comes back of such an account. */
export const ruleOf = ({ kind, credential }: Pick<Account, 'kind' | 'credential'>): string =>
  kind === 'work' ? 'CRED-03' : kind === 'third-party' ? 'CRED-04' : credential.type === 'codes' ? 'CRED-01' : 'CRED-02'
