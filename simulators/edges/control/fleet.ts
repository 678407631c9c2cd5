import { second, type Instant } from '../../clock/instant.ts'
import type { Platform } from '../../phone/os.ts'
import type { PhoneDescription, PhoneId } from '../../phone/phone.ts'
import type { Product } from '../../product.ts'
import type { World } from '../../world.ts'
import { hostWorld, type HostedWorld, type Trace } from './hosted-world.ts'
import { surroundingsOf, type ControlledSurroundings } from './surroundings.ts'

/** A place on the wire that a phone of the world stands at: the place stays when the world begins anew. */
export interface Place {
  readonly hosted: () => HostedWorld
  readonly phone: () => PhoneId
  readonly refuse: (what: string) => void
}

/** A phone on the wire. */
export interface WiredPhone {
  readonly platform: Platform
  /** What Appium finds it by. */
  readonly udid: string
  readonly ports: Readonly<Record<string, number>>
  /** What a session needs to be told, beside the app. */
  readonly capabilities: Readonly<Record<string, string>>
  /** The world was begun anew: everything that was done to this phone is gone, but for what Appium installed on it. */
  readonly begunAnew: () => void
  /** What it keeps beside what the world knows, as JSON. */
  readonly state: () => unknown
  readonly close: () => Promise<void>
}

/** @param state what the phone at this place kept, if it was on the wire before */
export type StartPhone = (place: Place, state?: unknown) => Promise<WiredPhone>

/** Phones and their world, as they were left; JSON. */
export interface FleetState {
  readonly world: World
  readonly places: readonly { readonly platform: Platform; readonly phone: PhoneId; readonly state: unknown }[]
}

export interface FleetSettings {
  readonly product: Product
  /** How a phone of a platform is put on the wire. */
  readonly wire: Readonly<Partial<Record<Platform, StartPhone>>>
  /** The real time: the world's clock goes with it until the world is begun anew by somebody who sets its clock. */
  readonly realNow: () => Instant
}

/** Phones on the wire that live in one world. */
export interface Fleet {
  readonly phones: () => readonly WiredPhone[]
  readonly addWiredPhone: (platform: Platform) => Promise<WiredPhone>
  /** The surroundings; `addPhone` stands the new phone at a free place, or at a new one, and gives what is there. */
  readonly surroundings: () => Omit<ControlledSurroundings, 'addPhone'>
  readonly addPhone: (description: PhoneDescription) => Promise<WiredPhone>
  /** A new, empty world whose clock stands still but for what the surroundings say. */
  readonly beginAnew: (start: Instant) => void
  /** What was asked for on the wire since the world began that is not simulated. */
  readonly refusals: () => readonly string[]
  readonly trace: () => Trace
  readonly state: () => FleetState
  readonly close: () => Promise<void>
}

interface Slot {
  readonly platform: Platform
  /** The phone that stands there, and whether an example speaks of it. */
  phone: PhoneId
  taken: boolean
  wired: WiredPhone | undefined
}

/** @param left the phones and the world to go on with; their places are put on the wire again */
export async function createFleet({ product, wire, realNow }: FleetSettings, left?: FleetState): Promise<Fleet> {
  const slots: Slot[] = []
  let refusals: string[] = []
  let hosted = hostWorld(product, realNow(), left?.world)
  let surroundings = surroundingsOf(hosted)
  let clockRuns = true
  let spares = 0

  /** The world as it is now: while nobody has set its clock, it goes with the real one, by whole seconds. */
  function current(): HostedWorld {
    const passed = clockRuns ? Math.floor((realNow() - hosted.world().now) / second) : 0
    if (passed > 0) hosted.apply({ type: 'time-passed', by: passed * second })
    return hosted
  }

  /** A place is never empty: whoever connects to it finds a phone as it comes out of the box. */
  function putSpare(slot: Slot): void {
    do spares += 1
    while (hosted.world().phones[`spare-${spares}`] !== undefined)
    slot.phone = `spare-${spares}`
    slot.taken = false
    hosted.apply({ type: 'phone-added', description: { id: slot.phone, platform: slot.platform } })
  }

  function starterOf(platform: Platform): StartPhone {
    const begin = wire[platform]
    if (begin === undefined) throw new Error(`No ${platform} phone can be put on the wire here. Known: ${Object.keys(wire).join(', ') || 'none'}.`)
    return begin
  }

  async function addSlot(platform: Platform, phone?: PhoneId, state?: unknown): Promise<Slot> {
    const begin = starterOf(platform)
    const slot: Slot = { platform, phone: phone ?? '', taken: false, wired: undefined }
    slots.push(slot)
    if (phone === undefined) putSpare(slot)
    try {
      slot.wired = await begin({ hosted: current, phone: () => slot.phone, refuse: (what) => refusals.push(what) }, state)
    } catch (error) {
      slots.splice(slots.indexOf(slot), 1)
      throw error
    }
    return slot
  }

  const wiredOf = ({ wired, phone }: Slot): WiredPhone => {
    if (wired === undefined) throw new Error(`The phone "${phone}" is not on the wire yet.`)
    return wired
  }

  for (const { platform, phone, state } of left?.places ?? []) await addSlot(platform, phone, state)

  return {
    phones: () => slots.flatMap(({ wired }) => (wired === undefined ? [] : [wired])),
    addWiredPhone: async (platform) => wiredOf(await addSlot(platform)),
    surroundings: () => surroundings,
    async addPhone(description) {
      starterOf(description.platform)
      await surroundings.addPhone(description)
      const slot = slots.find((one) => one.platform === description.platform && !one.taken && one.wired !== undefined) ?? await addSlot(description.platform)
      slot.phone = description.id
      slot.taken = true
      wiredOf(slot).begunAnew()
      return wiredOf(slot)
    },
    beginAnew(at) {
      clockRuns = false
      refusals = []
      hosted = hostWorld(product, at)
      surroundings = surroundingsOf(hosted)
      slots.forEach(putSpare)
      for (const { wired } of slots) wired?.begunAnew()
    },
    refusals: () => refusals,
    trace: () => hosted.trace(),
    state: () => ({
      world: current().world(),
      places: slots.map((slot) => ({ platform: slot.platform, phone: slot.phone, state: wiredOf(slot).state() })),
    }),
    async close() {
      await Promise.all(slots.map(({ wired }) => wired?.close()))
    },
  }
}
