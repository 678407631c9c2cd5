import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Attachment } from '@cucumber/messages'
import { keySecret, textSecret } from '../player/derive.ts'
import { createRedactor } from './redactor.ts'

const redactor = createRedactor()
redactor.know('environment/TOKEN', textSecret(`<o'ne> & "two"`))
redactor.know('account/0/1/third-party/Amazon/a', keySecret(Buffer.from('12345678901234567890')))
const attached = (attachment: Partial<Attachment> & { body: string }) => {
  const whole = { mediaType: 'text/plain', contentEncoding: 'IDENTITY', ...attachment } as Attachment
  return (JSON.parse(redactor.envelope({ attachment: whole })) as { attachment: Attachment }).attachment
}

test('a secret is replaced in each form by what tells which one it was', () => {
  const forms = {
    '12345678901234567890': 'raw', '3132333435363738393031323334353637383930': 'hex', GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ: 'base32',
    'gezd gnbv gy3t qojq gezd gnbv gy3t qojq': 'base32-lower-spaced', 'MTIzNDU2Nzg5MDEyMzQ1Njc4OTA': 'base64',
  }
  for (const [text, form] of Object.entries(forms)) assert.equal(redactor.text(`"${text}"`), `"{{secret:account/0/1/third-party/Amazon/a:${form}}}"`)
  assert.match(redactor.text(Buffer.from('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ').toString('hex')), /^\{\{secret:.*:text-hex\}\}$/)
})

test('what is left is still JSON or XML', () => {
  const json = redactor.text(JSON.stringify({ a: `x<o'ne> & "two"y`, inner: JSON.stringify([`<o'ne> & "two"`]) }))
  assert.deepEqual(JSON.parse(json), { a: 'x{{secret:environment/TOKEN:raw}}y', inner: '["{{secret:environment/TOKEN:raw}}"]' })
  assert.equal(redactor.text('<a b="&lt;o&apos;ne&gt; &amp; &quot;two&quot;"/>'), '<a b="{{secret:environment/TOKEN:raw}}"/>')
})

test('what was redacted once stays as it is', () => {
  const once = redactor.text('12345678901234567890')
  assert.equal(redactor.text(once), once)
})

test('an attachment in base64 is looked into, wherever in it the secret stands', () => {
  for (const before of ['', 'a', 'ab']) {
    const body = Buffer.from(`${before}<o'ne> & "two"`).toString('base64')
    const { body: left } = attached({ body, contentEncoding: 'BASE64' as Attachment['contentEncoding'], mediaType: 'text/xml' })
    assert.equal(Buffer.from(left, 'base64').toString(), `${before}{{secret:environment/TOKEN:raw}}`)
  }
})

test('a picture that holds a secret is withheld, and one that does not is left alone', () => {
  const picture = (content: string) => attached({ body: Buffer.from(content, 'latin1').toString('base64'), contentEncoding: 'BASE64' as Attachment['contentEncoding'], mediaType: 'image/png' })
  assert.equal(picture('\x89PNG 12345678901234567890').body, 'Withheld: this image/png holds a secret.')
  assert.equal(Buffer.from(picture('\x89PNG').body, 'base64').toString('latin1'), '\x89PNG')
})

test('a secret of three characters is left alone', () => {
  redactor.know('environment/SHORT', textSecret('abc'))
  assert.equal(redactor.text('abc'), 'abc')
})
