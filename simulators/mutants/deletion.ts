import { store } from '../authenticator/flows/backup.ts'
import { save } from '../authenticator/flows/step.ts'
import type { Saved } from '../authenticator/model.ts'
import type { Iut } from '../iut.ts'
import type { Json } from '../http.ts'
import type { Effect } from '../phone/app.ts'
import { anyOwner, changingWrites, isOffAgain, namesAlone, replyOf, signedInAs, withAccounts, withBackup } from './backup-changes.ts'
import { both, hasNote, keepNote, noting, notingAtStart, withDecisions, wrapStart, wrapUpdate, wrapView } from './change.ts'

const notingDeletion = noting('deleted', ({ type }) => type === 'deletion-confirmed')

/** Wrong builds that delete a backup, make a fresh one or name its owner otherwise than they should. */
export const deletionMutants: readonly Iut[] = [
  {
    id: 'saying-no-deletes', rule: 'DEL-01',
    how: 'deletes the backup although the person said no when asked to confirm',
    change: wrapUpdate((right, model, message, context) => {
      const saysNo = message.type === 'dismissed' && model.dialog?.type === 'confirm-delete'
      return right(model, saysNo ? { type: 'deletion-confirmed' } : message, context)
    }),
  },
  {
    id: 'deletion-is-forgotten-after-a-restart', rule: 'DEL-01',
    how: 'makes the deleted backup anew with the first account that is added after a restart',
    change: both(
      notingAtStart('restarted', isOffAgain),
      wrapUpdate((right, model, message, context) => {
        const next = right(model, message, context)
        const { owner } = model.saved.backup
        const rises = hasNote(model.saved, 'restarted') && isOffAgain(model.saved) && next.model.saved.accounts.length > model.saved.accounts.length
        return rises && owner !== null ? store(next.model, owner, 'create', context) : next
      }),
    ),
  },
  {
    id: 'codes-go-with-the-backup', rule: 'DEL-01',
    how: 'keeps the accounts when it deletes the backup, and shows their codes no more',
    change: both(
      notingDeletion,
      withDecisions(({ showsCode }) => ({ showsCode: (account, saved) => showsCode(account, saved) && (saved.backup.on || !hasNote(saved, 'deleted')) })),
    ),
  },
  {
    id: 'vault-keeps-what-iphones-delete', rule: 'DEL-01',
    also: { 'DEL-03': 'a fresh backup meets the old one', 'BKP-04': 'so does one under the same account' },
    how: 'deletes the half of an iPhone backup that iCloud keeps, and leaves the other one in the vault',
    change: wrapUpdate((right, model, message, context) => {
      const step = right(model, message, context)
      const leaving = (effect: Effect): Effect => (effect.type === 'http' && effect.request.method === 'DELETE' && effect.request.url.endsWith('/backups/ios')
        ? { ...effect, request: { ...effect.request, method: 'POST', url: effect.request.url.replace('backups/ios', 'session') } } : effect)
      return { ...step, effects: step.effects.map(leaving) }
    }),
  },
  {
    id: 'third-party-accounts-go-too', rule: 'DEL-01',
    also: { 'BKP-04': 'the accounts that went are missing from the next backup', 'DEL-03': 'the accounts that went are missing from the fresh backup' },
    how: 'removes third-party accounts from the phone together with the backup',
    change: wrapUpdate((right, model, message, context) => {
      const next = right(model, message, context)
      const isDeleted = model.saved.backup.on && !next.model.saved.backup.on && model.saved.backup.id !== null && replyOf(message)?.type.endsWith('deleted') === true
      return isDeleted ? { ...next, model: save(next.model, { accounts: next.model.saved.accounts.filter(({ kind }) => kind !== 'third-party') }) } : next
    }),
  },
  {
    id: 'deletion-is-undone-by-a-restart', rule: 'DEL-02', also: { 'DEL-01': 'a deleted backup shows as on after the restart' },
    how: 'shows backup as on again when the app is opened after a deletion',
    change: both(
      notingDeletion,
      wrapStart((step) => (hasNote(step.model.saved, 'deleted') ? { ...step, model: withBackup(step.model, { on: true }) } : step)),
    ),
  },
  {
    id: 'new-owner-counts-only-at-once', rule: 'DEL-02',
    how: 'signs in the new owner and backs up under the former one, if the app was restarted after the deletion',
    change: both(
      notingDeletion,
      notingAtStart('late', (saved) => hasNote(saved, 'deleted')),
      wrapUpdate((right, model, message, context) => {
        const { owner } = model.saved.backup
        const next = right(model, message, context)
        return signedInAs(message) !== null && hasNote(model.saved, 'late') && owner !== null ? store(next.model, owner, 'create', context) : next
      }),
    ),
  },
  {
    id: 'deletion-ends-in-a-question', rule: 'DEL-02', also: { 'TERM-01': 'the question stands in the way of whoever holds two accounts' },
    how: 'asks for the owner of the next backup right after a deletion, if the app holds two that could be',
    change: wrapUpdate((right, model, message, context) => {
      const next = right(model, message, context)
      const { owner } = next.model.saved.backup
      const isDeleted = model.saved.backup.on && !next.model.saved.backup.on && replyOf(message)?.type.endsWith('deleted') === true
      const hasTwo = context.decide.eligibleOwners(model.saved.accounts).length > 1
      return isDeleted && hasTwo && owner !== null ? { ...next, model: { ...next.model, dialog: { type: 'resume-owner', owner } } } : next
    }),
  },
  {
    id: 'fresh-backup-holds-the-old-one', rule: 'DEL-03', also: { 'BKP-04': 'a new backup under the same account is not fresh' },
    how: 'puts into a fresh backup what the deleted one held, too',
    change: wrapUpdate((right, model, message, context) => {
      const next = right(model, message, context)
      const { deletedAccounts = [] } = model.saved as Remembering
      const deletes = message.type === 'deletion-confirmed'
      const kept: Partial<Remembering> = { deletedAccounts: model.saved.accounts.map(({ kind, issuer, name }) => ({ kind, issuer, name })) }
      return changingWrites(deletes ? { ...next, model: save(next.model, kept) } : next, ({ body }) => ({
        body: withAccounts(body, (present) => [...present, ...deletedAccounts.filter((old) => !present.some((one) => keyOf(one) === keyOf(old)))]),
      }))
    }),
  },
  {
    id: 'leaving-the-sign-in-turns-on', rule: 'DEL-03', also: { 'ERR-02': 'a failed sign-in is left the same way' },
    how: 'shows backup as on after a person has left the sign-in to its owner',
    change: wrapUpdate((right, model, message, context) => {
      const { screen } = model
      const next = right(model, message, context)
      const leaves = message.type === 'back' && screen.at === 'sign-in' && screen.to.type === 'own-backup'
      return leaves ? { ...next, model: withBackup(next.model, { on: true }) } : next
    }),
  },
  {
    id: 'fresh-backup-holds-names-alone', rule: 'DEL-03',
    how: 'saves of every account the name alone, once a backup has been deleted',
    change: both(
      notingDeletion,
      wrapUpdate((right, model, message, context) => {
        const step = right(model, message, context)
        return hasNote(model.saved, 'deleted') ? changingWrites(step, ({ body }) => ({ body: withAccounts(body, namesAlone) })) : step
      }),
    ),
  },
  {
    id: 'second-fresh-backup-is-empty', rule: 'DEL-03',
    how: 'makes the first fresh backup well and leaves every later one empty',
    change: both(
      wrapUpdate((right, model, message, context) => {
        const next = right(model, message, context)
        if (message.type !== 'deletion-confirmed') return next
        const name = hasNote(model.saved, 'deleted once') ? 'deleted twice' : 'deleted once'
        return { ...next, model: { ...next.model, saved: keepNote(next.model.saved, name) } }
      }),
      wrapUpdate((right, model, message, context) => {
        const next = right(model, message, context)
        return hasNote(model.saved, 'deleted twice') ? changingWrites(next, ({ body }) => ({ body: withAccounts(body, () => []) })) : next
      }),
    ),
  },
  {
    id: 'continue-takes-the-last-account', rule: 'DEL-03',
    how: 'continues with the personal account that was added last, not with the owner of the deleted backup',
    change: wrapUpdate((right, model, message, context) => {
      const next = right(model, message, context)
      const owner = next.model.dialog?.type === 'resume-owner' ? anyOwner(model, 'last', context) : null
      return owner === null ? next : { ...next, model: { ...next.model, dialog: { type: 'resume-owner', owner } } }
    }),
  },
  {
    id: 'settings-name-the-first-account', rule: 'TERM-01', also: { 'BKP-02': 'the settings do not name the account that was chosen' },
    how: 'names the first of several personal accounts as the recovery account, whichever owns the backup',
    change: wrapView((right, model, context) => {
      const several = context.decide.eligibleOwners(model.saved.accounts).length > 1
      const owner = several ? anyOwner(model, 'first', context) : null
      return right(owner === null || model.screen.at !== 'settings' || model.dialog !== null ? model : withBackup(model, { owner }), context)
    }),
  },
  {
    id: 'question-names-the-first-account', rule: 'TERM-01',
    how: 'continues with the owner of the deleted backup, and names another account when it asks',
    change: wrapView((right, model, context) => {
      const owner = model.dialog?.type === 'resume-owner' ? anyOwner(model, 'first', context) : null
      return right(owner === null ? model : { ...model, dialog: { type: 'resume-owner', owner } }, context)
    }),
  },
  {
    id: 'restart-moves-what-is-stored', rule: 'TERM-01',
    how: 'writes the backup to the first of several personal accounts after a restart, and still names its owner',
    change: wrapStart((step, context) => {
      const { model } = step
      const { on, owner } = model.saved.backup
      const first = anyOwner(model, 'first', context)
      if (!on || owner === null || first === null || first.account === owner.account || owner.type === 'icloud') return step
      const written = store(model, first, 'refresh', context).effects.map((effect) => ({ ...effect, reply: { type: 'approval-sent' } }))
      const removed = written.map((effect) => (effect.type === 'http'
        ? { ...effect, request: { ...effect.request, method: 'DELETE' as const, headers: { authorization: model.saved.sessions[owner.account] ?? '' } } } : effect))
      return { model, effects: [...step.effects, ...written, ...removed] }
    }),
  },
]

type Remembering = Saved & { readonly deletedAccounts?: readonly Json[] }

function keyOf(account: Json): string {
  const { issuer, name } = account as { readonly issuer: string; readonly name: string }
  return `${issuer} ${name}`
}
