import type { Iut } from '../../iut.ts'
import { both, hasNote, noting, withDecisions, wrapStart, wrapUpdate } from '../change.ts'
import { notingRestore } from './after-restore.ts'
import { answerTo, backupIn, foundNothing } from './answers.ts'

export const everyAccountMutants: readonly Iut[] = [
  {
    id: 'restores-first-page-only',
    rule: 'CAP-01',
    how: 'restores the first ten accounts of a backup and no more',
    change: withDecisions({ comingBack: ({ accounts }) => accounts.slice(0, 10) }),
  },
  {
    id: 'other-scripts-left-out',
    rule: 'CAP-01',
    also: { 'CRED-05': 'of accounts with codes alone, some do not come back' },
    how: 'leaves accounts out of the backup whose site is written in letters other than English ones',
    change: withDecisions(({ toSaved }) => ({
      toSaved: (account, context) => (/[^ -~]/.test(account.issuer) ? null : toSaved(account, context)),
    })),
  },
  {
    id: 'accounts-of-no-site-left-behind',
    rule: 'CAP-01',
    also: { 'CRED-05': 'of accounts with codes alone, one does not come back' },
    how: 'restores accounts of named sites alone',
    change: withDecisions(({ comingBack }) => ({
      comingBack: (document, context) => comingBack(document, context).filter(({ issuer }) => issuer !== ''),
    })),
  },
  {
    id: 'last-restored-account-lost-at-restart',
    rule: 'CAP-01',
    how: 'shows every restored account, and forgets the last one when it is started the next time',
    change: both(
      notingRestore,
      wrapStart((right) => {
        const { saved } = right.model
        if (!hasNote(saved, 'restored') || saved.accounts.length < 2) return right
        return { ...right, model: { ...right.model, saved: { ...saved, accounts: saved.accounts.slice(0, -1) } } }
      }),
    ),
  },
  {
    id: 'own-backup-not-restored',
    rule: 'CAP-01',
    how: 'passes over a backup that was made on the same phone, as if everything in it had to be there already',
    change: wrapUpdate((right, model, message, context) => {
      const answer = answerTo(message, 'found')
      const isOwn = answer !== null && backupIn(answer)?.id.startsWith(`${context.phone}-`) === true
      return right(model, isOwn ? { ...answer.message, response: foundNothing } : message, context)
    }),
  },
  {
    id: 'first-recovery-account-sticks',
    rule: 'CAP-01',
    how: 'goes on looking under the first account that signed in to restore, whoever signs in after it',
    change: wrapUpdate((right, model, message, context) => {
      const answer = answerTo(message, 'signed-in')
      const [first] = Object.entries(model.saved.sessions)
      if (answer?.reply.to.type !== 'restore' || first === undefined) return right(model, message, context)
      const [email, token] = first
      return right(model, { ...answer.message, reply: { ...answer.reply, email }, response: { status: 200, body: { token } } }, context)
    }),
  },
  {
    id: 'empty-backup-not-found',
    rule: 'CAP-01',
    how: 'says of a backup without accounts that there is none',
    change: wrapUpdate((right, model, message, context) => {
      const answer = answerTo(message, 'found')
      const isEmpty = answer !== null && backupIn(answer)?.document.accounts.length === 0
      return right(model, isEmpty ? { ...answer.message, response: foundNothing } : message, context)
    }),
  },
  {
    id: 'one-attempt-to-restore',
    rule: 'CAP-01',
    how: 'offers to restore once, even if the app is closed before the attempt has come to anything',
    change: both(
      noting('begun', ({ type }) => type === 'restore-begun'),
      noting('ended', (message) => answerTo(message, 'found') !== null || answerTo(message, 'half-found') !== null),
      withDecisions(({ mayRestore }) => ({
        mayRestore: (saved) => mayRestore(saved) && (!hasNote(saved, 'begun') || hasNote(saved, 'ended')),
      })),
    ),
  },
]
