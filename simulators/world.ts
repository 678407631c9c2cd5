import type { Instant, Zone } from './clock/instant.ts'
import type { Clouds } from './clouds/clouds.ts'
import type { HttpRequest, HttpResponse } from './http.ts'
import type { AppId } from './phone/app.ts'
import type { OsChange } from './phone/os.ts'
import type { Network, Phone, PhoneDescription, PhoneId } from './phone/phone.ts'

/** Everything that is simulated, as one immutable value of plain data. */
export interface World {
  /** The true time. */
  readonly now: Instant
  readonly phones: Readonly<Record<PhoneId, Phone>>
  readonly clouds: Clouds
  /** Requests that wait for an answer, in the order in which they were sent. */
  readonly pending: readonly PendingRequest[]
  readonly nextEffect: number
}

export interface PendingRequest {
  readonly id: number
  readonly phone: PhoneId
  readonly app: AppId
  readonly run: number
  readonly request: HttpRequest
  readonly reply: unknown
}

/** What a person, the surroundings or time do to the world. */
export type Event =
  | { readonly type: 'tapped'; readonly phone: PhoneId; readonly path: readonly number[] }
  | { readonly type: 'typed'; readonly phone: PhoneId; readonly path: readonly number[]; readonly text: string }
  | { readonly type: 'told'; readonly phone: PhoneId; readonly app: AppId; readonly message: unknown }
  | { readonly type: 'pressed'; readonly phone: PhoneId; readonly key: 'back' | 'home' | 'power' }
  | { readonly type: 'unlocked'; readonly phone: PhoneId }
  | { readonly type: 'app-opened' | 'app-killed' | 'app-removed'; readonly phone: PhoneId; readonly app: AppId }
  | { readonly type: 'biometric'; readonly phone: PhoneId; readonly ok: boolean }
  | { readonly type: 'camera-pointed'; readonly phone: PhoneId; readonly at: string | null }
  | { readonly type: 'phone-added'; readonly description: PhoneDescription }
  | { readonly type: 'phone-lost'; readonly phone: PhoneId }
  /** Switched off, every app ends; switched on, it shows its lock screen. */
  | { readonly type: 'powered'; readonly phone: PhoneId; readonly on: boolean }
  | { readonly type: 'phone-reset'; readonly phone: PhoneId; readonly account: string | null }
  | { readonly type: 'os-changed'; readonly phone: PhoneId; readonly change: OsChange }
  | { readonly type: 'network-set'; readonly phone: PhoneId; readonly network: Network }
  | { readonly type: 'clock-set'; readonly phone: PhoneId; readonly zone?: Zone; readonly skew?: number }
  | { readonly type: 'time-passed'; readonly by: number }
  | { readonly type: 'time-set'; readonly now: Instant }
  | { readonly type: 'clouds-changed'; readonly clouds: Partial<Clouds> }
  | { readonly type: 'http-answered'; readonly effectId: number; readonly response: HttpResponse; readonly clouds: Partial<Clouds> }

/** What an event brought about that a reader of the log would want to know; never needed to go on. */
export type Observation =
  | { readonly type: 'sent'; readonly request: HttpRequest }
  | { readonly type: 'not-sent'; readonly request: HttpRequest }
  | { readonly type: 'nothing-there'; readonly why: string }

export interface Applied {
  readonly world: World
  readonly observations: readonly Observation[]
}
