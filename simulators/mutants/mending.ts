import { show } from '../authenticator/flows/step.ts'
import { store } from '../authenticator/flows/backup.ts'
import type { Iut } from '../iut.ts'
import { changingWrites, namesAlone, replyOf, signedInAs, withAccounts, withBackup } from './backup-changes.ts'
import { both, hasNote, noting, notingAtStart, withDecisions, wrapUpdate } from './change.ts'

const quoted = { title: 'Something went wrong', text: 'Your backup was not saved.' }

/** Wrong builds that say the wrong thing when a backup fails, or whose remedy does not work. */
export const mendingMutants: readonly Iut[] = [
  {
    id: 'says-it-for-every-failure', rule: 'ERR-01',
    how: 'says "Something went wrong" whatever went wrong',
    change: withDecisions({ backupFailure: () => quoted }),
  },
  {
    id: 'says-it-when-the-service-fails', rule: 'ERR-01',
    how: 'takes a failing service for a person who is not signed in',
    change: withDecisions(({ backupFailure }) => ({ backupFailure: (outcome) => (outcome === 'no-network' ? backupFailure(outcome) : quoted) })),
  },
  {
    id: 'has-other-words-after-a-restart', rule: 'ERR-01',
    how: 'blames the service when the person is not signed in, if the app was started again since they were',
    change: both(
      notingAtStart('started again', ({ accounts }) => accounts.length > 0),
      wrapUpdate((right, model, message, context) => {
        const backupFailure = () => ({ title: 'Backup not available', text: 'Try again later.' })
        return right(model, message, hasNote(model.saved, 'started again') ? { ...context, decide: { ...context.decide, backupFailure } } : context)
      }),
    ),
  },
  {
    id: 'says-it-offline-the-second-time', rule: 'ERR-01',
    how: 'knows that it is offline when backup is turned on for the first time, and not when it is turned on again',
    change: wrapUpdate((right, model, message, context) => {
      const next = right(model, message, context)
      const isAgain = replyOf(message)?.type === 'session-checked' && next.model.dialog?.type === 'notice'
      return isAgain ? { ...next, model: { ...next.model, dialog: { type: 'notice', ...quoted } } } : next
    }),
  },
  {
    id: 'has-other-words-for-it', rule: 'ERR-01',
    how: 'blames the service when the person is not signed in',
    change: withDecisions({ backupFailure: () => ({ title: 'Backup not available', text: 'Try again later.' }) }),
  },
  {
    id: 'tablets-have-other-words-for-it', rule: 'ERR-01',
    how: 'blames the service on tablets when the person is not signed in',
    change: wrapUpdate((right, model, message, context) => {
      const backupFailure = () => ({ title: 'Backup not available', text: 'Try again later.' })
      return right(model, message, context.deviceType === 'tablet' ? { ...context, decide: { ...context.decide, backupFailure } } : context)
    }),
  },
  {
    id: 'continue-only-signs-in', rule: 'ERR-02',
    how: 'signs the person in after Continue and makes no backup',
    change: wrapUpdate((right, model, message, context) => {
      const { on, owner } = model.saved.backup
      const next = right(model, message, context)
      return !on && owner !== null && signedInAs(message) === owner.account ? show(next.model, { at: 'settings' }) : next
    }),
  },
  {
    id: 'remedy-holds-names-alone', rule: 'ERR-02',
    how: 'saves of every account the name alone when it backs up right after a sign-in',
    change: wrapUpdate((right, model, message, context) => {
      const step = right(model, message, context)
      return signedInAs(message) === null ? step : changingWrites(step, ({ body }) => ({ body: withAccounts(body, namesAlone) }))
    }),
  },
  {
    id: 'wrong-password-turns-on', rule: 'ERR-02',
    how: 'shows backup as on once a password was entered, right or wrong',
    change: wrapUpdate((right, model, message, context) => {
      const reply = replyOf(message)
      const next = right(model, message, context)
      const isRefused = reply?.type === 'signed-in' && reply.to.type === 'own-backup' && signedInAs(message) === null
      return isRefused ? show(withBackup(next.model, { on: true }), { at: 'settings' }) : next
    }),
  },
  {
    id: 'tablets-go-round-in-circles', rule: 'ERR-02',
    how: 'signs a person in on a tablet and backs up with the session that had ended',
    change: wrapUpdate((right, model, message, context) => {
      const next = right(model, message, context)
      return context.deviceType === 'tablet' && signedInAs(message) !== null ? changingWrites(next, () => ({ headers: {} })) : next
    }),
  },
  {
    id: 'failed-owner-sticks', rule: 'ERR-02',
    how: 'after the message keeps to the account that failed, although the person changed to another',
    change: both(
      noting('failed', (_message, { dialog }) => dialog?.type === 'notice' && dialog.title === quoted.title),
      wrapUpdate((right, model, message, context) => {
        const { owner } = model.saved.backup
        const next = right(model, message, context)
        return signedInAs(message) !== null && hasNote(model.saved, 'failed') && owner !== null ? store(next.model, owner, 'create', context) : next
      }),
    ),
  },
]
