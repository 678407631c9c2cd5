import type { Scene } from './scene.ts'

/** What the touch screen itself keeps of a screen while it is shown: it is gone with the screen. */
export interface Place {
  readonly name: string
  /** Tells the views of this screen from those of any other, also of the same one shown again later. */
  readonly id: number
  /** How far what scrolls has been scrolled, in pixels, by key. */
  readonly scrolled: Map<string, number>
  focus: string | null
  isKeyboardUp: boolean
}

/** Follows what is shown. A dialog or lock screen that goes away gives back the place beneath it as it was left. */
export function createPlaces(): { readonly at: (scene: Scene) => Place } {
  let count = 0
  const fresh = (name: string): Place => ({ name, id: ++count, scrolled: new Map(), focus: null, isKeyboardUp: false })
  let current = fresh('')
  let beneath: Place | null = null
  return {
    at({ name, covers }) {
      if (name === current.name) return current
      if (covers) {
        beneath ??= current
        current = fresh(name)
      } else {
        current = beneath?.name === name ? beneath : fresh(name)
        beneath = null
      }
      return current
    },
  }
}
