import type { Element } from '../../../phone/element.ts'
import type { Phone } from '../../../phone/phone.ts'
import type { Device } from '../device.ts'
import type { WirePhone } from '../wire-phone.ts'
import { bars } from './idiom/room.ts'
import { layOut, type Layout } from './layout.ts'
import { everyPiece, piecesOf, type Piece } from './piece.ts'
import { createPlaces, type Place } from './places.ts'
import { sceneOf, windowOf } from './scene.ts'

/** What is shown at a moment, and where everything is. */
export interface Shown {
  readonly phone: Phone
  readonly screen: Element
  readonly device: Device
  readonly place: Place
  /** Of the screen's elements, by their views' keys. */
  readonly pieces: ReadonlyMap<string, Piece>
  readonly layout: Layout
}

/** What is on the screen, laid out anew whenever the phone, or the touch screen's own state, is another. */
export interface Surface {
  /** Null while the phone shows nothing. */
  readonly shown: () => Shown | null
  /** Changes what only the touch screen knows. */
  readonly change: (place: Place, to: Partial<Pick<Place, 'focus' | 'isKeyboardUp'>>) => void
  /** Lets it happen, and looks at once: a screen that is only passed through would otherwise leave no trace. */
  readonly happen: WirePhone['happen']
  readonly openShade: (isOpen: boolean) => void
}

export function createSurface(phone: WirePhone): Surface {
  const places = createPlaces()
  let last: Shown | null = null

  function shown(): Shown | null {
    const [now, screen, device] = [phone.phone(), phone.screen(), phone.device()]
    if (last !== null && last.phone === now && last.screen === screen && last.device === device) return last
    const root = piecesOf(screen)
    const scene = sceneOf(now, device, root)
    last = null
    if (scene === null) return null
    const place = places.at(scene)
    const prefix = `${place.id}:`
    const pieces = new Map(Array.from(everyPiece(root), (piece) => [`${prefix}${piece.key}`, piece]))
    if (place.focus !== null && !pieces.has(place.focus)) Object.assign(place, { focus: null, isKeyboardUp: false })
    const view = scene.view({ top: bars.status, bottom: place.isKeyboardUp ? bars.keyboard : bars.navigation })
    const { density } = device
    const layout = layOut(view, windowOf(scene.place, view, sizeOf(device), density), {
      density, prefix, packageName: scene.packageName, focus: place.focus, scrolled: (key) => place.scrolled.get(key) ?? 0,
    })
    last = { phone: now, screen, device, place, pieces, layout }
    return last
  }

  return {
    shown,
    change(place, to) {
      Object.assign(place, to)
      last = null
    },
    happen(event) {
      phone.happen(event)
      shown()
    },
    openShade(notificationsOpen) {
      phone.changeDevice((device) => ({ ...device, notificationsOpen }))
      shown()
    },
  }
}

/** Pixels, as the device is held. */
export function sizeOf({ width, height, rotation }: Device): { readonly width: number; readonly height: number } {
  return rotation % 180 === 0 ? { width, height } : { width: height, height: width }
}
