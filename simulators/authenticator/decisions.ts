import type { HttpResponse } from '../http.ts'
import type { Context } from '../phone/app.ts'
import type { Platform } from '../phone/os.ts'
import type { Account, BackupDocument, Credential, SavedAccount } from './account.ts'
import * as dates from './dates.ts'
import type { Outcome, Saved } from './model.ts'

/** What iOS does not yet let a backup do, in the order in which the app asks. */
export type Obstacle = 'no-icloud' | 'not-saved-to-icloud' | 'device-backup-off' | 'keychain-off'

/**
 * Every decision of the product that a rule of the article is about, as a pure function. The flows call them and keep to
 * what they say, so that a wrong build is the same product with one of them wrapped. docs/iut-boundary.md lists them by rule.
 */
export interface Decisions {
  /** Which platform's slot of the vault a phone writes and reads. */
  readonly vaultOf: (platform: Platform) => Platform
  readonly ownerKind: (context: Context) => 'microsoft' | 'icloud'
  readonly obstacle: (act: 'back-up' | 'restore', context: Context) => Obstacle | null
  /** The accounts that may own a backup. */
  readonly eligibleOwners: (accounts: readonly Account[]) => readonly Account[]
  /** Whether signing in to this account may bring a running backup up to date. */
  readonly mayUpdateAs: (email: string, saved: Saved) => boolean
  /** What a backup keeps of an account; null leaves it out. */
  readonly toSaved: (account: Account, context: Context) => SavedAccount | null
  /** Which accounts of a backup come back, and in which order. */
  readonly comingBack: (document: BackupDocument, context: Context) => readonly SavedAccount[]
  readonly fromSaved: (saved: SavedAccount, context: Context) => Credential
  /** Whether an account of the app waits for its owner to sign in again. */
  readonly asksToSignIn: (account: Account, saved: Saved) => boolean
  readonly showsCode: (account: Account, saved: Saved) => boolean
  /** Whether restoring is offered. */
  readonly mayRestore: (saved: Saved) => boolean
  readonly backupFailure: (outcome: Outcome) => { readonly title: string; readonly text: string }
  readonly mayAddThirdParty: (realm: HttpResponse | 'no-network' | 'not-asked') => boolean
  readonly autofillWorks: (context: Context) => boolean
  readonly passwordsAccessible: (context: Context) => boolean
  readonly answersPasskeys: (context: Context) => boolean
  readonly warnsOfProvider: (saved: Saved, context: Context) => boolean
}

/** The decisions of a product that keeps every rule. */
export const referenceDecisions: Decisions = {
  vaultOf: (platform) => platform,
  ownerKind: (context) => (context.platform === 'ios' && dates.iCloudOwnsBackups(context) ? 'icloud' : 'microsoft'),
  obstacle(act, context) {
    const { os } = context
    if (os.platform !== 'ios') return null
    if (os.appleAccount === null) return 'no-icloud'
    if (!os.savedToICloud.authenticator) return 'not-saved-to-icloud'
    if (act === 'back-up' && !os.backUpThisPhone) return 'device-backup-off'
    if (dates.iCloudOwnsBackups(context) && !os.iCloudKeychain) return 'keychain-off'
    return null
  },
  eligibleOwners: (accounts) => accounts.filter((account) => account.kind === 'personal'),
  mayUpdateAs: (email, { backup }) => email === backup.owner?.account,
  toSaved({ kind, issuer, name, credential }, context) {
    const hasCodesOnly = credential.type === 'codes'
    if (!hasCodesOnly && context.platform === 'android' && !context.readings.androidBacksUpNonOtp) return null
    return { kind, issuer, name, ...(hasCodesOnly ? { otp: credential.otp } : {}) }
  },
  comingBack: ({ accounts }) => accounts,
  fromSaved: ({ otp }) => (otp === undefined ? { type: 'name-only' } : { type: 'codes', otp }),
  asksToSignIn: ({ credential }) => credential.type === 'name-only',
  showsCode: ({ credential }) => credential.type !== 'name-only',
  mayRestore: (saved) => saved.accounts.length === 0,
  backupFailure(outcome) {
    if (outcome === 'no-network') return { title: 'No connection', text: 'Your phone is offline. Connect to the internet and try again.' }
    if (outcome.status === 401) return { title: 'Something went wrong', text: 'Your backup was not saved.' }
    return { title: 'Backup not available', text: 'The service cannot save your backup right now. Try again later.' }
  },
  mayAddThirdParty(realm) {
    if (realm === 'not-asked') return true
    if (realm === 'no-network') return false
    // 404: no organisation stands behind the name, so no organisation can forbid it.
    return realm.status === 404 || (realm.status === 200 && (realm.body as { thirdPartyTotp?: unknown }).thirdPartyTotp === true)
  },
  autofillWorks: (context) => context.os.providers.authenticator && !dates.autofillEnded(context),
  passwordsAccessible: (context) => !dates.passwordsGone(context),
  answersPasskeys: (context) => context.os.providers.authenticator,
  warnsOfProvider: (saved, context) => saved.passkeys.length > 0 && !context.os.providers.authenticator,
}
