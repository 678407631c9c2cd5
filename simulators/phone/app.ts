import type { Instant, Zone } from '../clock/instant.ts'
import type { Decisions } from '../authenticator/decisions.ts'
import type { Readings } from '../readings.ts'
import type { HttpRequest, HttpResponse } from '../http.ts'
import type { Element } from './element.ts'
import type { OsChange, OsSettings, Platform, ProviderId } from './os.ts'

export type AppId = 'authenticator' | 'settings' | 'browser'

/** What an app may ask its phone. */
export interface Context {
  readonly phone: string
  readonly platform: Platform
  readonly deviceType: 'phone' | 'tablet'
  readonly maker: string
  /** The phone's own clock, which may be wrong. */
  readonly now: Instant
  readonly zone: Zone
  readonly os: OsSettings
  /** What the camera looks at: the text of a QR code, or nothing. */
  readonly camera: string | null
  readonly readings: Readings
  /** The product's decisions; only the product's own code calls them. */
  readonly decide: Decisions
}

/** What an app asks for; data, carried out by the machine. `reply` comes back inside the message that tells the outcome. */
export type Effect =
  | { readonly type: 'http'; readonly request: Omit<HttpRequest, 'at'>; readonly reply: unknown }
  | { readonly type: 'biometric'; readonly reason: string; readonly reply: unknown }
  | { readonly type: 'os'; readonly change: OsChange }
  | { readonly type: 'credentials'; readonly request: CredentialRequest; readonly reply: unknown }

/** What the OS tells an app, beside the messages that its own elements carry. */
export type SystemMessage =
  | { readonly type: 'resumed' }
  | { readonly type: 'back' }
  | { readonly type: 'camera' }
  | { readonly type: 'answered'; readonly reply: unknown; readonly response: HttpResponse | 'no-network' }
  | { readonly type: 'recognised'; readonly reply: unknown; readonly ok: boolean }
  | { readonly type: 'credentials'; readonly reply: unknown; readonly answers: readonly CredentialAnswer[] }

export interface Step<Model> {
  readonly model: Model
  readonly effects: readonly Effect[]
}

/**
 * A phone app: `start` with what it stored earlier (or nothing), `update` on a message, `view` what it shows.
 * `saved` of its model is what its storage holds: it outlives the process, and ends with the app or the phone's reset.
 */
export interface App<Model extends { readonly saved: unknown }, Message> {
  readonly start: (saved: Model['saved'] | null, context: Context) => Step<Model>
  readonly update: (model: Model, message: Message | SystemMessage, context: Context) => Step<Model>
  readonly view: (model: Model, context: Context) => Element<Message | SystemMessage>
}

/** What a browser asks of the providers of passwords and passkeys, through the OS. */
export type CredentialRequest =
  | { readonly type: 'password'; readonly site: string }
  | { readonly type: 'passkey'; readonly site: string; readonly challenge: string }
  | { readonly type: 'new-passkey'; readonly site: string; readonly user: string; readonly challenge: string; readonly provider: ProviderId }

export type CredentialAnswer =
  | { readonly type: 'password'; readonly provider: ProviderId; readonly user: string; readonly password: string }
  | { readonly type: 'passkey'; readonly provider: ProviderId; readonly user: string; readonly credentialId: string; readonly signature: string }
  | { readonly type: 'new-passkey'; readonly provider: ProviderId; readonly user: string; readonly credentialId: string; readonly key: string }
