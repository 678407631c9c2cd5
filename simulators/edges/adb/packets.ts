import type { Take } from './bytes.ts'

/**
 * The packets of adb: six little-endian words and a payload.
 * https://android.googlesource.com/platform/packages/modules/adb/+/HEAD/protocol.txt
 */
export interface Packet {
  readonly command: Command
  readonly arg0: number
  readonly arg1: number
  readonly payload: Buffer
  readonly checksum: number
}

const commands = ['CNXN', 'OPEN', 'OKAY', 'WRTE', 'CLSE'] as const
export type Command = (typeof commands)[number]

export const maxPayload = 1024 * 1024
/** From this version of the protocol on nobody counts sums: http://b/36187819. */
export const versionWithoutChecksum = 0x01000001

const headerSize = 24
const codes = new Map(commands.map((command) => [codeOf(command), command]))

/** The next packet, or null at the end of the stream. Throws on what is no packet. */
export async function readPacket(take: Take): Promise<Packet | null> {
  const header = await take(headerSize)
  if (header === null) return null
  const word = (index: number): number => header.readUInt32LE(index * 4)
  const [code, arg0, arg1, length, checksum] = [word(0), word(1), word(2), word(3), word(4)]
  const command = codes.get(code)
  if (command === undefined || word(5) !== inverted(code)) throw new Error(`No packet of adb begins with ${header.toString('hex')}.`)
  if (length > maxPayload) throw new Error(`A ${command} of ${length} bytes is longer than ${maxPayload}.`)
  const payload = await take(length)
  return payload === null ? null : { command, arg0, arg1, payload, checksum }
}

export function headerOf({ command, arg0, arg1, payload, checksum }: Packet): Buffer {
  const header = Buffer.alloc(headerSize)
  const code = codeOf(command)
  for (const [index, word] of [code, arg0, arg1, payload.length, checksum, inverted(code)].entries()) header.writeUInt32LE(word, index * 4)
  return header
}

/** The sum of all bytes. */
export function checksumOf(payload: Uint8Array): number {
  return payload.reduce((sum, byte) => sum + byte, 0) >>> 0
}

function codeOf(command: Command): number {
  return Buffer.from(command, 'latin1').readUInt32LE()
}

function inverted(code: number): number {
  return ~code >>> 0
}
