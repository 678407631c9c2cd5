import { notSimulated, type SessionCall } from '../call.ts'
import { invalidArgument } from '../errors.ts'

// The keys of the WebDriver standard (§17.4.2) as android.view.KeyEvent numbers them.
const keys: Readonly<Record<string, number>> = {
  '\n': 66, '\t': 61, '\uE003': 67, '\uE004': 61, '\uE006': 66, '\uE007': 66, '\uE00C': 111, '\uE00D': 62, '\uE010': 123, '\uE011': 3,
  '\uE012': 21, '\uE013': 19, '\uE014': 22, '\uE015': 20, '\uE017': 112,
}

/** Meta states of KeyEvent, by the key that makes them. */
const metaStates: Readonly<Record<string, number>> = { '\uE008': 0x1, '\uE009': 0x1000, '\uE00A': 0x2, '\uE03D': 0x1_0000 }
const shift = 0x1

const release = '\uE000'

/**
 * The keys of one chain of actions. Each use gives what is to be done when its time has come. Throws `invalid argument` for a
 * character that no key of Android's virtual keyboard makes; keys without a counterpart are refused.
 */
export function createKeyboard(call: SessionCall): (value: string, isDown: boolean) => () => void {
  const { display } = call
  const held = new Set<number>()
  const metaState = (): number => [...held].reduce((all, one) => all | one, 0)

  function press(key: string): void {
    const code = keys[key]
    const meta = metaState()
    if (code !== undefined) display.pressKey(code, meta)
    else if ((meta & ~shift) !== 0) notSimulated(call, `"${key}" with Control, Alt or Meta`)
    else display.typeText(meta === shift ? key.toUpperCase() : key)
  }

  return (value, isDown) => {
    const [key = ''] = value
    const meta = metaStates[key]
    if (key === release) return () => held.clear()
    if (meta !== undefined) return () => void (isDown ? held.add(meta) : held.delete(meta))
    if (keys[key] === undefined && key >= '\uE000' && key <= '\uF8FF') notSimulated(call, `the key U+${key.charCodeAt(0).toString(16).toUpperCase()}`)
    if (keys[key] === undefined && !/^[ -~]$/.test(key)) {
      throw invalidArgument(`KeyCharacterMap.getEvents is unable to synthesize KeyEvent sequence out of '${key}'`)
    }
    return () => {
      if (isDown) press(key)
    }
  }
}
