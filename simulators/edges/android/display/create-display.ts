import type { Display } from '../display.ts'
import type { WirePhone } from '../wire-phone.ts'
import { createFingers } from './fingers.ts'
import { draw } from './screenshot.ts'
import { createSurface, sizeOf } from './surface.ts'
import { createTyping } from './typing.ts'

/** The touch screen of a simulated Android phone, over what the phone shows. */
export function createDisplay(phone: WirePhone): Display {
  const surface = createSurface(phone)
  const { focusOn, ...fingers } = createFingers(surface, phone.refuse)
  return {
    ...fingers,
    ...createTyping(surface, focusOn, phone.refuse),
    get size() {
      return sizeOf(phone.device())
    },
    get density() {
      return phone.device().density
    },
    windows() {
      const now = surface.shown()
      return now === null ? [] : [now.layout.root]
    },
    screenshot() {
      const now = surface.shown()
      return now?.screen.secure === true ? null : draw(now?.layout ?? null, { ...sizeOf(phone.device()), density: phone.device().density })
    },
  }
}
