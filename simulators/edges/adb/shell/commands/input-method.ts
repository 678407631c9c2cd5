import { fullComponent, shortComponent } from '../../../android/component.ts'
import { keyboard } from '../../../android/constants.ts'
import type { WirePhone } from '../../../android/wire-phone.ts'
import { choose, failed, lines, type Command } from '../command.ts'
import { readOptions } from '../options.ts'
import { readSetting, storeSetting } from '../system-settings.ts'

/** Keyboards, as `ime` and `cmd input_method`. */
export const inputMethod: Command = choose('ime', {
  list({ phone }, args) {
    const options = readOptions('ime list', args, { flags: ['-a', '-s'] })
    const shown = options.has('-a') ? available(phone) : enabled(phone)
    return lines(...shown.flatMap((one) => options.has('-s') ? [one] : [`${one}:`, `  mId=${one}`]))
  },
  enable({ phone }, args) {
    const one = named(args)
    if (!available(phone).includes(one)) return failed(255, `Unknown input method ${one} cannot be enabled for user #0`)
    const wasEnabled = enabled(phone).includes(one)
    if (!wasEnabled) enable(phone, [...enabled(phone), one])
    return lines(`Input method ${one}: ${wasEnabled ? 'already' : 'now'} enabled for user #0`)
  },
  disable({ phone }, args) {
    const one = named(args)
    if (!available(phone).includes(one)) return failed(255, `Unknown input method ${one} cannot be disabled for user #0`)
    const wasEnabled = enabled(phone).includes(one)
    enable(phone, enabled(phone).filter((other) => other !== one))
    if (readSetting(phone, 'secure', 'default_input_method') === one) select(phone, enabled(phone)[0] ?? shortComponent(keyboard))
    return lines(`Input method ${one}: ${wasEnabled ? 'now' : 'already'} disabled for user #0`)
  },
  set({ phone }, args) {
    const one = named(args)
    if (!enabled(phone).includes(one)) return failed(255, `Unknown input method ${one} cannot be selected for user #0`)
    select(phone, one)
    return lines(`Input method ${one} selected for user #0`)
  },
  reset({ phone }) {
    enable(phone, [shortComponent(keyboard)])
    select(phone, shortComponent(keyboard))
    return lines(
      'Reset current and enabled IMEs for user #0', `  Newly selected IME: ${shortComponent(keyboard)}`,
      '  Newly enabled IMEs:', `    ${shortComponent(keyboard)}`,
    )
  },
})

function named(args: readonly string[]): string {
  const [one = ''] = readOptions('ime', args, {}).rest
  return one.includes('/') ? shortComponent(fullComponent(one)) : one
}

const available = (phone: WirePhone): readonly string[] =>
  Object.values(phone.device().packages).flatMap((one) => one.inputMethods.map(shortComponent))

const enabled = (phone: WirePhone): readonly string[] =>
  (readSetting(phone, 'secure', 'enabled_input_methods') ?? '').split(':').filter((one) => available(phone).includes(one))

const enable = (phone: WirePhone, all: readonly string[]): void => storeSetting(phone, 'secure', 'enabled_input_methods', all.join(':'))

const select = (phone: WirePhone, one: string): void => storeSetting(phone, 'secure', 'default_input_method', one)
