/** Seven hexadecimal digits that stand for an object, as in Android's dumps; the same for the same text. FNV-1a. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 4).toString(16).padStart(7, '0')
}
