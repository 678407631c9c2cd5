import { bytesOf } from './accepted-code.ts'

/** A form in which a secret could lie somewhere. */
export interface SecretForm {
  readonly form: string
  readonly text: string
  readonly isCaseSensitive: boolean
}

/**
 * The forms in which a secret could be kept so that whoever finds it has it: as such, and as the usual encodings of its
 * bytes and of its base32 text (RFC 4648 §4 to §8, RFC 3986 §2.1).
 * @param secret base32 without padding.
 */
export function formsOf(secret: string): readonly SecretForm[] {
  const bytes = bytesOf(secret)
  const written = Buffer.from(secret)
  const form = (name: string, text: string, isCaseSensitive = false): SecretForm => ({ form: name, text, isCaseSensitive })
  return [
    form('base32', secret),
    form('hexadecimal', bytes.toString('hex')),
    form('base64', bytes.toString('base64').replace(/=+$/, ''), true),
    form('base64url', bytes.toString('base64url'), true),
    form('URL-encoded bytes', [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')),
    // As a JSON text holds them, without the quotation marks.
    form('bytes', JSON.stringify(bytes.toString('latin1')).slice(1, -1), true),
    form('a list of bytes', [...bytes].join(',')),
    form('base64 of base32', written.toString('base64').replace(/=+$/, ''), true),
    form('hexadecimal of base32', written.toString('hex')),
    form('base32 backwards', [...secret].reverse().join('')),
  ]
}

/** The forms in which a text holds a secret; empty if it holds it in none. */
export function formsIn(text: string, secret: string): readonly string[] {
  const lower = text.toLowerCase()
  return formsOf(secret)
    .filter((one) => (one.isCaseSensitive ? text.includes(one.text) : lower.includes(one.text.toLowerCase())))
    .map(({ form }) => form)
}
