import { posix } from 'node:path'
import { storageNames } from './constants.ts'
import type { Device, DeviceFile } from './device.ts'

const typeMask = 0o170000
const folderType = 0o040000

/** Of a file that adb's shell makes. */
export const newFileMode = 0o100660

export const isFolder = (file: DeviceFile): boolean => (file.mode & typeMask) === folderType

/** A path without dots, doubled or trailing slashes, and by one of the names that its storage has. */
export function normalPath(path: string): string {
  const plain = posix.resolve('/', path)
  const storage = storageNames.find((name) => plain === name || plain.startsWith(`${name}/`))
  return storage === undefined ? plain : `/sdcard${plain.slice(storage.length)}`
}

export const fileAt = (device: Device, path: string): DeviceFile | undefined => device.files[normalPath(path)]

/** Names of what lies directly in a folder. */
export function namesIn(device: Device, path: string): readonly string[] {
  const at = normalPath(path)
  return Object.keys(device.files).filter((one) => one !== at && posix.dirname(one) === at).map((one) => posix.basename(one)).toSorted()
}

/** With a file there, and the folders that lead to it. */
export function withFile(device: Device, path: string, content: Uint8Array, mode: number, modified: number): Device {
  const at = normalPath(path)
  return { ...device, files: { ...withFolder(device, posix.dirname(at), modified).files, [at]: { content, mode, modified } } }
}

/** With a folder there, and those that lead to it. */
export function withFolder(device: Device, path: string, modified: number): Device {
  const at = normalPath(path)
  if (device.files[at] !== undefined) return device
  const { files } = withFolder(device, posix.dirname(at), modified)
  return { ...device, files: { ...files, [at]: { content: new Uint8Array(), mode: folderType | 0o771, modified } } }
}

/** Without what lies there, and below it. */
export function withoutFile(device: Device, path: string): Device {
  const at = normalPath(path)
  return { ...device, files: Object.fromEntries(Object.entries(device.files).filter(([one]) => one !== at && !one.startsWith(`${at}/`))) }
}
