import type { Display } from '../display.ts'
import type { Point, ViewNode } from '../view-node.ts'
import type { WirePhone } from '../wire-phone.ts'
import { bars } from './idiom/room.ts'
import type { Placed } from './layout.ts'
import type { Place } from './places.ts'
import { sizeOf, type Shown, type Surface } from './surface.ts'

/** How far a finger may move and still tap, in dp. */
const slop = 8

export interface Fingers extends Pick<Display, 'tap' | 'longPress' | 'swipe' | 'scroll'> {
  /** Gives a field the focus, as a touch on it does. */
  readonly focusOn: (key: string, place: Place) => void
}

/** What fingers do on the touch screen. */
export function createFingers({ shown, change, happen, openShade }: Surface, refuse: WirePhone['refuse']): Fingers {
  function touch({ view, node }: Placed, now: Shown): void {
    if (!node.enabled || view.path === undefined) return
    const { tap, input } = now.pieces.get(node.key)?.element ?? {}
    if (input !== undefined) focusOn(node.key, now.place)
    if (tap !== undefined) happen({ type: 'tapped', path: view.path })
  }

  function focusOn(key: string, place: Place): void {
    change(place, { focus: key, isKeyboardUp: true })
    const now = shown()
    if (now !== null) bringFocusIntoView(now)
  }

  /** The keyboard takes room: what has the focus moves to where it can still be seen. */
  function bringFocusIntoView({ layout, place }: Shown): void {
    const scroller = [...layout.placed.values()].find(({ range }) => range > 0)
    if (scroller === undefined || layout.focusedAt === null) return
    const { top, bottom } = scroller.whole
    const above = Math.min(0, layout.focusedAt.top - top)
    scrollTo(scroller, scroller.offset + (above < 0 ? above : Math.max(0, layout.focusedAt.bottom - bottom)), place)
  }

  function scrollTo({ node, range, offset }: Placed, to: number, place: Place): boolean {
    const next = Math.round(Math.min(range, Math.max(0, to)))
    if (next === offset) return false
    place.scrolled.set(node.key, next)
    change(place, {})
    return true
  }

  function tap(point: Point): void {
    const now = shown()
    const touched = now === null ? undefined : at(point, now, listens)
    if (now !== null && touched !== undefined) touch(touched, now)
  }

  return {
    tap, focusOn,
    longPress(point) {
      const now = shown()
      const touched = now === null ? undefined : at(point, now, listens)
      if (now === null || touched === undefined) return
      if (touched.node.longClickable && touched.view.holds === undefined) refuse(`a long press on "${touched.node.text}"`)
      else touch(touched, now)
    },
    swipe(from, to) {
      const now = shown()
      if (now === null) return
      const far = Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y))
      if (far < (slop * now.device.density) / 160) return tap(from)
      const up = from.y - to.y
      const { width, height } = sizeOf(now.device)
      const edge = (bars.status * now.device.density) / 160
      if (now.phone.locked) return up > height / 8 ? happen({ type: 'unlocked' }) : undefined
      if (now.device.notificationsOpen) return up > 0 ? openShade(false) : undefined
      if (up < 0 && from.y < edge) return openShade(true)
      if (up > 0 && (from.y >= height - edge || now.phone.foreground === null)) return refuse('a swipe up from the bottom edge or on the launcher')
      if (far > Math.abs(up) && (from.x < edge || from.x >= width - edge)) return refuse('a swipe from a side edge')
      const scroller = at(from, now, ({ range }) => range > 0)
      if (scroller !== undefined) scrollTo(scroller, scroller.offset + up, now.place)
    },
    scroll(key, pages) {
      const now = shown()
      const scroller = now?.layout.placed.get(key)
      if (now === null || scroller === undefined) return false
      return scrollTo(scroller, scroller.offset + pages * (scroller.whole.bottom - scroller.whole.top), now.place)
    },
  }
}

/** The deepest view at a point that fits. */
function at(point: Point, now: Shown, fits: (placed: Placed) => boolean): Placed | undefined {
  const search = (node: ViewNode): Placed | undefined => {
    const { left, top, right, bottom } = node.bounds
    if (point.x < left || point.x >= right || point.y < top || point.y >= bottom) return undefined
    for (const child of node.children) {
      const found = search(child)
      if (found !== undefined) return found
    }
    const placed = now.layout.placed.get(node.key)
    return placed !== undefined && fits(placed) ? placed : undefined
  }
  return search(now.layout.root)
}

const listens = ({ view, node }: Placed): boolean => view.path !== undefined && node.clickable
