import type { OneTimePassword } from './one-time-password.ts'

/**
 * An account in the app. What it can do hangs on how it was added, and after a restore on what had been saved of it:
 * - `codes`: one-time codes only
 * - `passwordless`: a Microsoft personal account that also signs in by approval, with a key that never leaves the phone
 * - `work`: registered with an organisation, codes and approvals
 * - `name-only`: restored, and useless until its owner signs in again
 */
export interface Account {
  readonly id: string
  readonly kind: 'personal' | 'work' | 'third-party'
  readonly issuer: string
  readonly name: string
  readonly credential: Credential
}

export type Credential =
  | { readonly type: 'codes'; readonly otp: OneTimePassword }
  | { readonly type: 'passwordless' | 'work'; readonly otp: OneTimePassword; readonly deviceKey: string }
  | { readonly type: 'name-only' }

/** An account as a backup holds it: without `otp` only its name is known. */
export interface SavedAccount {
  readonly kind: Account['kind']
  readonly issuer: string
  readonly name: string
  readonly otp?: OneTimePassword
}

export interface BackupDocument {
  readonly version: 1
  readonly accounts: readonly SavedAccount[]
}

export function otpOf(account: Account): OneTimePassword | null {
  return account.credential.type === 'name-only' ? null : account.credential.otp
}
