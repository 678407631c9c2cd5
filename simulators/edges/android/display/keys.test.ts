import assert from 'node:assert/strict'
import { test } from 'node:test'
import { characterOf } from './keys.ts'

// android.view.KeyEvent: KEYCODE_A is 29, KEYCODE_0 is 7; META_SHIFT_ON 1, META_CTRL_ON 0x1000, META_ALT_ON 2, META_CAPS_LOCK_ON 0x100000.
const written: readonly (readonly [number, number, string | null])[] = [
  [29, 0, 'a'], [54, 0, 'z'], [29, 1, 'A'], [29, 0x100000, 'A'], [29, 0x100001, 'a'],
  [7, 0, '0'], [16, 0, '9'], [7, 1, ')'], [9, 1, '@'], [9, 0x100000, '2'],
  [17, 0, '*'], [18, 0, '#'], [55, 0, ','], [56, 0, '.'], [56, 1, '>'], [62, 0, ' '],
  [68, 0, '`'], [69, 0, '-'], [69, 1, '_'], [70, 1, '+'], [71, 0, '['], [72, 0, ']'], [73, 0, '\\'], [74, 0, ';'], [74, 1, ':'],
  [75, 0, "'"], [75, 1, '"'], [76, 0, '/'], [76, 1, '?'], [77, 0, '@'], [81, 0, '+'], [144, 0, '0'], [153, 0, '9'], [158, 0, '.'],
  [29, 0x1000, null], [29, 2, null], [4, 0, null], [66, 0, null], [28, 0, null], [57, 0, null], [0, 0, null], [9999, 0, null],
]

for (const [keycode, metaState, character] of written) {
  test(`key ${keycode} with meta state ${metaState} writes ${character === null ? 'nothing' : `"${character}"`}`, () => {
    assert.equal(characterOf(keycode, metaState), character)
  })
}
