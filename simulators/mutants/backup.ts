import { iCloudOwnsBackups } from '../authenticator/dates.ts'
import { store } from '../authenticator/flows/backup.ts'
import type { Model } from '../authenticator/model.ts'
import { button } from '../authenticator/view/node.ts'
import { day } from '../clock/instant.ts'
import type { Iut } from '../iut.ts'
import type { Context, Step } from '../phone/app.ts'
import { anyOwner, isOffAgain, withBackup } from './backup-changes.ts'
import { both, hasNote, keepNote, withDecisions, wrapService, wrapStart, wrapUpdate, wrapView } from './change.ts'

/** Wrong builds that turn backup on where, when or for whom they should not. */
export const backupMutants: readonly Iut[] = [
  {
    id: 'backup-seems-on-while-empty', rule: 'BKP-01',
    how: 'shows backup as on in a new installation that holds no account yet',
    change: wrapView((right, model, context) => {
      const { accounts, backup } = model.saved
      const isNew = model.screen.at === 'settings' && accounts.length === 0 && backup.owner === null
      return right(isNew ? withBackup(model, { on: true }) : model, context)
    }),
  },
  {
    id: 'android-switch-under-security', rule: 'BKP-01',
    how: 'has the switch for backup under Security on Android',
    change: switchAtTheEnd(({ platform }) => platform === 'android'),
  },
  {
    id: 'tablet-switch-under-security', rule: 'BKP-01',
    how: 'has the switch for backup under Security on tablets',
    change: switchAtTheEnd(({ deviceType }) => deviceType === 'tablet'),
  },
  {
    id: 'leaving-settings-backs-up', rule: 'BKP-01',
    also: { 'BKP-03': 'whoever turns back from the choice leaves the settings too', 'ERA-01': 'on an iPhone of that era the choice is the only question' },
    how: 'backs up when a person leaves the settings, whether or not they turned anything on',
    change: wrapUpdate((right, model, message, context) => {
      const next = right(model, message, context)
      const leaves = message.type === 'back' && model.screen.at === 'settings' && model.dialog === null
      return leaves && model.saved.backup.owner === null ? storing(next, context) : next
    }),
  },
  {
    id: 'switch-forgets-at-restart', rule: 'BKP-01', also: { 'TERM-01': 'a backup that is off has no account to name' },
    how: 'shows backup as off after a restart, though it was on',
    change: wrapStart((step) => ({ ...step, model: step.model.saved.backup.on ? withBackup(step.model, { on: false }) : step.model })),
  },
  {
    id: 'work-account-is-offered', rule: 'BKP-02',
    how: 'offers work accounts among those that may own a backup',
    change: withDecisions({ eligibleOwners: (accounts) => accounts.filter(({ kind }) => kind !== 'third-party') }),
  },
  {
    id: 'work-account-is-offered-on-tablets', rule: 'BKP-02',
    how: 'offers work accounts as owners on tablets alone',
    change: wrapView((right, model, context) => right(model, context.deviceType === 'phone' ? context : {
      ...context, decide: { ...context.decide, eligibleOwners: (accounts) => accounts.filter(({ kind }) => kind !== 'third-party') },
    })),
  },
  {
    id: 'shop-account-is-offered', rule: 'BKP-02',
    how: 'offers accounts of shops and other third parties among those that may own a backup',
    change: withDecisions({ eligibleOwners: (accounts) => accounts.filter(({ kind }) => kind !== 'work') }),
  },
  {
    id: 'passwordless-account-is-not-offered', rule: 'BKP-02',
    how: 'leaves personal accounts out of the choice that sign in without a password',
    change: withDecisions(({ eligibleOwners }) => ({
      eligibleOwners: (accounts) => eligibleOwners(accounts).filter(({ credential }) => credential.type !== 'passwordless'),
    })),
  },
  {
    id: 'work-account-is-let-in', rule: 'BKP-02',
    how: 'never offers a work account, and lets one own a backup if a person types it in',
    change: wrapService((right) => (state, request) => {
      const { email = '', password = '' } = (request.body ?? {}) as { email?: string; password?: string }
      if (!request.url.endsWith('/sign-in') || state.accounts[email] !== undefined) return right(state, request)
      const otp = { secret: 'AAAAAAAAAAAAAAAA', algorithm: 'SHA1', digits: 8, period: 30 } as const
      return right({ ...state, accounts: { ...state.accounts, [email]: { password, otp } } }, request)
    }),
  },
  {
    id: 'last-account-owns', rule: 'BKP-02', also: { 'DEL-03': 'the account that was chosen is not the one to continue with' },
    how: 'gives the backup to the personal account that was added last, whichever was chosen',
    change: ownedBy('last', () => true),
  },
  {
    id: 'android-choice-pauses-in-september', rule: 'BKP-02',
    how: 'gives an Android backup to the first personal account, whichever was chosen, in the month in which iPhones change over',
    change: ownedBy('first', (context) =>
      context.platform === 'android' && iCloudOwnsBackups(context) && !iCloudOwnsBackups({ ...context, now: context.now - 30 * day })),
  },
  {
    id: 'no-counts-as-ok', rule: 'BKP-03',
    how: 'makes the backup although the person said no when asked to confirm',
    change: wrapUpdate((right, model, message, context) => {
      const { dialog } = model
      const saysNo = message.type === 'dismissed' && dialog?.type === 'confirm-owner'
      return right(model, saysNo ? { type: 'owner-confirmed', owner: dialog.owner } : message, context)
    }),
  },
  {
    id: 'turning-back-counts-as-ok', rule: 'BKP-03', also: { 'ERA-01': 'iCloud alone then makes a backup before September' },
    how: 'takes the first account and makes the backup when a person turns back from the choice',
    change: wrapUpdate((right, model, message, context) => {
      const next = right(model, message, context)
      return message.type === 'back' && model.screen.at === 'choose-owner' && model.dialog === null ? storing(next, context) : next
    }),
  },
  {
    id: 'restart-makes-up-for-the-ok', rule: 'BKP-03',
    how: 'remembers a choice that was never confirmed and makes the backup at the next start',
    change: both(
      wrapUpdate((right, model, message, context) => {
        const { model: next, effects } = right(model, message, context)
        const isOpen = next.dialog?.type === 'confirm-owner'
        if (isOpen) return { model: { ...next, saved: keepNote(next.saved, 'chosen') }, effects }
        const { 'note: chosen': _gone, ...saved } = next.saved as typeof next.saved & { readonly 'note: chosen'?: true }
        return { model: { ...next, saved }, effects }
      }),
      wrapStart((step, context) => (hasNote(step.model.saved, 'chosen') ? storing(step, context) : step)),
    ),
  },
  {
    id: 'owner-changes-in-place', rule: 'BKP-04',
    how: 'offers another owner in the settings while there is a backup, and moves the backup to it',
    change: both(withDecisions({ mayUpdateAs: () => true }), wrapView((right, model, context) => {
      const shown = right(model, context)
      if (model.screen.at !== 'settings' || model.dialog !== null || !model.saved.backup.on) return shown
      return { ...shown, children: [...shown.children, button('Change account', { type: 'owner-changed' })] }
    })),
  },
  {
    id: 'update-moves-the-backup', rule: 'BKP-04',
    how: 'lets any account answer the reminder to sign in, and gives it the backup',
    change: withDecisions({ mayUpdateAs: () => true }),
  },
  {
    id: 'android-former-owner-gets-it-back', rule: 'BKP-04', also: { 'DEL-02': 'the account that was chosen by mistake keeps a backup' },
    how: 'restores the deleted backup of the former owner as soon as another account makes one, on Android',
    change: wrapService((right) => (state, request) => {
      const [next, response] = right(state, request)
      const deleted = next as typeof next & { readonly deleted?: typeof next.backups }
      if (!request.url.endsWith('/backups/android') || response.status !== 200) return [next, response]
      if (request.method === 'DELETE') return [{ ...next, deleted: { ...deleted.deleted, ...state.backups } } as typeof next, response]
      const isBack = request.method === 'PUT' && deleted.deleted !== undefined
      return [isBack ? { ...next, backups: { ...deleted.deleted, ...withoutEmpty(next.backups) } } : next, response]
    }),
  },
  {
    id: 'giving-up-brings-it-back', rule: 'BKP-04',
    also: { 'DEL-03': 'a person who leaves the sign-in has a backup', 'ERR-02': 'a failed sign-in is left the same way' },
    how: 'makes the backup under the former owner when a person leaves the sign-in to another',
    change: wrapUpdate((right, model, message, context) => {
      const { screen, saved } = model
      const next = right(model, message, context)
      const leaves = message.type === 'back' && screen.at === 'sign-in' && screen.to.type === 'own-backup' && isOffAgain(saved)
      return leaves && saved.backup.owner !== null ? store(next.model, saved.backup.owner, 'create', context) : next
    }),
  },
]

/** A build that asks who shall own the backup and, on some phones, takes another of the personal accounts. */
function ownedBy(which: 'first' | 'last', where: (context: Context) => boolean): Iut['change'] {
  return wrapUpdate((right, model, message, context) => {
    const owner = message.type === 'owner-confirmed' && where(context) ? anyOwner(model, which, context) : null
    return right(model, owner === null ? message : { type: 'owner-confirmed', owner }, context)
  })
}

/** Settings with the Cloud Backup switch after everything else, on some phones. */
export function switchAtTheEnd(where: (context: Context) => boolean): Iut['change'] {
  return wrapView((right, model, context) => {
    const shown = right(model, context)
    const found = shown.children.find(({ role, label }) => role === 'switch' && label === 'Cloud Backup')
    if (found === undefined || !where(context)) return shown
    return { ...shown, children: [...shown.children.filter((one) => one !== found), found] }
  })
}

/** The step, and a backup made at its end that nobody asked for, if the phone is ready for one. */
export function storing(step: Step<Model>, context: Context): Step<Model> {
  const owner = anyOwner(step.model, 'first', context)
  if (step.model.saved.backup.on || owner === null || context.decide.obstacle('back-up', context) !== null) return step
  const { model, effects } = store(step.model, owner, 'create', context)
  return { model, effects: [...step.effects, ...effects] }
}

const withoutEmpty = <Slots extends object>(backups: Readonly<Record<string, Slots>>): Record<string, Slots> =>
  Object.fromEntries(Object.entries(backups).filter(([, slots]) => Object.keys(slots).length > 0))
