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

/** The code at an instant: as many digits as the account has, leading zeros kept. */
export function codeAt(otp: OneTimePassword, at: Instant): string {
  return totp(otp).generate({ timestamp: at })
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

/** Reads an `otpauth://totp/…` URI. Of what otpauth lets pass, digits other than 6 to 8 and odd periods are refused here. */
export function parseUri(uri: string): ParsedUri {
  let parsed
  try {
    parsed = URI.parse(uri)
  } catch (error) {
    return { ok: false, why: `not a one-time password address: ${error instanceof Error ? error.message : String(error)}` }
  }
  if (!(parsed instanceof TOTP)) return { ok: false, why: 'counter-based codes are not supported' }
  const { digits, period, algorithm } = parsed
  if (digits !== 6 && digits !== 7 && digits !== 8) return { ok: false, why: `codes of ${digits} digits are not supported, only 6 to 8` }
  if (!(period >= 1 && period <= 300)) return { ok: false, why: `a period of ${period} seconds is not supported, only 1 to 300` }
  if (algorithm !== 'SHA1' && algorithm !== 'SHA256' && algorithm !== 'SHA512') return { ok: false, why: `${algorithm} is not supported` }
  return { ok: true, issuer: parsed.issuer, name: parsed.label, otp: { secret: parsed.secret.base32, algorithm, digits, period } }
}

/** A secret typed by hand: base32, spaces and case as people type them. Null if it is none. */
export function secretOf(typed: string): string | null {
  const bare = typed.replaceAll(/[\s-]/g, '').replace(/=+$/, '').toUpperCase()
  return /^[A-Z2-7]{16,}$/.test(bare) ? bare : null
}

function totp(otp: OneTimePassword): TOTP {
  return new TOTP({ ...otp, secret: Secret.fromBase32(otp.secret) })
}
