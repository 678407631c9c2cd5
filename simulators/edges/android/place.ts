import type { Place } from '../control/fleet.ts'
import type { Element } from '../../phone/element.ts'
import { phoneTime } from '../../phone/phone.ts'
import type { Event, World } from '../../world.ts'
import type { Device } from './device.ts'
import type { WirePhone } from './wire-phone.ts'

/** The phone that stands at a place, as Android's wire reaches it. */
export function wirePhoneAt({ hosted, phone: id, refuse }: Place, serial: () => string, fresh: Device): WirePhone {
  let device = fresh
  // Worlds do not change, so neither does what a phone shows in one.
  let shown: { readonly of: World; readonly by: string; readonly screen: Element } | undefined
  const phone = () => {
    const found = hosted().world().phones[id()]
    if (found === undefined) throw new Error(`Nobody stands at the place of "${id()}".`)
    return found
  }
  return {
    get serial() {
      return serial()
    },
    phone,
    now: () => phoneTime(phone(), hosted().world().now),
    screen() {
      const { machine, world } = hosted()
      if (shown?.of !== world() || shown.by !== id()) shown = { of: world(), by: id(), screen: machine.screenOf(world(), id()) }
      return shown.screen
    },
    happen: (event) => hosted().apply({ ...event, phone: id() } as Event),
    settle: () => hosted().settle(),
    device: () => device,
    changeDevice(change) {
      device = change(device)
    },
    refuse,
  }
}
