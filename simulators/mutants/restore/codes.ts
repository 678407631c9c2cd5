import type { Account, BackupDocument, SavedAccount } from '../../authenticator/account.ts'
import { iCloudOwnsBackups } from '../../authenticator/dates.ts'
import type { Saved } from '../../authenticator/model.ts'
import type { OneTimePassword } from '../../authenticator/one-time-password.ts'
import { day, minute } from '../../clock/instant.ts'
import type { Json } from '../../http.ts'
import type { Iut } from '../../iut.ts'
import type { Product } from '../../product.ts'
import { both, hasNote, withDecisions, wrapService, wrapUpdate, wrapView } from '../change.ts'
import { nameOf, namesAloneAfter, notingRestore } from './after-restore.ts'
import { answerTo, withMoreBackedUp } from './answers.ts'

const asksForIt = 'an account whose codes were not saved asks for a sign-in'

export const codeMutants: readonly Iut[] = [
  {
    id: 'personal-codes-left-behind',
    rule: 'CRED-01',
    also: { 'CRED-05': asksForIt, 'CRED-02': 'whoever gives up phone sign-in is left with such an account' },
    how: 'saves personal accounts by their name, even those that only show codes',
    change: withDecisions(({ toSaved }) => ({
      toSaved: (account, context) => (account.kind === 'personal' ? nameOf(account) : toSaved(account, context)),
    })),
  },
  {
    id: 'personal-codes-kept-out-of-icloud',
    rule: 'CRED-01',
    also: { 'CRED-05': asksForIt, 'CRED-02': 'whoever gives up phone sign-in is left with such an account' },
    how: 'saves personal accounts by their name once iCloud keeps the backups of iPhones',
    change: withDecisions(({ toSaved }) => ({
      toSaved: (account, context) => (account.kind === 'personal' && context.platform === 'ios' && iCloudOwnsBackups(context)
        ? nameOf(account) : toSaved(account, context)),
    })),
  },
  {
    id: 'personal-codes-cut-to-six-digits',
    rule: 'CRED-01',
    also: { 'CRED-05': 'the codes of such an account are refused', 'CRED-02': 'those of one that gave up phone sign-in are too' },
    how: 'restores the codes of personal accounts with six digits, however many they had',
    change: restoringOtp(({ kind }, otp) => (kind === 'personal' ? { ...otp, digits: 6 } : otp)),
  },
  {
    id: 'personal-codes-lost-at-restart',
    rule: 'CRED-01',
    also: { 'CRED-05': asksForIt },
    how: 'shows the restored codes of personal accounts until it is closed',
    change: namesAloneAfter('restored', notingRestore, ({ kind, credential }) => kind === 'personal' && credential.type === 'codes'),
  },
  {
    id: 'restored-personal-codes-not-saved-again',
    rule: 'CRED-01',
    how: 'saves the codes of a personal account on the phone on which it was added, and on the next one its name alone',
    change: withDecisions(({ toSaved, fromSaved }) => ({
      fromSaved: (saved, context) => ({ ...fromSaved(saved, context), isRestored: true }),
      toSaved: (account, context) => (account.kind === 'personal' && 'isRestored' in account.credential ? nameOf(account) : toSaved(account, context)),
    })),
  },
  {
    id: 'only-first-third-party-secret-restored',
    rule: 'CRED-04',
    also: { 'CRED-05': asksForIt },
    how: 'restores the codes of the first third-party account, and of the others the names',
    change: withDecisions(({ comingBack }) => ({
      comingBack: (document, context) => {
        const first = document.accounts.find(({ kind }) => kind === 'third-party')
        return comingBack(document, context).map((saved) => (saved.kind === 'third-party' && saved !== first ? nameOf(saved) : saved))
      },
    })),
  },
  {
    id: 'algorithm-forgotten',
    rule: 'CRED-04',
    how: 'restores every secret as one for SHA-1',
    change: restoringOtp((_saved, otp) => ({ ...otp, algorithm: 'SHA1' })),
  },
  {
    id: 'third-party-codes-cut-to-six-digits',
    rule: 'CRED-04',
    how: 'restores the codes of third-party accounts with six digits, however many they had',
    change: restoringOtp(({ kind }, otp) => (kind === 'third-party' ? { ...otp, digits: 6 } : otp)),
  },
  {
    id: 'namesakes-merged',
    rule: 'CRED-04',
    how: 'restores one account of those that share site and name',
    change: withDecisions(({ comingBack }) => ({
      comingBack: (document, context) => comingBack(document, context).filter((one, position, all) =>
        all.findIndex(({ issuer, name }) => issuer === one.issuer && name === one.name) === position),
    })),
  },
  {
    id: 'codes-stand-still-after-restore',
    rule: 'CRED-04',
    also: { 'CRED-01': 'the codes of personal accounts stand still too' },
    how: 'goes on showing the codes of the moment of the restore until it is closed',
    change: both(
      wrapUpdate((right, model, message, context) => {
        const step = right(model, message, context)
        const screen = answerTo(message, 'found') === null ? step.model.screen : { ...step.model.screen, standsStillAt: context.now }
        return { ...step, model: { ...step.model, screen } }
      }),
      wrapView((right, model, context) => right(model, 'standsStillAt' in model.screen ? { ...context, now: Number(model.screen.standsStillAt) } : context)),
    ),
  },
  {
    id: 'restored-codes-one-step-late',
    rule: 'CRED-04',
    how: 'begins the next half-minute a thousandth of a second late on a phone that has been restored',
    change: both(notingRestore, wrapView((right, model, context) => right(model, hasNote(model.saved, 'restored') ? { ...context, now: context.now - 1 } : context))),
  },
  {
    id: 'secrets-given-out-once',
    rule: 'CRED-04',
    how: 'the service gives out the secrets of a backup once, and to every later phone the names alone',
    change: wrapService((right) => (state, request) => {
      const [next, response] = right(state, request)
      if (request.method !== 'GET' || !request.url.includes('/backups/') || response.status !== 200) return [next, response]
      const { id, document } = response.body as unknown as { readonly id: string; readonly document: BackupDocument }
      const note = `given out: ${id}`
      if (!(note in next)) return [{ ...next, [note]: true }, response]
      return [next, { status: 200, body: { id, document: { version: 1, accounts: document.accounts.map(nameOf) } } as unknown as Json }]
    }),
  },
  {
    id: 'restored-codes-age',
    rule: 'CRED-04',
    how: 'shows codes of the minute before, once a day has passed since the restore',
    change: both(
      wrapUpdate((right, model, message, context) => {
        const step = right(model, message, context)
        const restoredAt = { restoredAt: context.now }
        return answerTo(message, 'found') === null ? step : { ...step, model: { ...step.model, saved: { ...step.model.saved, ...restoredAt } } }
      }),
      wrapView((right, model, context) => {
        const isOld = 'restoredAt' in model.saved && context.now - Number(model.saved.restoredAt) > day
        return right(model, isOld ? { ...context, now: context.now - minute } : context)
      }),
    ),
  },
  {
    id: 'removed-accounts-backed-up',
    rule: 'CRED-04',
    also: { 'DEL-03': 'a fresh backup holds more than the present accounts', 'BKP-04': 'so does one that was made anew under the same owner' },
    how: 'writes accounts into the backup that were removed from the app before it was made, as long as any are left',
    change: wrapUpdate((right, model, message, context) => {
      const removed = message.type === 'removed' ? model.saved.accounts.filter(({ id }) => id === message.account) : []
      const attic = [...atticOf(model.saved), ...removed]
      const step = right(model, message, context)
      const leftOut = step.model.saved.accounts.length > 0 ? attic : []
      const more = leftOut.flatMap((account) => context.decide.toSaved(account, context) ?? []) as unknown as readonly Json[]
      return { model: { ...step.model, saved: withAttic(step.model.saved, attic) }, effects: withMoreBackedUp(step.effects, more) }
    }),
  },
]

/** The product that reads the secrets of a backup as something else. */
function restoringOtp(change: (saved: SavedAccount, otp: OneTimePassword) => OneTimePassword): (product: Product) => Product {
  return withDecisions(({ fromSaved }) => ({
    fromSaved: (saved, context) => fromSaved(saved.otp === undefined ? saved : { ...saved, otp: change(saved, saved.otp) }, context),
  }))
}

// Accounts that were removed, which only a wrong build keeps.
const atticOf = (saved: Saved): readonly Account[] => ('attic' in saved ? saved.attic as readonly Account[] : [])

function withAttic(saved: Saved, attic: readonly Account[]): Saved {
  const kept = { ...saved, attic }
  return kept
}
