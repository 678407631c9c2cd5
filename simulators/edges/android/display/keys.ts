/** android.view.KeyEvent: the keys that do something other than write. */
export const keys = {
  home: 3, back: 4, power: 26, tab: 61, enter: 66, del: 67, menu: 82, notification: 83, numpadEnter: 160, sleep: 223, wakeUp: 224,
} as const

/** Shift, Alt Gr and the like do nothing alone. */
export const modifiers: ReadonlySet<number> = new Set([57, 58, 59, 60, 113, 114, 115, 117, 118])

const shift = 0x1 | 0x40 | 0x80
const capsLock = 0x100000
const known = shift | capsLock

/** Of an American keyboard, from the code on: what the keys write alone, and with Shift. */
const rows: readonly (readonly [number, string, string])[] = [
  [7, '0123456789', ')!@#$%^&*('],
  [17, '*#', '*#'],
  [29, 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  [55, ',.', '<>'],
  [62, ' ', ' '],
  [68, '`-=[]\\;\'/@', '~_+{}|:"?@'],
  [81, '+', '+'],
  [144, '0123456789/*-+.,', '0123456789/*-+.,'],
]

/** What a key writes, or null if it writes nothing, as with Control or Alt held down. */
export function characterOf(keycode: number, metaState: number): string | null {
  if ((metaState & ~known) !== 0) return null
  const row = rows.find(([first, plain]) => keycode >= first && keycode < first + plain.length)
  if (row === undefined) return null
  const [first, plain, shifted] = row
  const isLetter = first === 29
  const isShifted = ((metaState & shift) !== 0) !== (isLetter && (metaState & capsLock) !== 0)
  return (isShifted ? shifted : plain)[keycode - first] ?? null
}
