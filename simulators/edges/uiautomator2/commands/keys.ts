import { notSimulated, type SessionCall } from '../call.ts'
import { optional, required } from '../fields.ts'

const backKey = 4

export const back = ({ display }: SessionCall): void => display.pressKey(backKey)

// Flags and the source say where an event comes from; on a simulated phone no app asks.
export const pressKeyCode = ({ display, fields }: SessionCall): void =>
  display.pressKey(required(fields, 'keycode', 'integer'), optional(fields, 'metastate', 'integer') ?? 0)

/** Only the key that does the same however long it is held: Back acts when it is let go. */
export function longPressKeyCode(call: SessionCall): void {
  const keycode = required(call.fields, 'keycode', 'integer')
  if (keycode !== backKey) notSimulated(call, `key ${keycode}`)
  call.display.pressKey(backKey)
}
