import type { AppId } from './app.ts'

export type Platform = 'ios' | 'android'

/** Who can hold passwords and passkeys: Authenticator, or the platform's own (Apple's Passwords, Google Password Manager). */
export type ProviderId = 'authenticator' | 'platform'

export type OsSettings = IosSettings | AndroidSettings

interface Common {
  readonly providers: Readonly<Record<ProviderId, boolean>>
  readonly airplaneMode: boolean
}

export interface IosSettings extends Common {
  readonly platform: 'ios'
  readonly appleAccount: string | null
  readonly iCloudKeychain: boolean
  readonly backUpThisPhone: boolean
  /** The toggles below "Saved to iCloud". */
  readonly savedToICloud: Readonly<Record<AppId, boolean>>
}

export interface AndroidSettings extends Common {
  readonly platform: 'android'
  readonly googleAccount: string | null
}

export type OsChange =
  | { readonly type: 'provider'; readonly provider: ProviderId; readonly on: boolean }
  | { readonly type: 'airplane-mode'; readonly on: boolean }
  | { readonly type: 'icloud-keychain'; readonly on: boolean }
  | { readonly type: 'back-up-this-phone'; readonly on: boolean }
  | { readonly type: 'saved-to-icloud'; readonly app: AppId; readonly on: boolean }
  | { readonly type: 'apple-account'; readonly account: string | null }

/** A phone's settings as it comes out of the box, its owner signed in to the platform's account if one is given. */
export function factorySettings(platform: Platform, account: string | null): OsSettings {
  const common = { providers: { authenticator: false, platform: true }, airplaneMode: false }
  if (platform === 'android') return { ...common, platform, googleAccount: account }
  const savedToICloud = { authenticator: false, settings: false, browser: false }
  return { ...common, platform, appleAccount: account, iCloudKeychain: false, backUpThisPhone: false, savedToICloud }
}

/** The settings after a change. A change that the platform does not know is a mistake of the caller and throws. */
export function changeOs(os: OsSettings, change: OsChange): OsSettings {
  switch (change.type) {
    case 'provider':
      return { ...os, providers: { ...os.providers, [change.provider]: change.on } }
    case 'airplane-mode':
      return { ...os, airplaneMode: change.on }
    default:
      if (os.platform !== 'ios') throw new Error(`An Android phone has no setting "${change.type}".`)
      return changeIos(os, change)
  }
}

function changeIos(os: IosSettings, change: Exclude<OsChange, { type: 'provider' | 'airplane-mode' }>): IosSettings {
  switch (change.type) {
    case 'icloud-keychain':
      return { ...os, iCloudKeychain: change.on }
    case 'back-up-this-phone':
      return { ...os, backUpThisPhone: change.on }
    case 'saved-to-icloud':
      return { ...os, savedToICloud: { ...os.savedToICloud, [change.app]: change.on } }
    case 'apple-account':
      return { ...os, appleAccount: change.account }
  }
}
