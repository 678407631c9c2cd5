import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * What proves that the holder of a passkey answered a challenge. A real passkey is a key pair; a keyed hash has the one
 * property that the rules need, that without the key there is no answer, and costs a hundredth.
 */
export function signatureOf(key: string, challenge: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(key), utf8ToBytes(challenge)))
}
