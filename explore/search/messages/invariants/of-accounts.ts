import type { Account } from '../../../../simulators/authenticator/account.ts'
import { fresh, own } from '../../acts/act.ts'
import { labelOf } from '../facts.ts'
import { savedOn, storedIn } from '../sight.ts'
import { filledIn, isSignIn, rightlySignsIn } from './asked.ts'
import { type Invariant, isOnline, ruleOf, type Step, unless } from './invariant.ts'

/** Accounts come by a sign-in, by hand or from a backup, go when they are removed, and stay what they are otherwise. */
const held: Invariant<Step> = ({ from: { world, phone, title }, move: { touches }, to }) => {
  const [before, after] = [savedOn(world, phone)?.accounts ?? [], savedOn(to, phone)?.accounts ?? []]
  if (before === after || touching.has(touches) || textOf(before) === textOf(after)) return null
  return { rule: title === 'Delete backup' ? 'DEL-01' : 'CAP-01', why: 'other accounts are on the phone, and nobody touched them' }
}

/** Whoever asks for the backup under its owner gets an entry for every account, with codes where they were kept. */
const restored: Invariant<Step> = (step, facts) => {
  const { from: { world, phone }, move: { touches }, to } = step
  const isMicrosofts = isSignIn(step, 'restore')
  if (phone !== fresh || !(isMicrosofts || (facts.place === 'icloud' && touches === 'Restore from backup'))) return null
  const back = savedOn(to, fresh)?.accounts ?? []
  const { [own]: former, [fresh]: present } = world.phones
  if (former?.platform !== present?.platform) {
    return unless(back.length === 0, former?.platform === 'ios' ? 'PLAT-02' : 'PLAT-01', 'accounts come to a phone of the other platform')
  }
  const [one] = storedIn(world)
  if (one === undefined || (isMicrosofts && rightlySignsIn(step, facts)?.name !== one.owner)) {
    return unless(back.length === 0, 'BKP-04', 'accounts come back without their owner')
  }
  const lost = savedOn(world, own)
  if (lost === null || lost.backup.stale) return null
  if (namesOf(back) !== namesOf(lost.accounts)) return { rule: 'CAP-01', why: `${back.length} accounts come back of ${lost.accounts.length}` }
  const wrong = lost.accounts.find((account) => {
    const type = back.find((each) => labelOf(each) === labelOf(account))?.credential.type
    return type !== (account.credential.type === 'codes' ? 'codes' : 'name-only')
  })
  if (wrong === undefined) return null
  return { rule: ruleOf(wrong), why: `${wrong.name} comes back as ${wrong.credential.type === 'codes' ? 'a name alone' : 'more than a name'}` }
}

/** An account that came back by its name works again once its owner has signed in, and not before. */
const again: Invariant<Step> = (step, facts) => {
  if (!isSignIn(step, 'again')) return null
  const { from, to } = step
  const [name = ''] = filledIn(from)
  const account = savedOn(to, from.phone)?.accounts.find((one) => one.name === name)
  const waits = account?.credential.type === 'name-only'
  const isRight = isOnline(from.world, from.phone) && rightlySignsIn(step, facts) !== undefined
  return unless(waits === !isRight, account?.kind === 'work' ? 'CRED-03' : 'CRED-02', `${name} ${waits ? 'still waits for a sign-in' : 'was let in'}`)
}

/** What must be so of every move, about accounts. */
export const ofAccounts: readonly Invariant<Step>[] = [held, restored, again]

const touching = new Set(['Sign in', 'Finish', 'Remove', 'Restore from backup', 'Phone sign-in'])

const namesOf = (accounts: readonly Account[]): string => accounts.map(labelOf).sort().join('\n')

const textOf = (accounts: readonly Account[]): string => JSON.stringify(accounts.map(({ kind, issuer, name, credential }) =>
  [kind, issuer, name, credential.type, credential.type === 'name-only' ? null : credential.otp]))
