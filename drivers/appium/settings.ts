import type { Platform } from '../port.ts'

/** A phone that an Appium server reaches. */
export interface Device {
  /** As devices.yaml calls it; for a simulated one its udid. */
  readonly name: string
  readonly platform: Platform
  /** What a session is asked for, without `platformName`. */
  readonly capabilities: Readonly<Record<string, unknown>>
}

/** How the Appium driver reaches its phones. Plain data: it travels to the steps as a world parameter. */
export interface AppiumSettings {
  /** Such as `http://127.0.0.1:4723`. */
  readonly server: string
  /** Phones that are there. Empty where a control API puts them up. */
  readonly devices: readonly Device[]
  /** Capabilities that every session of this run is asked for besides its device's. */
  readonly extra?: Readonly<Record<string, unknown>>
  /** What sets the surroundings of simulated phones; null for real ones. */
  readonly control: { readonly url: string; readonly token: string } | null
  /** How long a screen must stay the same to be called quiet, in milliseconds; 0 if every answer comes from a quiet phone. */
  readonly quietFor: number
  /** How long a call may take, in milliseconds. */
  readonly patience: number
  /** Somebody is there to do what only a person can. */
  readonly attended: boolean
  /** The addresses of real accounts, in the place of the examples' made-up ones. */
  readonly accounts: { readonly owner?: string; readonly otherOwner?: string; readonly work?: string }
}
