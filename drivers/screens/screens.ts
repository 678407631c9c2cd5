/** What a person can do with the screens of a phone. Both platforms offer the same flows; where they differ, inside. */

export interface SignIn {
  readonly email: string
  readonly password: string
}

/** An account as the app's list shows it. */
export interface ShownAccount {
  readonly issuer: string
  readonly name: string
  /** Digits only; null where the row shows no code. */
  readonly code: string | null
  /** Seconds until the code changes. */
  readonly secondsLeft: number | null
  readonly asksToSignIn: boolean
}

export interface Notice {
  readonly title: string
  readonly text: string
}

/** How turning the backup on ended. */
export type BackupOutcome = { readonly on: true } | { readonly on: false; readonly notice: Notice | null }

/** Whom the documentation, at that date, has the backup belong to. */
export type OwnerChoice = { readonly type: 'microsoft'; readonly account: string } | { readonly type: 'icloud' }

export type RestoreOutcome =
  | { readonly offered: false }
  /** `notice`: what the app said at the end, or null if it said nothing. */
  | { readonly offered: true; readonly notice: Notice | null }

export interface AuthenticatorScreens {
  /** Opens the app at its accounts, through the privacy screen if it is the first time. */
  readonly open: () => Promise<void>
  readonly addPersonalAccount: (account: SignIn) => Promise<Notice | null>
  readonly addWorkAccount: (account: SignIn) => Promise<Notice | null>
  readonly addByHand: (account: { readonly name: string; readonly key: string }) => Promise<Notice | null>
  /** Adds the account whose QR code the camera looks at. */
  readonly scan: () => Promise<Notice | null>
  readonly accounts: () => Promise<readonly ShownAccount[]>
  /** `issuer` tells namesakes apart. */
  readonly removeAccount: (name: string, issuer?: string) => Promise<void>
  /** Gives what the app said if it refused. */
  readonly setPhoneSignIn: (name: string, on: boolean) => Promise<Notice | null>
  /** From the entry in the list, as a person does who is asked to sign in again. Gives what the sign-in page complains of. */
  readonly signInAgain: (account: SignIn) => Promise<string | null>
  /** Turns backup on as documented for a first backup. Gives how it ended. */
  readonly turnOnCloudBackup: (owner: OwnerChoice) => Promise<BackupOutcome>
  /** The accounts that are offered to own a first backup; leaves without choosing. */
  readonly offeredOwners: () => Promise<readonly string[]>
  /** Chooses the owner and then leaves by another way than OK. */
  readonly turnOnCloudBackupAndLeave: (owner: string, by: 'cancel' | 'back' | 'killing the app') => Promise<void>
  /** Turns backup on for the first time with an account that is not in the app. */
  readonly turnOnCloudBackupWithOtherAccount: (owner: SignIn) => Promise<BackupOutcome>
  /** Turns it on again after it had been on: Continue, with the password if it is asked for. */
  readonly continueCloudBackup: (owner: SignIn) => Promise<BackupOutcome>
  readonly changeCloudBackupAccount: (owner: SignIn) => Promise<BackupOutcome>
  /** What is offered to a person who turns it on again: what Continue would back up with, in the app's words. Leaves without choosing. */
  readonly offersOnTurningOnAgain: () => Promise<{ readonly toContinue: string; readonly mayChange: boolean }>
  /** Whether the accounts' screen says that the backup is out of date and asks to sign in. */
  readonly remindsToUpdateBackup: () => Promise<boolean>
  /** Signs in from the app's own reminder that the backup is out of date. */
  readonly updateCloudBackup: (owner: SignIn) => Promise<void>
  /** Begins to turn it on again by Change account and leaves the sign-in. */
  readonly abandonCloudBackupSignIn: () => Promise<void>
  /** Gives what the app said if the deletion failed. */
  readonly turnOffCloudBackup: (answer: 'OK' | 'Cancel') => Promise<Notice | null>
  readonly isCloudBackupOn: () => Promise<boolean>
  /** The headings and controls of Settings in reading order, for rules about where a control is. */
  readonly settingsTexts: () => Promise<readonly string[]>
  /** What Settings calls the owner of the backup, or null while there is none. */
  readonly recoveryAccount: () => Promise<string | null>
  /** Whether a change of owner is offered while the backup is on. */
  readonly offersOwnerChange: () => Promise<boolean>
  readonly isRestoreOffered: () => Promise<boolean>
  readonly restore: (owner: SignIn | { readonly type: 'icloud' }) => Promise<RestoreOutcome>
  /** Begins to restore and closes the app before it has answered. */
  readonly breakOffRestore: (owner: SignIn | { readonly type: 'icloud' }) => Promise<void>
  readonly bannerTexts: () => Promise<readonly string[]>
  readonly savePassword: (password: { readonly site: string; readonly user: string; readonly password: string }) => Promise<void>
  /** The password as the app shows it; null if it shows none. */
  readonly showPassword: (site: string, user: string) => Promise<string | null>
  /** Every text that speaks of passwords where the app begins, in its menu and in its settings. */
  readonly waysToPasswords: () => Promise<readonly string[]>
  /** What the app shows where it was left; goes nowhere. */
  readonly textsInView: () => Promise<readonly string[]>
  /** The sign-in that waits for approval, by account and number, or null. Leaves it open. */
  readonly waitingApproval: () => Promise<string | null>
  readonly decideApproval: (approve: boolean) => Promise<void>
  readonly passkeys: () => Promise<readonly { readonly site: string; readonly user: string }[]>
  /** Deletes every passkey that the app lists. */
  readonly deletePasskeys: () => Promise<void>
  /** Whether the app says, where it begins, that it is not the phone's passkey provider. */
  readonly warnsOfProvider: () => Promise<boolean>
  readonly setAppLock: (on: boolean) => Promise<void>
  readonly isLocked: () => Promise<boolean>
}

export interface SettingsScreens {
  /** Makes the phone ready for a backup by the documented steps: nothing to do on Android. */
  readonly makeReadyForBackup: (owner: OwnerChoice['type']) => Promise<void>
  /** Makes a new phone ready to receive what its owner backed up. */
  readonly makeReadyForRestore: (owner: OwnerChoice['type']) => Promise<void>
  /** Whether Authenticator fills in passwords and passkeys on this phone. */
  readonly setProvider: (on: boolean) => Promise<void>
  /** Whether the platform's own provider does. */
  readonly setPlatformProvider: (on: boolean) => Promise<void>
}

/** The iCloud settings, which only iPhones and iPads have. Elsewhere each call throws NotOnThisPlatform. */
export interface ICloudScreens {
  readonly setSavedToICloud: (on: boolean) => Promise<void>
  readonly setBackUpThisPhone: (on: boolean) => Promise<void>
  readonly setKeychain: (on: boolean) => Promise<void>
  readonly signOut: () => Promise<void>
}

export interface BrowserScreens {
  readonly visit: (site: string) => Promise<void>
  /** What is offered to be filled in. */
  readonly offeredPasswords: () => Promise<readonly string[]>
  readonly fillInAndSignIn: (user: string) => Promise<string>
  readonly createPasskey: (account: { readonly user: string; readonly password: string }, provider: 'authenticator' | 'platform') => Promise<string>
  /** Signs in with the passkey of a user; what the page says at the end. */
  readonly signInWithPasskey: (user: string) => Promise<string>
}

export interface Screens {
  /** The name of the screen that is shown, or null if it is none that is known. */
  readonly where: () => Promise<string | null>
  readonly authenticator: AuthenticatorScreens
  readonly settings: SettingsScreens
  readonly iCloud: ICloudScreens
  readonly browser: BrowserScreens
}

/** A flow was asked of a platform that has no such thing: a mistake in the specification. */
export class NotOnThisPlatform extends Error {
  override name = 'NotOnThisPlatform'
}
