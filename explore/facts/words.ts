import type { Facts } from '../../steps/oracles/decision-table/facts.ts'

/** Words of a step, and the values of a fact that they stand for. */
export interface Words<Value> {
  readonly says: RegExp
  readonly means: readonly Value[]
}

/** Accounts that stand for a class. Owners are named by a phrase of their own, and a passkey is not an account of the app. */
export const accountWords: readonly Words<Facts['account']>[] = [
  { says: /account with third-party codes|work account .*by (?:typing its secret|its QR code)/, means: ['work, by its secret'] },
  { says: /\bwork account\b(?! under)(?!.*by (?:typing its secret|its QR code))/, means: ['work'] },
  { says: /personal account without a password/, means: ['personal, without a password'] },
  { says: /personal account (?:that only shows codes|with (?:six|eight)-digit codes)|two personal accounts|(?:has|holds) (?:her|his) recovery account|recovery account is among them/, means: ['personal, codes only'] },
  { says: /(?:Amazon|Facebook|Gmail|GitHub) account|of the same name with Amazon|backed up \d+ accounts/, means: ['third-party'] },
  { says: /has a backup that restores|backed up (?:her|his) accounts|backed up (?:her|his|the) .*(?:phone|iPhone|iPad|tablet)\b/, means: ['personal, codes only', 'third-party'] },
  { says: /one account of each kind/, means: ['personal, codes only', 'personal, without a password', 'work', 'third-party'] },
]

/** What happens to the account's class on the way. */
export const classChanges: readonly Words<Facts['account']>[] = [
  { says: /taken up phone sign-in/, means: ['personal, without a password'] },
  { says: /given up phone sign-in/, means: ['personal, codes only'] },
]

/** The last of these that is said holds. */
export const signedInWords: readonly Words<Facts['signedIn']>[] = [
  { says: /no longer signed in|signed out(?! of iCloud)|read "Something went wrong"/, means: ['no'] },
  { says: /turns backup on again|makes a new one/, means: ['yes'] },
]

/** The last of these that is said holds. */
export const switchWords: readonly Words<Facts['toggles']>[] = [
  { says: /may not use iCloud/, means: ['Authenticator not in iCloud'] },
  { says: /lets Authenticator use iCloud/, means: ['as documented'] },
  { says: /itself is not backed up/, means: ['phone not backed up'] },
  { says: /Keychain off/, means: ['Keychain off'] },
  { says: /signed out of iCloud/, means: ['signed out of iCloud'] },
]

/** Whether backup has been turned on in the app: the last of these that is said holds. */
export const backupWords: readonly Words<boolean>[] = [
  { says: /has a backup|backed up (?!to)|backs up|turn(?:s|ed) on backup|turns backup on again|new one under|fresh (?:one|backup)|replaced the backup|read "Something went wrong"/, means: [true] },
  { says: /begins to turn on backup|begins to turn backup on|has deleted it|deleted a new one|turns backup off|no backup/, means: [false] },
]

/** The last of these that is said holds. */
export const policyWords: readonly Words<Facts['policy']>[] = [
  { says: /organisation blocks/, means: ['blocks'] },
  { says: /organisation allows/, means: ['allows'] },
]

/** The last of these that is said holds. */
export const providerWords: readonly Words<Facts['provider']>[] = [
  { says: /Authenticator off as (?:the|her|his) provider|Authenticator off as the provider/, means: ['another'] },
  { says: /Authenticator the provider .*again|off and on again as/, means: ['Authenticator'] },
]

/** A look with an account that is not the owner's, or on an iPhone of somebody else. */
export const foreignLook = /nothing comes back on .* with |restore (?:it|them) on .* with (?:her|his) other account|restore (?:it|them) on (?:Maya|Omar|Lena)'s/
