import { fixedProperties } from '../../../android/constants.ts'
import type { WirePhone } from '../../../android/wire-phone.ts'
import { failed, lines, NotSimulated, type Commands } from '../command.ts'

export const properties: Commands = {
  getprop({ phone }, [name, otherwise = '']) {
    const all = propertiesOf(phone)
    if (name === undefined) return lines(...Object.keys(all).toSorted().map((one) => `[${one}]: [${all[one]}]`))
    if (name.startsWith('-')) throw new NotSimulated(`getprop ${name}`, `getprop: Unknown option '${name}'`, 1)
    return lines(all[name] ?? otherwise)
  },
  setprop({ phone }, [name, value]) {
    if (name === undefined || value === undefined) return failed(1, 'usage: setprop NAME VALUE')
    if (name.startsWith('ro.')) return failed(1, `Failed to set property '${name}' to '${value}'.\nSee dmesg for error reason.`)
    if (name === 'persist.sys.timezone') phone.happen({ type: 'clock-set', zone: value })
    else phone.changeDevice((device) => ({ ...device, properties: { ...device.properties, [name]: value } }))
    return ''
  },
}

/** The system properties of a phone. */
function propertiesOf(phone: WirePhone): Readonly<Record<string, string>> {
  const { apiLevel, density, model, product, properties: set, release } = phone.device()
  const { maker, zone, poweredOn } = phone.phone()
  const brand = maker.toLowerCase()
  return {
    ...fixedProperties, ...set,
    'ro.build.fingerprint': `${brand}/${product}/${product}:${release}`,
    'ro.build.version.release': release, 'ro.build.version.release_or_codename': release,
    'ro.build.version.sdk': `${apiLevel}`, 'ro.product.brand': brand, 'ro.product.device': product,
    'ro.product.manufacturer': maker, 'ro.product.model': model, 'ro.product.name': product, 'ro.serialno': phone.serial,
    'ro.sf.lcd_density': `${density}`, 'persist.sys.timezone': zone, 'sys.boot_completed': poweredOn ? '1' : '0',
  }
}
