import type { SettingsNamespace } from '../../../android/device.ts'
import type { WirePhone } from '../../../android/wire-phone.ts'
import { failed, lines, NotSimulated, type Command } from '../command.ts'
import { readOptions } from '../options.ts'
import { setAirplaneMode, switchRadio } from '../radios.ts'
import { readSetting, settingNames, storeSetting } from '../system-settings.ts'

/** The system's settings, as `settings` and `cmd settings`. */
export const settings: Command = ({ phone }, args) => {
  const [verb = '', namespace = '', name, ...values] = readOptions('settings', args, {}).rest
  if (!['get', 'put', 'delete', 'list'].includes(verb)) throw new NotSimulated(`settings ${verb}`, `Invalid command: ${verb}`)
  if (!isNamespace(namespace)) return failed(255, `Invalid namespace '${namespace}'`)
  if (verb === 'list') return lines(...settingNames(phone, namespace).flatMap((one) => lineOf(phone, namespace, one)))
  if (name === undefined) return failed(255, 'Bad arguments')
  const before = readSetting(phone, namespace, name)
  switch (verb) {
    case 'get':
      return lines(before ?? 'null')
    case 'put': {
      const [value] = values
      if (value === undefined) return failed(255, 'Bad arguments')
      put(phone, namespace, name, value)
      return ''
    }
    default:
      if (Object.hasOwn(effects[namespace], name)) throw new NotSimulated(`settings delete ${namespace} ${name}`, `Cannot delete ${name}`)
      storeSetting(phone, namespace, name, undefined)
      return lines(`Deleted ${before === undefined ? 0 : 1} rows`)
  }
}

const isNamespace = (name: string): name is SettingsNamespace => ['global', 'secure', 'system'].includes(name)

function lineOf(phone: WirePhone, namespace: SettingsNamespace, name: string): readonly string[] {
  const value = readSetting(phone, namespace, name)
  return value === undefined ? [] : [`${name}=${value}`]
}

/** Settings that are more than a note: what changing them does. */
const effects: Readonly<Record<SettingsNamespace, Readonly<Record<string, (phone: WirePhone, value: string) => void>>>> = {
  global: {
    airplane_mode_on: (phone, value) => setAirplaneMode(phone, value !== '0'),
    auto_time(phone, value) {
      storeSetting(phone, 'global', 'auto_time', value)
      if (value === '1') phone.happen({ type: 'clock-set', skew: 0 })
    },
    bluetooth_on: (phone, value) => switchRadio(phone, 'bluetooth', value !== '0'),
    mobile_data: (phone, value) => switchRadio(phone, 'data', value !== '0'),
    wifi_on: (phone, value) => switchRadio(phone, 'wifi', value !== '0'),
  },
  secure: {}, system: {},
}

function put(phone: WirePhone, namespace: SettingsNamespace, name: string, value: string): void {
  const effect = effects[namespace][name]
  if (effect === undefined) storeSetting(phone, namespace, name, value)
  else effect(phone, value)
}
