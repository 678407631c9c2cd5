import type { SettingsNamespace } from '../../android/device.ts'
import type { WirePhone } from '../../android/wire-phone.ts'

/** Settings whose value the world knows, or has a say in. */
type Computed = Readonly<Record<string, (phone: WirePhone, stored: string | undefined) => string | undefined>>

const computed: Readonly<Record<SettingsNamespace, Computed>> = {
  global: {
    airplane_mode_on: (phone) => (phone.phone().os.airplaneMode ? '1' : '0'),
    // A clock that goes wrong is one that nobody sets.
    auto_time: (phone, stored) => (phone.phone().skew === 0 ? stored : '0'),
    // WifiSettingsStore.WIFI_DISABLED_AIRPLANE_ON: airplane mode has switched it off, and will switch it on again.
    wifi_on: (phone, stored) => (phone.phone().os.airplaneMode && stored === '1' ? '3' : stored),
  },
  secure: {}, system: {},
}

/** A setting as it is now; undefined if there is none. */
export function readSetting(phone: WirePhone, namespace: SettingsNamespace, name: string): string | undefined {
  const stored = phone.device().settings[namespace][name]
  return computed[namespace][name]?.(phone, stored) ?? stored
}

export function settingNames(phone: WirePhone, namespace: SettingsNamespace): readonly string[] {
  return [...new Set([...Object.keys(computed[namespace]), ...Object.keys(phone.device().settings[namespace])])].toSorted()
}

/** Keeps a value, or none; what follows from it is the caller's. */
export function storeSetting(phone: WirePhone, namespace: SettingsNamespace, name: string, value: string | undefined): void {
  phone.changeDevice((device) => {
    const { [name]: _, ...others } = device.settings[namespace]
    return { ...device, settings: { ...device.settings, [namespace]: value === undefined ? others : { ...others, [name]: value } } }
  })
}
