import { neverSo } from '../../../android/constants.ts'
import type { Battery } from '../../../android/device.ts'
import { factoryDevice } from '../../../android/factory-device.ts'
import type { WirePhone } from '../../../android/wire-phone.ts'
import { lines, NotSimulated, type Command } from '../command.ts'

/** In the order of android.os.BatteryManager's numbers, from 1. */
const statuses: readonly Battery['status'][] = ['unknown', 'charging', 'discharging', 'not-charging', 'full']

/** `dumpsys battery [set level|status N|reset|unplug]` */
export const dumpBattery: Command = ({ phone }, [verb, name = '', value = '']) => {
  switch (verb) {
    case undefined: {
      const { level, status } = phone.device().battery
      const isPlugged = status === 'charging' || status === 'full'
      return lines('Current Battery Service state:', `  AC powered: ${isPlugged}`, ...neverSo.chargers.map((line) => `  ${line}`),
        `  status: ${statuses.indexOf(status) + 1}`, ...neverSo.battery.map((line) => `  ${line}`), `  level: ${level}`)
    }
    case 'reset':
      change(phone, factoryDevice().battery)
      return ''
    case 'unplug':
      change(phone, { status: 'discharging' })
      return ''
    case 'set': {
      const status = statuses[Number(value) - 1]
      if (name === 'level' && /^\d+$/.test(value)) change(phone, { level: Number(value) })
      else if (name === 'status' && status !== undefined) change(phone, { status })
      else throw new NotSimulated(`dumpsys battery set ${name} ${value}`, `Unknown set option: ${name}`)
      return ''
    }
    default:
      throw new NotSimulated(`dumpsys battery ${verb}`, `Unknown command: ${verb}`)
  }
}

function change(phone: WirePhone, battery: Partial<Battery>): void {
  phone.changeDevice((device) => ({ ...device, battery: { ...device.battery, ...battery } }))
}
