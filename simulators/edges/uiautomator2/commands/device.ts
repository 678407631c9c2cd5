import { display as screen } from '../../android/constants.ts'
import type { Device } from '../../android/device.ts'
import { notSimulated, type Call, type SessionCall } from '../call.ts'
import { CommandError, invalidArgument } from '../errors.ts'
import { optional, required } from '../fields.ts'

export const pixelRatio = ({ display }: SessionCall): number => display.density / 160

export const displayDensity = ({ display }: SessionCall): number => display.density

/** In dp, as Android's resources have it. */
const statusBar = 24

export const systemBars = ({ display }: SessionCall): unknown => ({ statusBar: Math.round((statusBar * display.density) / 160) })

export const windowSize = ({ display }: SessionCall): unknown => ({ width: display.size.width, height: display.size.height })

// As android.os.BatteryManager numbers them.
const batteryStatuses = { unknown: 1, charging: 2, discharging: 3, 'not-charging': 4, full: 5 } as const

export function batteryInfo({ phone }: SessionCall): unknown {
  const { level, status } = phone.device().battery
  return { level: level / 100, status: batteryStatuses[status] }
}

/** Null stands for what a simulated phone does not have: a SIM card, Bluetooth. */
export function deviceInfo({ phone, display }: SessionCall): unknown {
  const { settings, model, apiLevel, release } = phone.device()
  const { width, height } = display.size
  const { network, zone, maker } = phone.phone()
  const wifi = {
    type: 1, typeName: 'WIFI', subtype: 0, subtypeName: '', isConnected: true, detailedState: 'CONNECTED', state: 'CONNECTED',
    extraInfo: null, isAvailable: true, isFailover: false, isRoaming: false, capabilities: null,
  }
  return {
    androidId: settings.secure['android_id'] ?? null, manufacturer: maker, model, brand: maker.toLowerCase(), apiVersion: String(apiLevel),
    platformVersion: release, carrierName: null, realDisplaySize: `${width}x${height}`, displayDensity: display.density,
    networks: network.type === 'off' ? [] : [wifi], locale: settings.system['system_locales'] ?? 'en-US', timeZone: zone, bluetooth: null,
  }
}

/** Every app that can be started. The label of an app without one is its package. */
export const apps = ({ phone }: Call): unknown => Object.values(phone.device().packages).flatMap(({ name, launcher }) =>
  launcher === null ? [] : [{ packageName: name, packageActivity: launcher.slice(launcher.indexOf('/') + 1), appName: name }])

type Rotation = Device['rotation']

const orientationOf = (rotation: Rotation): 'PORTRAIT' | 'LANDSCAPE' => rotation % 180 === 0 ? 'PORTRAIT' : 'LANDSCAPE'

const rotations: readonly Rotation[] = [0, 90, 180, 270]

export const orientation = ({ phone }: SessionCall): string => orientationOf(phone.device().rotation)

export function setOrientation({ phone, fields }: SessionCall): string {
  const wanted = required(fields, 'orientation', 'string').toUpperCase()
  if (wanted !== 'PORTRAIT' && wanted !== 'LANDSCAPE') {
    throw invalidArgument(`Orientation value '${wanted}' is not supported. `
      + "Only 'LANDSCAPE' and 'PORTRAIT' values could be translated into a valid screen orientation")
  }
  phone.changeDevice((device) => ({ ...device, rotation: wanted === 'PORTRAIT' ? 0 : 270 }))
  return wanted
}

export const rotation = ({ phone }: SessionCall): unknown => ({ x: 0, y: 0, z: phone.device().rotation })

export function setRotation({ phone, fields }: SessionCall): string {
  const degrees = required(fields, 'z', 'integer')
  const wanted = rotations.find((one) => one === degrees)
  if (wanted === undefined) {
    throw invalidArgument(`Rotation value of ${degrees} degrees is not supported. `
      + 'Only 0, 90, 180 and 270 degrees could be translated into a valid screen rotation')
  }
  phone.changeDevice((device) => ({ ...device, rotation: wanted }))
  return `ROTATION_${wanted}`
}

// What an activity's manifest asks for is not simulated.
export const declaredOrientation = (call: SessionCall): never => notSimulated(call)

const plain = 'PLAINTEXT'

function assertPlain({ fields }: SessionCall): void {
  const contentType = optional(fields, 'contentType', 'string') ?? plain
  if (contentType.toUpperCase() !== plain) throw invalidArgument(`Only '[${plain}]' content types are supported. '${contentType}' is given instead`)
}

export function clipboard(call: SessionCall): string {
  assertPlain(call)
  return Buffer.from(call.phone.device().clipboard).toString('base64')
}

export function setClipboard(call: SessionCall): void {
  const content = Buffer.from(required(call.fields, 'content', 'string'), 'base64').toString()
  assertPlain(call)
  call.phone.changeDevice((device) => ({ ...device, clipboard: content }))
}

export const openNotifications = ({ phone }: SessionCall): void => phone.changeDevice((device) => ({ ...device, notificationsOpen: true }))

const connections: Readonly<Record<number, string>> = { 0: 'NONE', 1: 'AIRPLANE', 2: 'WIFI Only', 4: 'DATA Only', 6: 'All Network ON' }

/** The server can only switch the Wi-Fi on; everything else it declines itself. */
export function networkConnection({ phone, fields }: SessionCall): number {
  const type = required(fields, 'type', 'integer')
  const name = Object.hasOwn(connections, type) ? connections[type] : undefined
  if (name === undefined) throw invalidArgument(`Invalid Network Connection type: ${type}`)
  if (type !== 2) throw new CommandError('unknown error', `Setting Network Connection to '${name}' is not implemented`)
  if (phone.phone().network.type === 'off') phone.happen({ type: 'network-set', network: { type: 'on' } })
  return 1
}

export const listDisplays = ({ display }: SessionCall): unknown => {
  const { width: widthPixels, height: heightPixels } = display.size
  const density = display.density / 160
  const metrics = { widthPixels, heightPixels, density, densityDpi: display.density, scaledDensity: density, xdpi: display.density, ydpi: display.density }
  return [{ id: 0, name: screen.name, physicalId: screen.id, virtualId: null, metrics, isDefault: true }]
}
