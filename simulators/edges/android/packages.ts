import type { AppId } from '../../phone/app.ts'
import type { Manifest } from './apk/apk.ts'
import { homeActivity, packagesOfApps, runtimePermissions } from './constants.ts'
import type { Device, InstalledPackage } from './device.ts'
import type { WirePhone } from './wire-phone.ts'

export interface Process {
  readonly name: string
  readonly pid: number
  readonly uid: number
}

const firstUid = 10200
const firstPid = 10000

/** With the package of a manifest installed, or brought to that version; what a person granted stays granted. */
export function withPackage(device: Device, read: Manifest, grantAll: boolean): Device {
  const { testOnly: _, ...manifest } = read
  const before = device.packages[manifest.name]
  const mayHold = manifest.permissions.filter((one) => runtimePermissions.has(one))
  const installed: InstalledPackage = {
    ...manifest,
    uid: before?.uid ?? Math.max(firstUid - 1, ...Object.values(device.packages).map((one) => one.uid)) + 1,
    granted: grantAll ? mayHold : (before?.granted ?? []).filter((one) => mayHold.includes(one)),
    app: appOfPackage(manifest.name),
    system: before?.system ?? false,
  }
  return { ...device, packages: { ...device.packages, [manifest.name]: installed } }
}

export function withoutPackage(device: Device, name: string): Device {
  const { [name]: _, ...packages } = device.packages
  return { ...device, packages }
}

const appOfPackage = (name: string): AppId | null => (Object.keys(packagesOfApps) as AppId[]).find((app) => packagesOfApps[app] === name) ?? null

export function changePackage(device: Device, name: string, change: (before: InstalledPackage) => Partial<InstalledPackage>): Device {
  const before = device.packages[name]
  return before === undefined ? device : { ...device, packages: { ...device.packages, [name]: { ...before, ...change(before) } } }
}

/** Every process that runs, in the order of their ids: those of the simulated phone's apps have another id each time that they start. */
export function processesOf(phone: WirePhone): readonly Process[] {
  const { packages, processes } = phone.device()
  const { apps } = phone.phone()
  const ids = Object.keys(apps) as AppId[]
  return Object.values(packages).flatMap(({ name, uid, app }) => {
    if (app === null) return processes[name] === undefined ? [] : [{ name, uid, pid: processes[name] }]
    return apps[app].model === null ? [] : [{ name, uid, pid: 3000 + ids.length * apps[app].run + ids.indexOf(app) }]
  }).toSorted((one, other) => one.pid - other.pid)
}

export const isRunning = (phone: WirePhone, name: string): boolean => processesOf(phone).some((one) => one.name === name)

/** With a process of a package that no app of the simulated phone stands behind. */
export function withProcess(device: Device, name: string): Device {
  if (device.processes[name] !== undefined) return device
  return { ...device, processes: { ...device.processes, [name]: Math.max(firstPid, ...Object.values(device.processes)) + 1 } }
}

export function withoutProcess(device: Device, name: string): Device {
  const { [name]: _, ...processes } = device.processes
  return { ...device, processes }
}

/** The activity in front; a lock screen or a prompt may still cover it. */
export function frontActivity(phone: WirePhone): string {
  const { foreground, apps } = phone.phone()
  if (foreground === null || apps[foreground].model === null) return homeActivity
  return phone.device().packages[packagesOfApps[foreground]]?.launcher ?? homeActivity
}

/** What Android calls the user of an app's processes. */
export const userName = (uid: number): string => (uid < firstAppUid ? 'system' : `u0_a${uid - firstAppUid}`)

const firstAppUid = 10000
