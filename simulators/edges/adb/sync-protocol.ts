import type { DeviceFile } from '../android/device.ts'
import type { Take } from './bytes.ts'

/**
 * Messages of adb's file service: four letters, then little-endian words.
 * https://android.googlesource.com/platform/packages/modules/adb/+/HEAD/file_sync_protocol.h
 */
export interface SyncHeader {
  readonly id: string
  /** Mostly how many bytes follow; in the DONE that ends a file, when it was changed. */
  readonly number: number
}

/** The next message's head, or null at the end of the stream. */
export async function readSyncHeader(take: Take): Promise<SyncHeader | null> {
  const header = await take(8)
  return header === null ? null : { id: header.toString('latin1', 0, 4), number: header.readUInt32LE(4) }
}

/** A message of its length and its data. */
export function syncMessage(id: 'DATA' | 'DONE' | 'FAIL' | 'OKAY', data: Uint8Array = new Uint8Array()): Buffer {
  return Buffer.concat([Buffer.from(id, 'latin1'), words(data.length), data])
}

/** What `stat` says, in the first form of the protocol: mode, size, time of change. Zeros if there is no such file. */
export function statOf(file: DeviceFile | undefined): Buffer {
  return file === undefined ? words(0, 0, 0) : words(file.mode, file.content.length, file.modified)
}

const fileNotFound = 2
/** adb's shell. */
const owner = 2000

/**
 * The same in the second form: error, device (8 bytes), inode (8), mode, links, user, group, size (8), and the times of the last
 * access, change of content and change of state (8 each). Devices and inodes are not simulated.
 */
export function stat2Of(file: DeviceFile | undefined): Buffer {
  const size = 17
  if (file === undefined) return words(fileNotFound, ...Array<number>(size - 1).fill(0))
  const { mode, content, modified } = file
  return words(0, 0, 0, 0, 0, mode, 1, owner, owner, content.length, 0, modified, 0, modified, 0, modified, 0)
}

/** Little-endian. */
export function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4)
  return bytes
}
