import { appiumSettings, keycodes } from '../../../android/constants.ts'
import type { Point } from '../../../android/view-node.ts'
import { failed, NotSimulated, type Command, type Run } from '../command.ts'
import { decodeMailboxName } from '../mailbox-name.ts'
import { readSetting } from '../system-settings.ts'

const sources = ['keyboard', 'mouse', 'touchscreen', 'stylus', 'touchpad']

/** `input [SOURCE] text|keyevent|tap|swipe …`: what somebody does with the screen and its keys. */
export const input: Command = (run, args) => {
  const { display } = run
  const [verb = '', ...rest] = sources.includes(args[0] ?? '') ? args.slice(1) : args
  switch (verb) {
    case 'text': {
      const [text, ...more] = rest
      if (text === undefined || more.length > 0) return failed(255, 'Error: Invalid arguments for command: text')
      typeWithKeyboard(run, text.replaceAll('%s', ' '))
      return ''
    }
    case 'keyevent': {
      const strange = rest.find((one) => one.startsWith('-'))
      if (strange !== undefined) throw new NotSimulated(`input keyevent ${strange}`, `Error: Unknown option: ${strange}`)
      const codes = rest.map(keycodeOf)
      if (codes.length === 0) return failed(255, 'Error: Invalid arguments for command: keyevent')
      for (const code of codes) display.pressKey(code)
      return ''
    }
    case 'tap': {
      const [at] = points(rest.slice(0, 2))
      if (at === undefined || rest.length !== 2) return failed(255, 'Error: Invalid arguments for command: tap')
      display.tap(at)
      return ''
    }
    case 'swipe': {
      const [from, to] = points(rest.slice(0, 4))
      if (from === undefined || to === undefined || rest.length > 5) return failed(255, 'Error: Invalid arguments for command: swipe')
      // A finger that goes nowhere and takes its time is how a long press is written.
      if (from.x === to.x && from.y === to.y && Number(rest[4] ?? 300) >= longPressTimeout) display.longPress(from)
      else display.swipe(from, to)
      return ''
    }
    default:
      throw new NotSimulated(`input ${verb}`, `Error: Unknown command: ${verb}`)
  }
}

/** The keyboards of Appium's helper app take texts for something else. */
function typeWithKeyboard({ phone, display }: Run, text: string): void {
  const keyboard = readSetting(phone, 'secure', 'default_input_method')
  const [, action] = /^\/(\w+)\/$/.exec(text) ?? []
  if (keyboard === appiumSettings.unicodeKeyboard) display.typeText(decodeMailboxName(text))
  else if (keyboard !== appiumSettings.keyboard || action === undefined) display.typeText(text)
  else if (finishing.includes(action)) display.pressKey(enterKey)
  else throw new NotSimulated(`input text ${text} with ${keyboard}`, `Error: The editor action "${action}" is not simulated`)
}

const enterKey = 66

/** Editor actions that the Enter key of a keyboard stands for. */
const finishing = ['done', 'go', 'search', 'send']

/** Milliseconds; ViewConfiguration.getLongPressTimeout(). */
const longPressTimeout = 400

function points(numbers: readonly string[]): readonly Point[] {
  const [x, y, ...rest] = numbers.map(Number)
  if (x === undefined || y === undefined || Number.isNaN(x + y)) return []
  return [{ x, y }, ...points(rest.map(String))]
}

function keycodeOf(name: string): number {
  if (/^(0x[0-9a-f]+|\d+)$/i.test(name)) return Number(name)
  const key = name.replace(/^KEYCODE_/, '')
  const code = /^[0-9]$/.test(key) ? 7 + Number(key) : /^[A-Z]$/.test(key) ? 29 + key.charCodeAt(0) - 'A'.charCodeAt(0) : keycodes[key]
  if (code === undefined) throw new NotSimulated(`input keyevent ${name}`, `Error: Unknown keycode: ${name}`)
  return code
}
