/** The ports to an implementation: the screen of a phone, and the surroundings in which it is used. */

export type Platform = 'ios' | 'android'

/**
 * How a screen object names an element. Each has one counterpart in Appium: accessibility id; resource id; an iOS predicate
 * on label or Android's text; the switch in the row that says something; the field below or beside its label.
 */
export type Locator =
  | { readonly by: 'accessibility-id'; readonly value: string }
  | { readonly by: 'id'; readonly value: string }
  | { readonly by: 'text'; readonly value: string }
  | { readonly by: 'button'; readonly text: string }
  | { readonly by: 'heading'; readonly text: string }
  | { readonly by: 'alert' }
  | { readonly by: 'switch'; readonly beside: string }
  | { readonly by: 'field'; readonly labelled: string }
  /** The rows of a list that say all of these texts; no texts: every row. */
  | { readonly by: 'row'; readonly saying: readonly string[] }

/** What an element shows. */
export interface Seen {
  /** Every text in it, in reading order; of a control, its label first. */
  readonly texts: readonly string[]
  /** What a field holds. */
  readonly value: string
  /** Of a switch. */
  readonly isOn: boolean
  readonly isEnabled: boolean
}

/** A phone as its user has it in hand. Every call but `killApp` waits first until the phone is quiet. */
export interface ScreenPort {
  readonly phone: string
  readonly platform: Platform
  /** What matches, in reading order. Empty if nothing does. */
  readonly find: (locator: Locator) => Promise<readonly Seen[]>
  /** Taps the first that matches; false if there is none to tap. */
  readonly tap: (locator: Locator) => Promise<boolean>
  /** Replaces what the first matching field holds; false if there is none. */
  readonly type: (locator: Locator, text: string) => Promise<boolean>
  readonly back: () => Promise<void>
  readonly home: () => Promise<void>
  readonly openApp: (app: 'authenticator' | 'settings' | 'browser') => Promise<void>
  readonly killApp: (app: 'authenticator' | 'settings' | 'browser') => Promise<void>
  readonly removeApp: (app: 'authenticator') => Promise<void>
  /** Answers the prompt for face or finger. */
  readonly presentBiometric: (ok: boolean) => Promise<void>
  /** The phone's own date and time: `YYYY-MM-DDTHH:mm:ss`. */
  readonly deviceTime: () => Promise<string>
  /** Everything that is on the screen, as text, for a person who looks for the cause of a failure. */
  readonly source: () => Promise<string>
  /** The screen as it is now, for the same person: a picture, the tree. Where there is more to keep than the source says. */
  readonly evidence?: () => Promise<readonly Evidence[]>
  /** On phones where only a person can do some things: asks for one by name, and resolves when it is done. */
  readonly person?: (action: string) => Promise<void>
}

/** Something seen on a phone that is kept with an example. */
export interface Evidence {
  readonly fileName: string
  readonly mediaType: 'image/png' | 'application/xml'
  readonly content: Buffer
}

/** What a driver can do beside using screens. An example that needs what it lacks is inapplicable there. */
export type Capability = 'clock.set' | 'cloud.inspect' | 'cloud.set' | 'fault.inject' | 'tenant.set' | 'second-phone' | 'site.set'

export interface CodeSettings {
  /** Base32. */
  readonly secret: string
  readonly digits: 6 | 7 | 8
  readonly algorithm: 'SHA1' | 'SHA256' | 'SHA512'
  /** Seconds. */
  readonly period: number
}

export interface PhoneDescription {
  readonly id: string
  readonly platform: Platform
  readonly deviceType?: 'phone' | 'tablet'
  readonly maker?: string
  readonly zone?: string
  /** Milliseconds that its clock is ahead. */
  readonly skew?: number
  /** The Apple or Google account of its owner. */
  readonly account?: string
}

/** One backup as it lies with a service, for examples tagged `@cloud.inspect`. */
export interface StoredBackup {
  readonly owner: string
  readonly place: 'microsoft' | 'icloud'
  readonly platform: Platform
  /** The stored bytes, as text. */
  readonly content: string
}

/** A request on its way, or the answer to one. */
export interface Message {
  readonly request: { readonly method: string; readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly body: unknown }
  readonly response: { readonly status: number; readonly body: unknown } | null
}

/** What has left the apps of an example, for examples tagged `@cloud.inspect`: over the network, and as text on a screen. */
export interface History {
  readonly messages: readonly Message[]
  readonly texts: readonly string[]
}

/** What surrounds the phones: time, networks, clouds, organisations, sites. A `Then` reads it only for what no phone shows. */
export interface Surroundings {
  readonly now: () => Promise<number>
  readonly wait: (milliseconds: number) => Promise<void>
  readonly addPhone: (description: PhoneDescription) => Promise<ScreenPort>
  readonly losePhone: (phone: string) => Promise<void>
  readonly resetPhone: (phone: string, account: string | null) => Promise<void>
  readonly setClock: (phone: string, clock: { readonly zone?: string; readonly skew?: number }) => Promise<void>
  readonly setNetwork: (phone: string, network: 'on' | 'off' | { readonly failing: string; readonly status: number | null }) => Promise<void>
  readonly pointCamera: (phone: string, at: string | null) => Promise<void>
  readonly addPersonalAccount: (account: { readonly email: string; readonly password: string; readonly codes: CodeSettings }) => Promise<void>
  readonly addAppleAccount: (account: string) => Promise<void>
  readonly addOrganisation: (domain: string, organisation: { readonly name: string; readonly allowsThirdPartyCodes: boolean }) => Promise<void>
  /** What an organisation's administrator decides about accounts that its people add to another app by their secret. */
  readonly setOrganisationPolicy: (domain: string, policy: { readonly allowsThirdPartyCodes: boolean }) => Promise<void>
  readonly addWorkAccount: (account: { readonly email: string; readonly password: string; readonly codes: CodeSettings }) => Promise<void>
  readonly addSiteAccount: (account: { readonly site: string; readonly user: string; readonly password: string; readonly codes?: CodeSettings }) => Promise<void>
  /** Ends every session of a personal account: whoever was signed in no longer is. */
  readonly endSessions: (account: string) => Promise<void>
  /** Somebody signs in to a personal or work account and waits for approval; gives the number to compare, and asks how it went. */
  readonly requestApproval: (account: string) => Promise<{ readonly number: string; readonly state: () => Promise<'waiting' | 'approved' | 'denied'> }>
  /** Whether the account's service accepts the code now. `site` for third-party accounts. */
  readonly acceptsCode: (account: { readonly site?: string; readonly user: string }, code: string) => Promise<boolean>
  readonly storedBackups: () => Promise<readonly StoredBackup[]>
  readonly history: () => Promise<History>
  /** Spoils the stored backup of an owner: cuts it off, or makes nonsense of it. */
  readonly damageBackup: (owner: string, how: 'truncated' | 'nonsense') => Promise<void>
}

export interface Driver {
  readonly name: 'simulated' | 'browser' | 'appium'
  readonly capabilities: ReadonlySet<Capability>
  readonly surroundings: Surroundings
  /** Ends the example. Throws if something went wrong that no call has told of. */
  readonly finish: () => Promise<void>
  /** What replays the example, once it is finished, or undefined where there is no such thing. */
  readonly trace: () => unknown
  /** How many events the trace holds so far, where it has any. */
  readonly happened?: () => number
}
