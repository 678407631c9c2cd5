import { sha1 } from '@noble/hashes/legacy.js'
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { signatureOf } from '../../simulators/websites/passkey-signature.ts'
import { base32Of, formsOf } from './forms.ts'

/** A secret as it is known to whoever writes it. */
export interface Secret {
  readonly bytes: Uint8Array
  /** True for a key that people see in base32, and not as text. */
  readonly isKey: boolean
}

export const textSecret = (text: string): Secret => ({ bytes: utf8ToBytes(text), isKey: false })
export const keySecret = (bytes: Uint8Array): Secret => ({ bytes, isKey: true })

/** Every form of a secret, by the form's name. A key's base32 is written in further forms, as text: `text-hex`. */
export function everyForm({ bytes, isKey }: Secret): Map<string, string> {
  const forms = formsOf(bytes)
  if (isKey) for (const [name, text] of formsOf(utf8ToBytes(base32Of(bytes)))) forms.set(`text-${name}`, text)
  return forms
}

/**
 * The secret that the simulated world or its examples make, by its reference; undefined if it is not one of theirs.
 *
 * | reference | secret |
 * |---|---|
 * | `account/WORDS` | of an account; the words begin with the seed of the run |
 * | `password/NAME` | of an account of that name |
 * | `published/SHA1` | of RFC 6238, appendix B |
 * | `session/1`, `microsoft-device/1`, `entra-device/1` | handed out by a service |
 * | `passkey/ID/1` | of a passkey that was made for the site's first challenge |
 */
export function secretOf(reference: string): Secret | undefined {
  const [, kind = '', rest = ''] = /^([a-z-]+)\/(.*)$/s.exec(reference) ?? []
  switch (kind) {
    case 'account':
      return keySecret(sha1(utf8ToBytes(rest)))
    case 'password':
      return textSecret(`Password of ${rest}`)
    case 'published':
      return published[rest] === undefined ? undefined : keySecret(utf8ToBytes('1234567890'.repeat(7).slice(0, published[rest])))
    case 'session':
    case 'microsoft-device':
    case 'entra-device':
      return textSecret(`${kind}-${rest}`)
    case 'passkey': {
      const [, credentialId, challenge] = /^(.*)\/(\d+)$/s.exec(rest) ?? []
      return credentialId === undefined ? undefined : keySecret(hexToBytes(signatureOf(credentialId, `challenge-${challenge}`)))
    }
    default:
      return undefined
  }
}

/** By the algorithm, the length of the secret in bytes. */
const published: Readonly<Record<string, number>> = { SHA1: 20, SHA256: 32, SHA512: 64 }

/** What stands in the place of a secret. A reference may hold any character; here it holds none that a file format gives a meaning to. */
export function placeholderOf(reference: string, form: string): string {
  return `{{secret:${reference.replaceAll(/[^\w .@/+-]/gu, encodeURIComponent)}:${form}}}`
}

/** Gives a simulated secret in a form, as `fillIn` asks for it; undefined for any other. */
export function derive(reference: string, form: string): string | undefined {
  const secret = secretOf(decodeURIComponent(reference))
  return secret === undefined ? undefined : everyForm(secret).get(form)
}
