import type { Display } from '../android/display.ts'
import type { Point } from '../android/view-node.ts'

/** Milliseconds after which a finger that rests presses long: ViewConfiguration.getLongPressTimeout() of Android 14. */
export const longPressTimeout = 400

/** How far a finger may move and still tap, in dp: ViewConfiguration.getScaledTouchSlop(). */
const slop = 8

export interface Stroke {
  readonly from: Point
  readonly to: Point
  /** How long the finger rested before it moved or was lifted, in milliseconds. */
  readonly rested: number
  /** Whether it went farther on its way than where it was lifted, so that it is no tap even if it came back. */
  readonly strayed?: boolean
}

export const isFar = (display: Display, from: Point, to: Point): boolean =>
  Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) >= (slop * display.density) / 160

/** What one finger does between touching the screen and leaving it. */
export function stroke(display: Display, { from, to, rested, strayed = false }: Stroke): void {
  const isLong = rested >= longPressTimeout
  const moves = isFar(display, from, to)
  if (isLong) display.longPress(from)
  if (moves) display.swipe(from, to)
  else if (!isLong && !strayed) display.tap(from)
}
