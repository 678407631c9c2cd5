import { posix } from 'node:path'
import { writableFolders } from '../../android/constants.ts'
import type { Device } from '../../android/device.ts'
import { fileAt, isFolder, newFileMode, normalPath, withFile } from '../../android/files.ts'
import type { WirePhone } from '../../android/wire-phone.ts'

/** Whether adb's shell may create, change or remove what lies there. */
export function mayWrite(path: string): boolean {
  const at = normalPath(path)
  return writableFolders.some((folder) => at.startsWith(`${folder}/`))
}

/** Why adb's shell cannot write a file there, in the system's words; null if it can. */
export function whyNotWritable(device: Device, path: string): string | null {
  const before = fileAt(device, path)
  if (before !== undefined && isFolder(before)) return 'Is a directory'
  if (!mayWrite(path)) return 'Permission denied'
  return fileAt(device, posix.dirname(normalPath(path))) === undefined ? 'No such file or directory' : null
}

/** Writes a file, now by the phone's clock. */
export function storeFile(phone: WirePhone, path: string, content: Uint8Array, mode = newFileMode): void {
  phone.changeDevice((device) => withFile(device, path, content, mode, secondsOf(phone)))
}

/** The phone's clock as files know it. */
export const secondsOf = (phone: WirePhone): number => Math.floor(phone.now() / 1000)
