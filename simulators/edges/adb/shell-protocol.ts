import type { Take } from './bytes.ts'
import { maxPayload } from './packets.ts'

/**
 * The packets of adb's second shell protocol: what it is (a byte), its length (four, little-endian), data.
 * https://android.googlesource.com/platform/packages/modules/adb/+/HEAD/shell_protocol.h
 */
const ids = { stdin: 0, out: 1, err: 2, exit: 3, closeStdin: 4, windowSize: 5 } as const

export function outputPacket(channel: 'out' | 'err', data: Uint8Array): Buffer {
  return packet(ids[channel], data)
}

/** @param code 0 to 255 */
export function exitPacket(code: number): Buffer {
  return packet(ids.exit, Uint8Array.of(code))
}

/** What the host sends as standard input, until it says that there is no more. Nonsense is taken as the end. */
export async function* stdinOf(take: Take): AsyncGenerator<Buffer> {
  for (let head = await take(5); head !== null && head[0] !== ids.closeStdin; head = await take(5)) {
    const length = head.readUInt32LE(1)
    const data = length > maxPayload ? null : await take(length)
    if (data === null) return
    // The size of a window matters to nothing here.
    if (head[0] === ids.stdin && length > 0) yield data
  }
}

function packet(id: number, data: Uint8Array): Buffer {
  const head = Buffer.alloc(5)
  head.writeUInt8(id)
  head.writeUInt32LE(data.length, 1)
  return Buffer.concat([head, data])
}
