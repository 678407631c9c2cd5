import type { Device } from './device.ts'
import { factoryDevice } from './factory-device.ts'

/** A device as JSON: the contents of its files in base64. */
export function plainDevice(device: Device): unknown {
  const files = Object.entries(device.files).map(([path, file]) => [path, { ...file, content: Buffer.from(file.content).toString('base64') }])
  return { ...device, files: Object.fromEntries(files) as unknown }
}

/** The inverse of `plainDevice`. */
export function storedDevice(plain: unknown): Device {
  const device = plain as Omit<Device, 'files'> & { readonly files: Readonly<Record<string, { readonly content: string; readonly mode: number; readonly modified: number }>> }
  const files = Object.entries(device.files).map(([path, file]) => [path, { ...file, content: Buffer.from(file.content, 'base64') }])
  // What was started before the phone was switched off does not run once it is switched on.
  return { ...device, processes: factoryDevice().processes, files: Object.fromEntries(files) as Device['files'] }
}
