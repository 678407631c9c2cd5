import type { AccountFixture } from '../../../fixtures/accounts.ts'
import { instantOf } from '../../../simulators/clock/instant.ts'
import { codeAt } from '../../../steps/oracles/accepted-code.ts'
import { ownerKind } from '../../../steps/oracles/owner-kind.ts'
import { accountOf, type Cast } from '../cast.ts'
import type { MessageBounds } from './bounds.ts'
import type { Stored } from './sight.ts'

/** What is so in every state of a bounded world, whatever the app does: worked out once, since no time passes in it. */
export interface Facts {
  /** Accounts that a phone may come to hold, by how the app's list labels them. */
  readonly accounts: ReadonlyMap<string, AccountFixture>
  /** The code that each one's service expects, by the same labels. */
  readonly codes: ReadonlyMap<string, string>
  /** Names of all personal accounts. */
  readonly personal: ReadonlySet<string>
  /** Where a backup of Maya's phone belongs. */
  readonly place: Stored['place']
}

export function factsOf({ start: { platform, moment }, signsIn, entered, owners }: MessageBounds, cast: Cast): Facts {
  const accounts = new Map([...signsIn, ...entered, ...owners].map((words) => accountOf(cast, words)).map((one) => [labelOf(one), one]))
  const personal = [...cast.accounts.values()].filter(({ kind }) => kind === 'personal' || kind === 'passwordless')
  return {
    accounts, personal: new Set(personal.map(({ name }) => name)),
    codes: new Map([...accounts].map(([label, one]) => [label, codeAt(one.codes, instantOf(moment, 'UTC'))])),
    place: ownerKind(platform, moment, 'start') === 'icloud' ? 'icloud' : platform,
  }
}

export const labelOf = ({ issuer, name }: Pick<AccountFixture, 'issuer' | 'name'>): string => `${issuer}, ${name}`
