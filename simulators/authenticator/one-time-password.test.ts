import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oathtool } from '../../fixtures/oathtool.ts'
import { randomCodes, rfc4226Vectors, rfc6238Vectors } from '../../fixtures/vectors.ts'
import { codeAt, driftOf, parseUri, secondsLeft, secretOf } from './one-time-password.ts'

test('the app has the codes of RFC 6238, appendix B', () => {
  for (const { otp, at, code } of rfc6238Vectors) assert.equal(codeAt(otp, at), code, `${otp.algorithm} at ${at}`)
})

test('the app has the codes of RFC 4226, appendix D', () => {
  for (const { otp, at, code } of rfc4226Vectors) assert.equal(codeAt(otp, at), code)
})

test('the app agrees with oathtool on accounts of every algorithm and length', () => {
  for (const { otp, at } of randomCodes(2, 64)) assert.equal(codeAt(otp, at), oathtool(otp, at), JSON.stringify({ otp, at }))
})

// RFC 6238, appendix B: 14050471 is the code of the step from 1111111110 to 1111111139.
const otp = { secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', algorithm: 'SHA1', digits: 8, period: 30 } as const

test('a code keeps until the last millisecond of its step, and counts down to one second', () => {
  assert.deepEqual([1111111110_000, 1111111139_999].map((at) => codeAt(otp, at)), ['14050471', '14050471'])
  assert.notEqual(codeAt(otp, 1111111140_000), '14050471')
  assert.deepEqual([1111111110_000, 1111111110_999, 1111111139_000, 1111111139_999, 1111111140_000].map((at) => secondsLeft(otp, at)), [30, 30, 1, 1, 30])
})

test('a code is off by at most one step, early or late', () => {
  const drift = (second: number) => driftOf(otp, '14050471', second * 1000)
  assert.deepEqual([1111111079, 1111111080, 1111111110, 1111111140, 1111111169, 1111111170].map(drift), [null, 1, 0, -1, -1, null])
})

test('a code of another length is none', () => {
  assert.deepEqual(['4050471', '014050471', '', '1405 0471'].map((code) => driftOf(otp, code, 1111111110_000)), [null, null, null, null])
})

test('an address says issuer, name and how its codes are made', () => {
  const uri = 'otpauth://totp/Git%20Hub:maya%40mail.example?secret=gezdgnbvgy3tqojqgezdgnbvgy3tqojq&issuer=Git%20Hub&algorithm=sha512&digits=7&period=60'
  assert.deepEqual(parseUri(uri), {
    ok: true, issuer: 'Git Hub', name: 'maya@mail.example',
    otp: { secret: otp.secret, algorithm: 'SHA512', digits: 7, period: 60 },
  })
})

test('an address that says nothing else has six digits every thirty seconds by SHA1', () => {
  assert.deepEqual(parseUri(`otpauth://totp/maya?secret=${otp.secret}`), { ok: true, issuer: '', name: 'maya', otp: { ...otp, digits: 6 } })
})

const refused: Readonly<Record<string, readonly [uri: string, why: RegExp]>> = {
  'a bad secret': ['otpauth://totp/a?secret=1890!', /'secret'/],
  'no secret': ['otpauth://totp/a?issuer=b', /'secret'/],
  'an empty secret': ['otpauth://totp/a?secret=', /'secret'/],
  'a secret of less than a byte': ['otpauth://totp/a?secret=A', /secret key is too short/],
  'a secret longer than any': [`otpauth://totp/a?secret=${'A'.repeat(1032)}`, /too short or too long/],
  '99 digits': [`otpauth://totp/a?secret=${otp.secret}&digits=99`, /Codes of 99 digits every 30 seconds by SHA1 are not supported/],
  '5 digits': [`otpauth://totp/a?secret=${otp.secret}&digits=5`, /Codes of 5 digits/],
  'a counter': [`otpauth://hotp/a?secret=${otp.secret}&counter=0`, /count instead of keeping time/],
  'another type': [`otpauth://motp/a?secret=${otp.secret}`, /no one-time password address/],
  'an unknown algorithm': [`otpauth://totp/a?secret=${otp.secret}&algorithm=MD5`, /'algorithm'/],
  'an algorithm that only the library knows': [`otpauth://totp/a?secret=${otp.secret}&algorithm=SHA3-256`, /SHA3-256 are not supported/],
  'no period': [`otpauth://totp/a?secret=${otp.secret}&period=0`, /'period'/],
  'a period of a day': [`otpauth://totp/a?secret=${otp.secret}&period=86400`, /every 86400 seconds/],
  'half a second': [`otpauth://totp/a?secret=${otp.secret}&period=0.5`, /'period'/],
  'something else': ['https://example.com/', /Invalid URI format/],
  nothing: ['', /Invalid URI format/],
  'a broken escape': [`otpauth://totp/%E0%A4%A?secret=${otp.secret}`, /no one-time password address/],
  'a name of spaces': [`otpauth://totp/%20?secret=${otp.secret}`, /names no account/],
  'a name of 300 characters': [`otpauth://totp/${'a'.repeat(300)}?secret=${otp.secret}`, /longer than 256 characters/],
  'more than a QR code holds': [`otpauth://totp/${'a'.repeat(100_000)}?secret=${otp.secret}`, /longer than a QR code/],
}

for (const [what, [uri, why]] of Object.entries(refused)) {
  test(`an address with ${what} is refused with the reason`, () => {
    const parsed = parseUri(uri)
    assert.ok(!parsed.ok)
    assert.match(parsed.why, why)
  })
}

test('a secret is read as people type it', () => {
  assert.equal(secretOf(' gezd gnbv-gy3t qojq '), 'GEZDGNBVGY3TQOJQ')
  assert.equal(secretOf('GEZDGNBVGY3TQOJQ======'), 'GEZDGNBVGY3TQOJQ')
})

test('what is no base32, is short, or is endless, is no secret', () => {
  const typed = ['', 'GEZDGNBVGY3TQOJ', 'GEZDGNBVGY3TQOJ1', 'GEZDGNBVGY3TQOJÄ', 'GEZD=GNBVGY3TQOJQ', 'A'.repeat(10_000), otp.secret.replace('G', 'Ԍ')]
  assert.deepEqual(typed.map(secretOf), typed.map(() => null))
})
