import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formsIn, formsOf } from './secret-forms.ts'

// RFC 4648 §10 writes "foobar" as MZXW6YTBOI in base32, Zm9vYmFy in base64 and 666F6F626172 in base16.
const secret = 'MZXW6YTBOI'

test('a secret is known in every form that RFC 4648 has for it', () => {
  const texts = formsOf(secret).map(({ text }) => text)
  for (const text of ['MZXW6YTBOI', 'Zm9vYmFy', '666f6f626172', '%66%6f%6f%62%61%72', 'foobar', '102,111,111,98,97,114']) {
    assert.ok(texts.includes(text), text)
  }
})

test('a text that holds a secret tells in which form, whatever its case where case says nothing', () => {
  assert.deepEqual(formsIn('{"key":"666F6F626172"}', secret), ['hexadecimal'])
  assert.deepEqual(formsIn('{"key":"mzxw6ytboi"}', secret), ['base32'])
  assert.deepEqual(formsIn('{"key":"Zm9vYmFy"}', secret), ['base64', 'base64url'])
  assert.deepEqual(formsIn('otpauth://totp/a?secret=MZXW6YTBOI', secret), ['base32'])
})

test('a secret is found in base64 that holds more than it, wherever it stands there', () => {
  for (const before of ['', 'a', 'ab', 'abc']) {
    for (const after of ['', 'y', 'yz']) {
      const text = (content: string) => Buffer.from(`${before}${content}${after}`).toString('base64')
      assert.deepEqual(formsIn(text('foobar'), secret), ['base64', 'base64url'], `${before}foobar${after}`)
      assert.deepEqual(formsIn(text('MZXW6YTBOI'), secret), ['base64 of base32'], `${before}MZXW6YTBOI${after}`)
    }
  }
})

test('a text that holds only another secret, or only the letters of base64 in another case, tells nothing', () => {
  assert.deepEqual(formsIn('{"key":"MZXW6YQ","other":"ZM9VYMFY"}', secret), [])
})
