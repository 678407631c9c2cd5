import type { Instant, Zone } from '../clock/instant.ts'
import type { AppId } from './app.ts'
import { factorySettings, type OsSettings, type Platform } from './os.ts'

export type PhoneId = string

export interface Phone {
  readonly id: PhoneId
  readonly platform: Platform
  readonly deviceType: 'phone' | 'tablet'
  readonly maker: string
  readonly poweredOn: boolean
  /** A lost phone is out of everybody's reach. */
  readonly lost: boolean
  readonly locked: boolean
  readonly zone: Zone
  /** How far the phone's clock is ahead of the true one, in milliseconds. */
  readonly skew: number
  readonly network: Network
  readonly os: OsSettings
  readonly camera: string | null
  readonly apps: Readonly<Record<AppId, InstalledApp>>
  readonly foreground: AppId | null
  readonly prompt: BiometricPrompt | null
  /** Passkeys that the platform's own provider keeps. */
  readonly platformPasskeys: readonly Passkey[]
}

/** `failing`: requests whose URL holds `match` are answered with `status`, or not at all if it is null. */
export type Network =
  | { readonly type: 'on' }
  | { readonly type: 'off' }
  | { readonly type: 'failing'; readonly match: string; readonly status: number | null }

export interface InstalledApp {
  readonly saved: unknown
  /** The app's model while it runs. */
  readonly model: { readonly saved: unknown } | null
  /** How often it has been started; answers to an earlier run are dropped. */
  readonly run: number
}

export interface BiometricPrompt {
  readonly app: AppId
  readonly reason: string
  readonly reply: unknown
}

export interface Passkey {
  readonly site: string
  readonly user: string
  readonly credentialId: string
  readonly key: string
}

export interface PhoneDescription {
  readonly id: PhoneId
  readonly platform: Platform
  readonly deviceType?: 'phone' | 'tablet'
  readonly maker?: string
  readonly zone?: Zone
  readonly skew?: number
  /** The Apple or Google account that the owner signed in to when setting the phone up. */
  readonly account?: string
}

const notInstalledYet: InstalledApp = { saved: null, model: null, run: 0 }

/** A phone as it comes out of the box and through its first set-up, at its home screen. */
export function newPhone(description: PhoneDescription): Phone {
  const { id, platform, deviceType = 'phone', zone = 'UTC', skew = 0, account = null } = description
  return {
    id, platform, deviceType, zone, skew,
    maker: description.maker ?? (platform === 'ios' ? 'Apple' : 'Google'),
    poweredOn: true, lost: false, locked: false,
    network: { type: 'on' },
    os: factorySettings(platform, account),
    camera: null,
    apps: { authenticator: notInstalledYet, settings: notInstalledYet, browser: notInstalledYet },
    foreground: null, prompt: null, platformPasskeys: [],
  }
}

/** The phone after a factory reset: the same device, zone and clock, and nothing that anybody stored. */
export function reset(phone: Phone, account: string | null): Phone {
  const fresh = newPhone({ ...phone, ...(account === null ? {} : { account }) })
  // Runs are counted on, lest an answer to a request from before the reset be taken for one to a request after it.
  const emptied = (app: AppId): InstalledApp => ({ ...fresh.apps[app], run: phone.apps[app].run })
  const apps = { authenticator: emptied('authenticator'), settings: emptied('settings'), browser: emptied('browser') }
  return { ...fresh, apps, network: phone.network }
}

export function phoneTime(phone: Phone, now: Instant): Instant {
  return now + phone.skew
}
