import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDocument } from './backup-document.ts'

const otp = { secret: 'GEZDGNBVGY3TQOJQ', algorithm: 'SHA1', digits: 6, period: 30 }
const account = { kind: 'third-party', issuer: 'Amazon', name: 'maya', otp }
const { otp: _otp, ...nameOnly } = account
const holding = (...accounts: readonly unknown[]) => ({ version: 1, accounts })
const without = (field: keyof typeof otp) => Object.fromEntries(Object.entries(otp).filter(([name]) => name !== field))

test('a backup of codes, of names and of nothing is one', () => {
  assert.ok([holding(account), holding(nameOnly, { ...account, kind: 'work', issuer: '' }), holding()].every(isDocument))
})

const refused: Readonly<Record<string, unknown>> = {
  nothing: null,
  'a text': '{"version":1,"acco',
  'a list': [account],
  'no version': { accounts: [] },
  'another version': { version: 2, accounts: [] },
  'no accounts': { version: 1 },
  'accounts by name': { version: 1, accounts: { maya: account } },
  'an account that is nothing': holding(null),
  'an account that is a list': holding([account]),
  'an account that is a text': holding('maya'),
  'a kind that is not known': holding({ ...account, kind: 'admin' }),
  'no name': holding({ ...account, name: undefined }),
  'an empty name': holding({ ...account, name: '' }),
  'a name that is a list': holding({ ...account, name: ['maya'] }),
  'a name of 10,000 characters': holding({ ...account, name: 'a'.repeat(10_000) }),
  'an issuer of 10,000 characters': holding({ ...account, issuer: 'a'.repeat(10_000) }),
  'no issuer': holding({ ...account, issuer: null }),
  'codes that are nothing': holding({ ...account, otp: null }),
  'codes that are a list': holding({ ...account, otp: [] }),
  'codes that are a text': holding({ ...account, otp: 'GEZDGNBVGY3TQOJQ' }),
  'no secret': holding({ ...account, otp: without('secret') }),
  'an empty secret': holding({ ...account, otp: { ...otp, secret: '' } }),
  'a secret in lower case': holding({ ...account, otp: { ...otp, secret: 'gezdgnbvgy3tqojq' } }),
  'a secret that is no base32': holding({ ...account, otp: { ...otp, secret: 'GEZD 1890' } }),
  'a padded secret': holding({ ...account, otp: { ...otp, secret: 'GEZDGNBVGY======' } }),
  'a secret without end': holding({ ...account, otp: { ...otp, secret: 'A'.repeat(10_000) } }),
  'a secret that is a number': holding({ ...account, otp: { ...otp, secret: 234567 } }),
  'no digits': holding({ ...account, otp: without('digits') }),
  '99 digits': holding({ ...account, otp: { ...otp, digits: 99 } }),
  'digits in words': holding({ ...account, otp: { ...otp, digits: '6' } }),
  'no algorithm': holding({ ...account, otp: without('algorithm') }),
  'an algorithm that is not known': holding({ ...account, otp: { ...otp, algorithm: 'MD5' } }),
  'no period': holding({ ...account, otp: without('period') }),
  'a period of no time': holding({ ...account, otp: { ...otp, period: 0 } }),
  'half a second': holding({ ...account, otp: { ...otp, period: 0.5 } }),
  'a period in words': holding({ ...account, otp: { ...otp, period: '30' } }),
  'a period of a day': holding({ ...account, otp: { ...otp, period: 86_400 } }),
  'one bad account among good ones': holding(account, { ...account, otp: { ...otp, digits: 99 } }, account),
}

for (const [what, json] of Object.entries(refused)) {
  test(`a backup with ${what} is none`, () => {
    assert.equal(isDocument(json), false)
  })
}
