import type { AppId } from '../../phone/app.ts'

/** A package as the package manager knows it. Components are written `package/class`, the class in full. */
export interface InstalledPackage {
  readonly name: string
  readonly versionCode: number
  readonly versionName: string
  readonly minSdk: number
  readonly targetSdk: number
  readonly debuggable: boolean
  /** The user that its processes run as. */
  readonly uid: number
  /** What the launcher starts, or null. */
  readonly launcher: string | null
  readonly activities: readonly string[]
  readonly services: readonly string[]
  readonly receivers: readonly string[]
  /** Those of its services that are keyboards. */
  readonly inputMethods: readonly string[]
  readonly permissions: readonly string[]
  /** Those of the permissions that a person has to grant, and did. */
  readonly granted: readonly string[]
  /** The class of its instrumentation and the package that it instruments. */
  readonly instrumentation: { readonly runner: string; readonly target: string } | null
  /** The app of the simulated phone that stands behind it. */
  readonly app: AppId | null
  /** Came with the phone. */
  readonly system: boolean
}

export interface DeviceFile {
  readonly content: Uint8Array
  /** As `stat` has it: type and permissions. */
  readonly mode: number
  /** Seconds since 1970. */
  readonly modified: number
}

/** Of android.os.BatteryManager; the level in percent. */
export interface Battery {
  readonly level: number
  readonly status: 'unknown' | 'charging' | 'discharging' | 'not-charging' | 'full'
}

export type SettingsNamespace = 'global' | 'secure' | 'system'

/** What Android keeps beside what the world knows of the phone. Plain data; nothing in it is a copy of the world's. */
export interface Device {
  readonly model: string
  /** The code name of the model. */
  readonly product: string
  readonly apiLevel: number
  readonly release: string
  readonly width: number
  readonly height: number
  readonly density: number
  readonly packages: Readonly<Record<string, InstalledPackage>>
  /** Process ids of packages without an app of the simulated phone behind them, by package. */
  readonly processes: Readonly<Record<string, number>>
  readonly settings: Readonly<Record<SettingsNamespace, Readonly<Record<string, string>>>>
  /** System properties that somebody has set. */
  readonly properties: Readonly<Record<string, string>>
  /** Modes of app operations, by package and operation. */
  readonly appOps: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Packages that a sleeping phone does not hold back. */
  readonly idleWhitelist: readonly string[]
  readonly battery: Battery
  /** By absolute path, folders among them. */
  readonly files: Readonly<Record<string, DeviceFile>>
  readonly clipboard: string
  /** Degrees, anticlockwise. */
  readonly rotation: 0 | 90 | 180 | 270
  readonly notificationsOpen: boolean
}
