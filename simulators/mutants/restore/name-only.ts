import { otpOf, type Account, type SavedAccount } from '../../authenticator/account.ts'
import { replaceCredential } from '../../authenticator/flows/accounts.ts'
import { askForApprovals } from '../../authenticator/flows/approvals.ts'
import type { Saved } from '../../authenticator/model.ts'
import type { Iut } from '../../iut.ts'
import { both, withDecisions, wrapUpdate } from '../change.ts'
import { nameOf } from './after-restore.ts'
import { answerTo } from './answers.ts'

/** What a backup keeps of an account whose secret is saved. */
export function withOtp(account: Account): SavedAccount {
  const otp = otpOf(account)
  return { ...nameOf(account), ...(otp === null ? {} : { otp }) }
}

/** The accounts of which only the name may be saved. */
type NameOnly = 'passwordless' | 'work'

/** The secret beside the name, as if the account only showed codes. */
export function withSecretOf(type: NameOnly): Iut['change'] {
  return withDecisions(({ toSaved }) => ({
    toSaved: (account, context) => (account.credential.type === type ? withOtp(account) : toSaved(account, context)),
  }))
}

/** Something in the backup beside the name that no phone ever reads. */
export function withHidden(type: NameOnly, hide: (secret: string) => string): Iut['change'] {
  return withDecisions(({ toSaved }) => ({
    toSaved(account, context) {
      const saved = toSaved(account, context)
      const { credential } = account
      if (saved === null || credential.type !== type) return saved
      const telling = { ...saved, etag: hide(credential.otp.secret) }
      return telling
    },
  }))
}

/** The key of the phone goes into the backup, and with it the restored phone asks for what waits to be approved. */
export function withTravellingKey(type: NameOnly): Iut['change'] {
  return both(
    withDecisions(({ toSaved, fromSaved }) => ({
      toSaved(account, context) {
        const saved = toSaved(account, context)
        const { credential } = account
        if (saved === null || credential.type !== type) return saved
        const telling = { ...saved, deviceKey: credential.deviceKey }
        return telling
      },
      fromSaved: (saved, context) => ({ ...fromSaved(saved, context), ...('deviceKey' in saved ? { deviceKey: String(saved.deviceKey) } : {}) }),
    })),
    wrapUpdate((right, model, message, context) => {
      const step = right(model, message, context)
      if (message.type !== 'resumed') return step
      const otp = { secret: '', algorithm: 'SHA1', digits: 6, period: 30 } as const
      const holders = model.saved.accounts.flatMap((account): Account[] => {
        const { credential } = account
        if (credential.type !== 'name-only' || !('deviceKey' in credential)) return []
        return [{ ...account, credential: { type, otp, deviceKey: String(credential.deviceKey) } }]
      })
      return { ...step, effects: [...step.effects, ...askForApprovals(holders)] }
    }),
  )
}

/** A build that saves an account otherwise once phone sign-in was switched on or off for it. */
export function afterSwitching(
  reply: 'passwordless-on' | 'passwordless-off', where: (saved: Saved) => boolean, toSaved: (account: Account) => SavedAccount,
): Iut['change'] {
  return both(
    wrapUpdate((right, model, message, context) => {
      const answer = answerTo(message, reply)
      const step = right(model, message, context)
      const account = step.model.saved.accounts.find(({ id }) => id === answer?.reply.account)
      if (account === undefined || !where(model.saved)) return step
      const marked = { ...account.credential, isSwitched: true }
      return { ...step, model: replaceCredential(step.model, account.id, marked) }
    }),
    withDecisions((right) => ({
      toSaved: (account, context) => ('isSwitched' in account.credential ? toSaved(account) : right.toSaved(account, context)),
    })),
  )
}
