import type { Display } from '../display.ts'
import type { WirePhone } from '../wire-phone.ts'
import type { Fingers } from './fingers.ts'
import { characterOf, keys, modifiers } from './keys.ts'
import type { Shown, Surface } from './surface.ts'

/** What is typed, by the keyboard on the screen and by keys, and what the phone's own keys do. */
export function createTyping(
  { shown, change, happen, openShade }: Surface, focusOn: Fingers['focusOn'], refuse: WirePhone['refuse'],
): Pick<Display, 'setText' | 'typeText' | 'pressKey' | 'isKeyboardShown' | 'hideKeyboard'> {
  /** False if there is nothing to type into. */
  function enter(key: string, now: Shown, text: (held: string) => string): boolean {
    const piece = now.pieces.get(key)
    if (piece?.element.input === undefined || !piece.element.enabled) return false
    happen({ type: 'typed', path: piece.path, text: text(piece.element.value ?? '') })
    return true
  }

  function type(text: (held: string) => string): void {
    const now = shown()
    if (now !== null && now.place.focus !== null) enter(now.place.focus, now, text)
  }

  function back(now: Shown): void {
    if (now.device.notificationsOpen) openShade(false)
    else if (now.place.isKeyboardUp) change(now.place, { isKeyboardUp: false })
    else happen({ type: 'pressed', key: 'back' })
  }

  function lock(now: Shown): void {
    if (now.phone.locked) return
    if (now.device.notificationsOpen) openShade(false)
    happen({ type: 'pressed', key: 'power' })
  }

  function home(now: Shown): void {
    if (now.phone.locked) return
    if (now.device.notificationsOpen) openShade(false)
    happen({ type: 'pressed', key: 'home' })
  }

  /** Goes on to the next field; from the last one the keyboard goes away, and a page in the browser is sent. */
  function next(now: Shown, sends: boolean): void {
    const { focus } = now.place
    if (focus === null) return
    const order = [...now.pieces]
    const after = order.slice(order.findIndex(([key]) => key === focus) + 1)
    const button = after.find(([, { element }]) => element.role === 'button' && element.tap !== undefined && element.enabled)
    if (sends && now.phone.foreground === 'browser' && button !== undefined) {
      change(now.place, { isKeyboardUp: false })
      happen({ type: 'tapped', path: button[1].path })
      return
    }
    const field = after.find(([, { element }]) => element.input !== undefined && element.enabled)
    if (field === undefined) change(now.place, { isKeyboardUp: false })
    else focusOn(field[0], now.place)
  }

  return {
    setText(key, text) {
      const now = shown()
      return now !== null && enter(key, now, () => text)
    },
    typeText(text) {
      type((held) => held + text)
    },
    pressKey(keycode, metaState = 0) {
      const now = shown()
      if (now === null || modifiers.has(keycode)) return
      const character = characterOf(keycode, metaState)
      if (character !== null) return type((held) => held + character)
      switch (keycode) {
        case keys.home:
          return home(now)
        case keys.back:
          return back(now)
        case keys.power:
        case keys.sleep:
          return lock(now)
        case keys.wakeUp:
          return
        case keys.menu:
          return now.phone.locked ? happen({ type: 'unlocked' }) : undefined
        case keys.notification:
          return now.phone.locked ? undefined : openShade(true)
        case keys.enter:
        case keys.numpadEnter:
          return next(now, true)
        case keys.tab:
          return next(now, false)
        case keys.del:
          return type((held) => Array.from(held).slice(0, -1).join(''))
        default:
          refuse(`key ${keycode}${metaState === 0 ? '' : ` with meta state ${metaState}`}`)
      }
    },
    isKeyboardShown: () => shown()?.place.isKeyboardUp ?? false,
    hideKeyboard() {
      const now = shown()
      if (now !== null) change(now.place, { isKeyboardUp: false })
    },
  }
}
