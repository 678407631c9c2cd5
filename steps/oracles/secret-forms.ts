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
  const within = (name: string, content: Buffer, encoding: 'base64' | 'base64url'): SecretForm[] =>
    [0, 1, 2].map((before) => form(name, wherever(content, before, encoding), true))
  return [
    form('base32', secret),
    form('hexadecimal', bytes.toString('hex')),
    ...within('base64', bytes, 'base64'),
    ...within('base64url', bytes, 'base64url'),
    form('URL-encoded bytes', [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')),
    // As a JSON text holds them, without the quotation marks.
    form('bytes', JSON.stringify(bytes.toString('latin1')).slice(1, -1), true),
    form('a list of bytes', [...bytes].join(',')),
    ...within('base64 of base32', written, 'base64'),
    form('hexadecimal of base32', written.toString('hex')),
    form('base32 backwards', [...secret].reverse().join('')),
  ]
}

/**
 * The characters of base64 that are the same whatever else is encoded together with a content; which they are depends on how
 * many bytes come before it, of which three make four characters.
 */
function wherever(content: Buffer, before: number, encoding: 'base64' | 'base64url'): string {
  const text = Buffer.concat([Buffer.alloc(before), content]).toString(encoding)
  return text.slice(Math.ceil(before * 8 / 6), Math.floor((before + content.length) * 8 / 6))
}

/** The forms in which a text holds a secret; empty if it holds it in none. */
export function formsIn(text: string, secret: string): readonly string[] {
  const lower = text.toLowerCase()
  const found = knownFormsOf(secret).filter((one) => (one.isCaseSensitive ? text.includes(one.text) : lower.includes(one.text.toLowerCase())))
  return [...new Set(found.map(({ form }) => form))]
}

// A search asks for the same secrets all the time.
const known = new Map<string, readonly SecretForm[]>()

function knownFormsOf(secret: string): readonly SecretForm[] {
  const forms = known.get(secret) ?? formsOf(secret)
  known.set(secret, forms)
  return forms
}
