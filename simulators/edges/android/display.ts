import type { Point, ViewNode } from './view-node.ts'

/**
 * The touch screen of a simulated Android phone: what is on it, and what fingers, keys and accessibility services do with it.
 * Whatever reaches an app goes through here, from `adb shell input` as from UiAutomator2.
 */
export interface Display {
  /** Pixels. */
  readonly size: { readonly width: number; readonly height: number }
  /** Dots per inch, such as 420. */
  readonly density: number
  /** The root views of what accessibility sees now, the front window last. A dialog is a window of its own and then the only one. */
  readonly windows: () => readonly ViewNode[]
  /** What a finger does at a point. A tap on nothing that listens does nothing. */
  readonly tap: (at: Point) => void
  readonly longPress: (at: Point) => void
  /** A finger that moves; scrolls what it began on, if that scrolls. */
  readonly swipe: (from: Point, to: Point) => void
  /** Replaces what an editable view holds, as an accessibility service does. False if the view is gone, or not editable. */
  readonly setText: (key: string, text: string) => boolean
  /** Types into the focused field, behind what it holds. Nothing has the focus: nothing happens. */
  readonly typeText: (text: string) => void
  /** A key by its code in android.view.KeyEvent: HOME 3, BACK 4, POWER 26, ENTER 66, DEL 67, WAKEUP 224, SLEEP 223 and characters. */
  readonly pressKey: (keycode: number, metaState?: number) => void
  /** Whether the keyboard is shown: from a touch on a field until the keyboard is put away, or the screen is another. */
  readonly isKeyboardShown: () => boolean
  readonly hideKeyboard: () => void
  /** Scrolls a scrollable view by pages (a fraction is part of one; negative towards the beginning). False if it is at the end. */
  readonly scroll: (key: string, pages: number) => boolean
  /** PNG, or null where a window forbids it (FLAG_SECURE). */
  readonly screenshot: () => Buffer | null
}
