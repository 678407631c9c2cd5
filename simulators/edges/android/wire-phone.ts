import type { Instant } from '../../clock/instant.ts'
import type { Element } from '../../phone/element.ts'
import type { Phone } from '../../phone/phone.ts'
import type { Event } from '../../world.ts'
import type { Device } from './device.ts'

/** What happens on one phone: an event of the world that names no phone, for it is this one. */
export type PhoneEvent = Event extends infer One ? (One extends { readonly phone: string } ? Omit<One, 'phone'> : never) : never

/** A simulated Android phone as the wire reaches it: the phone of the world, and beside it what only Android's tools ask for. */
export interface WirePhone {
  /** Such as `emulator-5570`. */
  readonly serial: string
  /** The phone in the world as it is now. Another one after the world was begun anew. */
  readonly phone: () => Phone
  /** The phone's own clock. */
  readonly now: () => Instant
  /** What it shows. */
  readonly screen: () => Element
  readonly happen: (event: PhoneEvent) => void
  /** Resolves once no app on it waits for an answer. */
  readonly settle: () => Promise<void>
  readonly device: () => Device
  readonly changeDevice: (change: (device: Device) => Device) => void
  /** Notes that something was asked for that is not simulated, by the name it was asked by; the example then ends as an error. */
  readonly refuse: (what: string) => void
}
