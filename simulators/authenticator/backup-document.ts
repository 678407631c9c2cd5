import type { BackupDocument, SavedAccount } from './account.ts'
import { isOneTimePassword, longestName } from './one-time-password.ts'

/** Whether something that a service keeps is a backup, whole and in every part: one bad account spoils all of it. */
export function isDocument(json: unknown): json is BackupDocument {
  if (typeof json !== 'object' || json === null) return false
  const { version, accounts } = json as Partial<Record<keyof BackupDocument, unknown>>
  return version === 1 && Array.isArray(accounts) && accounts.every(isSavedAccount)
}

const kinds: readonly unknown[] = ['personal', 'work', 'third-party'] satisfies SavedAccount['kind'][]

function isSavedAccount(json: unknown): json is SavedAccount {
  if (typeof json !== 'object' || json === null) return false
  const { kind, issuer, name, otp } = json as Partial<Record<keyof SavedAccount, unknown>>
  return kinds.includes(kind) && isName(issuer) && isName(name) && name !== '' && (otp === undefined || isOneTimePassword(otp))
}

const isName = (value: unknown): value is string => typeof value === 'string' && value.length <= longestName
