import { Secret, TOTP, URI } from 'otpauth'
import { second, type Instant } from '../clock/instant.ts'

export type Algorithm = 'SHA1' | 'SHA256' | 'SHA512'

/** What makes the codes of an account (RFC 6238). */
export interface OneTimePassword {
  /** RFC 4648 base32, upper case, without padding. */
  readonly secret: string
  readonly algorithm: Algorithm
  readonly digits: 6 | 7 | 8
  /** Seconds. */
  readonly period: number
}

// A screen is drawn many times in the thirty seconds in which its codes stay the same.
const drawn = new Map<string, string>()

/** The code at an instant: as many digits as the account has, leading zeros kept. */
export function codeAt(otp: OneTimePassword, at: Instant): string {
  const { secret, algorithm, digits, period } = otp
  const key = `${secret} ${algorithm} ${digits} ${period} ${Math.floor(at / second / period)}`
  const known = drawn.get(key)
  if (known !== undefined) return known
  const code = totp(otp).generate({ timestamp: at })
  if (drawn.size >= 1000) drawn.clear()
  drawn.set(key, code)
  return code
}

/** Whole seconds, from the period down to 1, until the code changes. */
export function secondsLeft(otp: OneTimePassword, at: Instant): number {
  return otp.period - (Math.floor(at / second) % otp.period)
}

/** How many steps the code is away from the instant, or null if it is none of the steps around it (RFC 6238 §5.2: one). */
export function driftOf(otp: OneTimePassword, code: string, at: Instant): number | null {
  return totp(otp).validate({ token: code, timestamp: at, window: 1 })
}

export type ParsedUri =
  | { readonly ok: true; readonly issuer: string; readonly name: string; readonly otp: OneTimePassword }
  | { readonly ok: false; readonly why: string }

// ISO/IEC 18004: no QR code holds more.
const longestUri = 4296

/** How long the name of an account, or of its issuer, may be. What the app lets in, its backup has to let in again. */
export const longestName = 256

/** Reads an `otpauth://totp/…` URI. What is not supported of what otpauth lets pass is refused here; `why` is a sentence. */
export function parseUri(uri: string): ParsedUri {
  if (uri.length > longestUri) return refuse('It is longer than a QR code can be.')
  let parsed
  try {
    parsed = URI.parse(uri)
  } catch (error) {
    return refuse(`It is no one-time password address: ${error instanceof Error ? error.message : String(error)}.`)
  }
  if (!(parsed instanceof TOTP)) return refuse('Codes that count instead of keeping time are not supported.')
  const { digits, period, algorithm, issuer, label } = parsed
  if (label.trim() === '') return refuse('It names no account.')
  if (Math.max(label.length, issuer.length) > longestName) return refuse(`Its account name is longer than ${longestName} characters.`)
  const otp = { secret: parsed.secret.base32, algorithm, digits, period }
  if (!isSecret(otp.secret)) return refuse('Its secret key is too short or too long.')
  if (!isOneTimePassword(otp)) return refuse(`Codes of ${digits} digits every ${period} seconds by ${algorithm} are not supported.`)
  return { ok: true, issuer, name: label, otp }
}

/** Whether something, such as a part of a backup that may be damaged, makes codes that the app supports. */
export function isOneTimePassword(json: unknown): json is OneTimePassword {
  if (typeof json !== 'object' || json === null) return false
  const { secret, algorithm, digits, period } = json as Partial<Record<keyof OneTimePassword, unknown>>
  return isSecret(secret) && (algorithm === 'SHA1' || algorithm === 'SHA256' || algorithm === 'SHA512')
    && (digits === 6 || digits === 7 || digits === 8) && typeof period === 'number' && Number.isInteger(period) && period >= 1 && period <= 300
}

/** A secret typed by hand: base32, spaces and case as people type them. Null if it is none. */
export function secretOf(typed: string): string | null {
  const bare = typed.replaceAll(/[\s-]/g, '').replace(/=+$/, '').toUpperCase()
  return bare.length >= 16 && isSecret(bare) ? bare : null
}

// Two characters are the shortest that hold a byte.
const isSecret = (value: unknown): value is string => typeof value === 'string' && /^[A-Z2-7]{2,1024}$/.test(value)

const refuse = (why: string): ParsedUri => ({ ok: false, why })

function totp(otp: OneTimePassword): TOTP {
  return new TOTP({ ...otp, secret: Secret.fromBase32(otp.secret) })
}
