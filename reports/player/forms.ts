import { bytesToHex } from '@noble/hashes/utils.js'

/**
 * A secret in every form in which it may be written, by the form's name. Of forms that look alike, the first counts.
 *
 * `base64+1` is what base64 makes of it where one byte stands before it, without the characters that hold bits of other bytes;
 * `utf8` is what is left of it where bytes that are no text were read as such.
 */
export function formsOf(bytes: Uint8Array): Map<string, string> {
  const hex = bytesToHex(bytes)
  const base32 = base32Of(bytes)
  const base64 = [['base64', unpadded(base64Of(bytes))], ...[0, 1, 2].map((before) => [`base64+${before}`, base64Within(bytes, before)] as const)] as const
  const url = percentEncoded(bytes)
  return new Map([
    ['raw', textOf(bytes)],
    ['utf8', new TextDecoder().decode(bytes)],
    ['hex', hex],
    ['hex-upper', hex.toUpperCase()],
    ['base32', base32],
    ['base32-spaced', inFours(base32, ' ')],
    ['base32-dashed', inFours(base32, '-')],
    ['base32-lower', base32.toLowerCase()],
    ['base32-lower-spaced', inFours(base32.toLowerCase(), ' ')],
    ['base32-lower-dashed', inFours(base32.toLowerCase(), '-')],
    ...base64,
    ...base64.map(([name, text]) => [name.replace('base64', 'base64url'), text.replaceAll('+', '-').replaceAll('/', '_')] as const),
    ['url', url],
    ['url-lower', url.replaceAll(/%../g, (sign) => sign.toLowerCase())],
    ['url-form', url.replaceAll('%20', '+')],
    ['url-readable', url.replaceAll(/%(21|27|28|29|2A)/g, (sign) => decodeURIComponent(sign))],
  ])
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Bytes in base32 (RFC 4648 §6) without padding. */
export function base32Of(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

/** Text if it is, else each byte as the character of its number. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return characters(bytes)
  }
}

const characters = (bytes: Uint8Array) => String.fromCharCode(...bytes)
const base64Of = (bytes: Uint8Array) => btoa(characters(bytes))
const unpadded = (text: string) => text.replaceAll('=', '')
const inFours = (text: string, between: string) => (text.match(/.{1,4}/g) ?? []).join(between)

function base64Within(bytes: Uint8Array, before: number): string {
  const whole = base64Of(new Uint8Array([...new Uint8Array(before), ...bytes]))
  return whole.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6))
}

/** RFC 3986 §2: everything but unreserved characters. */
function percentEncoded(bytes: Uint8Array): string {
  const signs = [...bytes].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
  return signs.join('').replaceAll(/%(2D|2E|3\d|4[1-9A-F]|5[0-9AF]|6[1-9A-F]|7[0-9AE])/g, (whole, code: string) => {
    const sign = String.fromCharCode(Number.parseInt(code, 16))
    return /[\w.~-]/.test(sign) ? sign : whole
  })
}
