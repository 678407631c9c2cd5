import { createHmac } from 'node:crypto'

export interface CodeRule {
  /** Base32 without padding. */
  readonly secret: string
  readonly algorithm: 'SHA1' | 'SHA256' | 'SHA512'
  readonly digits: number
  /** Seconds. */
  readonly period: number
}

/** The code of a step, straight from RFC 4226 §5.3 and RFC 6238 §4. */
export function codeAtStep({ secret, algorithm, digits }: CodeRule, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac(algorithm.toLowerCase(), bytesOf(secret)).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 0x0f
  const number = digest.readUInt32BE(offset) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/** The code at an instant (milliseconds). */
export const codeAt = (rule: CodeRule, instant: number): string => codeAtStep(rule, Math.floor(instant / 1000 / rule.period))

/** Whether a verifier accepts the code at an instant: that step or one beside it (RFC 6238 §5.2). */
export function isAccepted(rule: CodeRule, code: string, instant: number): boolean {
  const step = Math.floor(instant / 1000 / rule.period)
  return [step - 1, step, step + 1].some((one) => one >= 0 && codeAtStep(rule, one) === code)
}

/** The bytes that base32 without padding stands for (RFC 4648 §6). */
export function bytesOf(base32: string): Buffer {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...base32].map((character) => alphabet.indexOf(character).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)))
}
