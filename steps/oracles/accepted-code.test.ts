import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oathtool } from '../../fixtures/oathtool.ts'
import { randomCodes, rfc4226Vectors, rfc6238Vectors } from '../../fixtures/vectors.ts'
import { codeAt, codeAtStep, isAccepted } from './accepted-code.ts'

test('the oracle has the codes of RFC 6238, appendix B', () => {
  assert.equal(rfc6238Vectors.length, 18)
  for (const { otp, at, code } of rfc6238Vectors) assert.equal(codeAt(otp, at), code, `${otp.algorithm} at ${at}`)
})

test('the oracle has the codes of RFC 4226, appendix D', () => {
  assert.equal(rfc4226Vectors.length, 10)
  for (const [counter, { otp, code }] of rfc4226Vectors.entries()) assert.equal(codeAtStep(otp, counter), code)
})

test('the oracle agrees with oathtool on accounts of every algorithm and length', () => {
  for (const { otp, at } of randomCodes(1, 64)) assert.equal(codeAt(otp, at), oathtool(otp, at), JSON.stringify({ otp, at }))
})

// RFC 6238, appendix B: 14050471 is the code of the step from 1111111110 to 1111111139.
const [, , , , , , vector] = rfc6238Vectors
const accepts = (code: string, second: number): boolean => vector !== undefined && isAccepted(vector.otp, code, second * 1000)

test('a code is accepted in its own step and in the one on either side, to the second', () => {
  assert.deepEqual([1111111080, 1111111110, 1111111169].map((at) => accepts('14050471', at)), [true, true, true])
  assert.deepEqual([1111111079, 1111111170].map((at) => accepts('14050471', at)), [false, false])
})

test('a code of another length, or none, is not accepted', () => {
  assert.deepEqual(['4050471', '014050471', '', '050471', '1405 0471'].map((code) => accepts(code, 1111111110)), [false, false, false, false, false])
})

test('the first step of all has none before it', () => {
  const [first] = rfc4226Vectors
  assert.ok(first !== undefined && isAccepted(first.otp, '755224', 0) && isAccepted(first.otp, '287082', 0))
})
