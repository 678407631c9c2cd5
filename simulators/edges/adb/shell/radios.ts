import type { WirePhone } from '../../android/wire-phone.ts'
import { NotSimulated } from './command.ts'
import { readSetting, storeSetting } from './system-settings.ts'

export type Radio = 'wifi' | 'data' | 'bluetooth'

const settingOf: Readonly<Record<Radio, string>> = { wifi: 'wifi_on', data: 'mobile_data', bluetooth: 'bluetooth_on' }

export const isRadioOn = (phone: WirePhone, radio: Radio): boolean => readSetting(phone, 'global', settingOf[radio]) === '1'

/** Switches a radio. With neither Wi-Fi nor mobile data a phone has no network, and with one of them again it has. */
export function switchRadio(phone: WirePhone, radio: Radio, on: boolean): void {
  if (on && phone.phone().os.airplaneMode) throw new NotSimulated(`${radio} on in airplane mode`, `Cannot enable ${radio} in airplane mode`)
  const wasLinked = isLinked(phone)
  storeSetting(phone, 'global', settingOf[radio], on ? '1' : '0')
  if (isLinked(phone) !== wasLinked) phone.happen({ type: 'network-set', network: { type: wasLinked ? 'off' : 'on' } })
}

function isLinked(phone: WirePhone): boolean {
  const { wifi_on: wifi, mobile_data: data } = phone.device().settings.global
  return wifi === '1' || data === '1'
}

export function setAirplaneMode(phone: WirePhone, on: boolean): void {
  phone.happen({ type: 'os-changed', change: { type: 'airplane-mode', on } })
}
