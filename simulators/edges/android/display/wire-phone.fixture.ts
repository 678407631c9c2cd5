import type { Element } from '../../../phone/element.ts'
import { newPhone, type Phone } from '../../../phone/phone.ts'
import type { Hands } from '../../../hands.fixture.ts'
import { factoryDevice } from '../factory-device.ts'
import type { Device } from '../device.ts'
import type { PhoneEvent, WirePhone } from '../wire-phone.ts'

/** For tests: a wire phone that tells what was refused, and whose device can be another than the factory's. */
export interface WirePhoneInHand extends WirePhone {
  readonly refused: readonly string[]
}

function inHand(world: Pick<WirePhone, 'phone' | 'now' | 'screen' | 'happen' | 'settle'>, first: Partial<Device>): WirePhoneInHand {
  const refused: string[] = []
  let device: Device = { ...factoryDevice(), ...first }
  return {
    ...world, serial: 'emulator-5570', refused, device: () => device,
    changeDevice(change) {
      device = change(device)
    },
    refuse: (what) => void refused.push(what),
  }
}

/** One phone of a simulated world. */
export function wirePhoneIn(hands: Hands, id: string, device: Partial<Device> = {}): WirePhoneInHand {
  let seen: { readonly world: unknown; readonly screen: Element } | null = null
  const phone = (): Phone => {
    const found = hands.world().phones[id]
    if (found === undefined) throw new Error(`The world has no phone "${id}".`)
    return found
  }
  return inHand({
    phone, now: () => hands.world().now, settle: () => hands.settle(),
    screen() {
      const world = hands.world()
      seen = seen?.world === world ? seen : { world, screen: hands.machine.screenOf(world, id) }
      return seen.screen
    },
    happen: (event) => void hands.apply({ ...event, phone: id }),
  }, device)
}

/** A phone that shows one element, whatever happens, and keeps what did; `show` gives it another. */
export function showing(first: Element, phone: Partial<Phone> = {}, device: Partial<Device> = {}) {
  const events: PhoneEvent[] = []
  const app = { saved: null, model: { saved: null }, run: 1 }
  const apps = { authenticator: app, settings: app, browser: app }
  const now: Phone = { ...newPhone({ id: 'own', platform: 'android' }), foreground: 'authenticator', apps, ...phone }
  let screen = first
  const happen = (event: PhoneEvent) => void events.push(event)
  const wire = inHand({ phone: () => now, now: () => 0, screen: () => screen, happen, settle: async () => {} }, device)
  return {
    wire, events,
    show(next: Element) {
      screen = next
    },
  }
}
