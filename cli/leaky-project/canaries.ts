import { accountFactory } from '../../fixtures/accounts.ts'

/** Of the environment, with every sign that some format escapes. */
export const fromEnvironment = `c4n4ry "of" <the> & 'environment' / ключ + 100 % \\ end`

const account = () => {
  accountFactory.rewindSequence()
  return accountFactory.build({ name: 'canary@mail.example' }, { transient: { seed: 0 } })
}

/** The secrets of the examples as they are known, the published one among them. A key has bytes besides its base32. */
export function canaries(): { readonly name: string; readonly text: string; readonly bytes?: Buffer }[] {
  const { password, codes: { secret } } = account()
  return [
    { name: 'environment', text: fromEnvironment },
    { name: 'password', text: password },
    { name: 'one-time password', text: secret, bytes: fromBase32(secret) },
    { name: 'published', text: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', bytes: Buffer.from('12345678901234567890') },
    { name: 'session', text: 'session-7' },
    { name: 'device', text: 'entra-device-3' },
  ]
}

/** A secret in every way in which somebody may write it, without a word from the code that takes it out. */
export function everyWay({ text, bytes }: { readonly text: string; readonly bytes?: Buffer }): string[] {
  return [text, ...waysOf(Buffer.from(text)), ...(bytes === undefined ? [] : waysOf(bytes))]
}

function waysOf(bytes: Buffer): string[] {
  const hex = bytes.toString('hex')
  const base32 = toBase32(bytes)
  const [latin1, utf8] = [bytes.toString('latin1'), bytes.toString('utf8')]
  const texts = utf8.includes('\uFFFD') ? [latin1] : [utf8, encodeURIComponent(utf8), new URLSearchParams({ a: utf8 }).toString().slice(2)]
  const fours = (word: string) => word.match(/.{1,4}/g) ?? []
  return [
    ...texts, hex, hex.toUpperCase(), base32, base32.padEnd(Math.ceil(base32.length / 8) * 8, '='), base32.toLowerCase(),
    ...[' ', '-'].flatMap((between) => [fours(base32).join(between), fours(base32.toLowerCase()).join(between)]),
    bytes.toString('base64'), bytes.toString('base64url'), ...['a:', 'me:'].map((before) => Buffer.concat([Buffer.from(before), bytes, Buffer.from(':z')]).toString('base64')),
    [...bytes].map((byte) => (/[\w.~-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `%${byte.toString(16).padStart(2, '0')}`)).join(''),
  ]
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function toBase32(bytes: Buffer): string {
  let text = ''
  let rest = 0n
  for (const byte of bytes) rest = (rest << 8n) | BigInt(byte)
  const signs = Math.ceil((bytes.length * 8) / 5)
  rest <<= BigInt(signs * 5 - bytes.length * 8)
  for (let sign = 0; sign < signs; sign += 1, rest >>= 5n) text = (alphabet[Number(rest & 31n)] ?? '') + text
  return text
}

function fromBase32(text: string): Buffer {
  const number = [...text].reduce((sum, sign) => (sum << 5n) | BigInt(alphabet.indexOf(sign)), 0n)
  return Buffer.from(number.toString(16).padStart(text.length * 5 / 4, '0'), 'hex')
}
