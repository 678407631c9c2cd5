import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { rfc6238Vectors } from '../../fixtures/vectors.ts'
import { derive, placeholderOf } from './derive.ts'

test('an account is derived from its words, in each form', () => {
  const words = '3/1/personal/Microsoft/maya@outlook.example'
  const bytes = createHash('sha1').update(words).digest()
  const reference = `account/${words}`
  assert.equal(derive(reference, 'hex'), bytes.toString('hex'))
  assert.equal(derive(reference, 'base64'), bytes.toString('base64').replace('=', ''))
  assert.equal(derive(reference, 'base64url'), bytes.toString('base64url'))
  const base32 = derive(reference, 'base32') ?? ''
  assert.equal(derive(reference, 'text-base64'), Buffer.from(base32).toString('base64url'))
  for (const before of [1, 2]) {
    const whole = Buffer.concat([Buffer.alloc(before, 'x'), bytes, Buffer.from('yyy')]).toString('base64')
    assert.ok(whole.includes(derive(reference, `base64+${before}`) ?? '?'))
  }
})

test('the published secrets are those of RFC 6238', () => {
  for (const { otp } of rfc6238Vectors) assert.equal(derive(`published/${otp.algorithm}`, 'base32'), otp.secret)
})

test('a password is derived from the name of its account', () => {
  const forms = (form: string) => derive('password/a@b.example', form)
  assert.equal(forms('raw'), 'Password of a@b.example')
  assert.equal(forms('url'), 'Password%20of%20a%40b.example')
  assert.equal(forms('url-form'), 'Password+of+a%40b.example')
  assert.equal(Buffer.from(forms('base64') ?? '', 'base64').toString(), 'Password of a@b.example')
})

test('a name may hold what a placeholder is written with', () => {
  const [, reference = '', form = ''] = /^\{\{secret:([^{}]+):([^:{}]+)\}\}$/.exec(placeholderOf('password/{"a":<Zoë>}\n', 'raw')) ?? []
  assert.equal(derive(reference, form), 'Password of {"a":<Zoë>}\n')
})

test('of what the simulated world does not make nothing is derived', () => {
  for (const reference of ['environment/TOKEN', 'passkey/x', 'published/MD5', 'nothing']) assert.equal(derive(reference, 'raw'), undefined)
  assert.equal(derive('session/1', 'morse'), undefined)
})
