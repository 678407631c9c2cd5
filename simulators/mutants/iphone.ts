import { notice } from '../authenticator/flows/step.ts'
import type { Iut } from '../iut.ts'
import type { Context } from '../phone/app.ts'
import type { IosSettings } from '../phone/os.ts'
import { storing, switchAtTheEnd } from './backup.ts'
import { both, hasNote, noting, withDecisions, wrapStart, wrapUpdate } from './change.ts'

const allowed = { authenticator: true, settings: true, browser: true } as const

/** Wrong builds that ask an iPhone for less, or for something else, than its settings say. */
export const iphoneMutants: readonly Iut[] = [
  {
    id: 'backs-up-without-icloud', rule: 'IOS-01',
    how: 'does not ask whether it may use iCloud',
    change: believing(() => true, { savedToICloud: allowed }),
  },
  {
    id: 'ipad-backs-up-without-icloud', rule: 'IOS-01',
    how: 'asks whether it may use iCloud on iPhones, and not on iPads',
    change: believing(isTablet, { savedToICloud: allowed }),
  },
  {
    id: 'asks-for-icloud-only-once', rule: 'IOS-01',
    how: 'does not notice that iCloud was taken away after backup was turned on',
    change: askingOnce({ savedToICloud: allowed }),
  },
  {
    id: 'a-refusal-is-final', rule: 'IOS-01',
    how: 'keeps refusing once it has refused, even after the phone was set up as it asked',
    change: both(
      noting('refused', ({ type }, { dialog }) => type === 'backup-switched' && dialog?.type === 'notice'),
      wrapUpdate((right, model, message, context) => (message.type === 'backup-switched' && hasNote(model.saved, 'refused')
        ? notice(model, 'Set up iCloud', 'Turn on Authenticator under Saved to iCloud in Settings.') : right(model, message, context))),
    ),
  },
  {
    id: 'ignores-the-phones-own-backup', rule: 'IOS-02',
    how: 'does not ask whether the phone itself is backed up',
    change: believing(() => true, { backUpThisPhone: true }),
  },
  {
    id: 'ignores-the-ipads-own-backup', rule: 'IOS-02',
    how: 'asks whether an iPhone is backed up, and not whether an iPad is',
    change: believing(isTablet, { backUpThisPhone: true }),
  },
  {
    id: 'asks-for-the-phones-own-backup-only-once', rule: 'IOS-02',
    how: "does not notice that the phone's own backup was turned off after backup was turned on",
    change: askingOnce({ backUpThisPhone: true }),
  },
  {
    id: 'gives-another-reason', rule: 'IOS-02',
    how: 'refuses while the phone itself is not backed up, and names another setting',
    change: withDecisions(({ obstacle }) => ({
      obstacle: (act, context) => (obstacle(act, context) === 'device-backup-off' ? 'not-saved-to-icloud' : obstacle(act, context)),
    })),
  },
  {
    id: 'keeps-using-icloud-after-sign-out', rule: 'IOS-02',
    how: 'goes on with the Apple Account that it once knew after the person has signed out of it',
    change: both(
      wrapStart((step, context) => ({ ...step, model: { ...step.model, saved: { ...step.model.saved, ...knownAccount(context) } } })),
      wrapUpdate((right, model, message, context) => {
        const { appleAccount } = model.saved as { readonly appleAccount?: string }
        const isOut = context.os.platform === 'ios' && context.os.appleAccount === null && appleAccount !== undefined
        return right(model, message, isOut ? withOs(context, { appleAccount }) : context)
      }),
    ),
  },
  {
    id: 'iphone-switch-under-security', rule: 'IOS-03', also: { 'BKP-01': 'the same switch in the same place' },
    how: 'has the switch for backup under Security on iPhones',
    change: switchAtTheEnd(({ platform }) => platform === 'ios'),
  },
  {
    id: 'backs-up-with-the-next-account', rule: 'IOS-03',
    how: 'backs up an iPhone that is ready for iCloud as soon as an account is added, though backup is off in the app',
    change: wrapUpdate((right, model, message, context) => {
      const next = right(model, message, context)
      const { accounts, backup } = next.model.saved
      return accounts.length > model.saved.accounts.length && backup.owner === null && isICloudOnly(context) ? storing(next, context) : next
    }),
  },
  {
    id: 'backs-up-at-the-next-start', rule: 'IOS-03',
    how: 'backs up an iPhone that is ready for iCloud when it is started, though backup is off in the app',
    change: wrapStart((step, context) => {
      const { accounts, backup } = step.model.saved
      return accounts.length > 0 && backup.owner === null && isICloudOnly(context) ? storing(step, context) : step
    }),
  },
]

function isTablet({ deviceType }: Context): boolean {
  return deviceType === 'tablet'
}

const isICloudOnly = (context: Context): boolean => context.platform === 'ios' && context.decide.ownerKind(context) === 'icloud'

function withOs(context: Context, os: Partial<IosSettings>): Context {
  return context.os.platform === 'ios' ? { ...context, os: { ...context.os, ...os } } : context
}

/** A build that believes settings to be as it wants them, when it is about to back up. */
function believing(where: (context: Context) => boolean, os: Partial<IosSettings>): Iut['change'] {
  return withDecisions(({ obstacle }) => ({
    obstacle: (act, context) => obstacle(act, act === 'back-up' && where(context) ? withOs(context, os) : context),
  }))
}

/** A build that believes so once backup is on, and looks no more. */
export function askingOnce(os: Partial<IosSettings>): Iut['change'] {
  return wrapUpdate((right, model, message, context) => right(model, message, model.saved.backup.on ? withOs(context, os) : context))
}

const knownAccount = ({ os }: Context): { readonly appleAccount?: string } =>
  (os.platform === 'ios' && os.appleAccount !== null ? { appleAccount: os.appleAccount } : {})
