import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { World } from '../../simulators/world.ts'

/** SHA-256 of a world's JSON, in hexadecimal, as the trace of a run ends with it. */
export function digestOf(world: World): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(world))))
}
