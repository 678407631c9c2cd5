import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json } from '../http.ts'
import { signatureOf } from './passkey-signature.ts'
import { handleSites, type SitesState } from './sites.ts'

const otp = { secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', algorithm: 'SHA1', digits: 8, period: 30 } as const
const known: SitesState = {
  counter: 0,
  sites: { Amazon: { users: { maya: { password: 'pw', otp, passkeys: { one: 'the key' } }, omar: { password: 'pw', passkeys: {} } }, challenges: [] } },
}

const post = (state: SitesState, place: string, body: Json, at = 0, site = 'Amazon') =>
  handleSites(state, { method: 'POST', url: `https://sites.example/${site}/${place}`, headers: {}, body, at })

// RFC 6238, appendix B: 14050471 is the code of the step from 1111111110 to 1111111139.
test('a site accepts a code in its own step and in the one on either side', () => {
  const status = (second: number) => post(known, 'codes', { user: 'maya', code: '14050471' }, second * 1000)[1].status
  assert.deepEqual([1111111079, 1111111080, 1111111110, 1111111169, 1111111170].map(status), [401, 200, 200, 200, 401])
})

test('a site accepts no code of somebody who enrolled none, and none that is no text', () => {
  for (const body of [{ user: 'omar', code: '14050471' }, { user: 'lena', code: '14050471' }, { user: 'maya', code: 14050471 }, { user: 'maya' }, null]) {
    assert.equal(post(known, 'codes', body, 1111111110_000)[1].status, 401)
  }
})

test('a signed challenge is accepted once', () => {
  const [asked, { body }] = post(known, 'challenge', {})
  assert.deepEqual(body, { challenge: 'challenge-1' })
  const signed = { user: 'maya', credentialId: 'one', challenge: 'challenge-1', signature: signatureOf('the key', 'challenge-1') }
  const [used, first] = post(asked, 'passkey-sign-in', signed)
  assert.equal(first.status, 200)
  assert.equal(post(used, 'passkey-sign-in', signed)[1].status, 401)
})

test('a challenge that was answered wrong is used up', () => {
  const [asked] = post(known, 'challenge', {})
  const signed = { user: 'maya', credentialId: 'one', challenge: 'challenge-1', signature: signatureOf('the key', 'challenge-1') }
  const [used, wrong] = post(asked, 'passkey-sign-in', { ...signed, signature: signatureOf('another key', 'challenge-1') })
  assert.equal(wrong.status, 401)
  assert.equal(post(used, 'passkey-sign-in', signed)[1].status, 401)
})

test("a passkey signs in its own user only, and nobody with a challenge of one's own making", () => {
  const [asked] = post(known, 'challenge', {})
  const signed = { user: 'maya', credentialId: 'one', challenge: 'challenge-1', signature: signatureOf('the key', 'challenge-1') }
  const mine = { ...signed, challenge: 'mine', signature: signatureOf('the key', 'mine') }
  for (const body of [{ ...signed, user: 'omar' }, { ...signed, credentialId: 'two' }, mine, {}]) {
    assert.equal(post(asked, 'passkey-sign-in', body)[1].status, 401)
  }
})

test('a passkey is enrolled by whoever knows the password', () => {
  const body = { user: 'omar', credentialId: 'three', key: 'k' }
  assert.equal(post(known, 'passkeys', { ...body, password: 'wrong' })[1].status, 401)
  const [state, { status }] = post(known, 'passkeys', { ...body, password: 'pw' })
  assert.equal(status, 200)
  assert.deepEqual(state.sites['Amazon']?.users['omar']?.passkeys, { three: 'k' })
})

test('a site that does not exist, and a place that no site has, are not found', () => {
  assert.equal(post(known, 'codes', {}, 0, 'Nile')[1].status, 404)
  assert.equal(post(known, 'cellar', {})[1].status, 404)
})

test('a signature is the keyed hash of RFC 2104 with SHA-256', () => {
  // RFC 4231, test case 2.
  assert.equal(signatureOf('Jefe', 'what do ya want for nothing?'), '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843')
})

test('a name that every object has is nobody and nothing', () => {
  for (const name of ['constructor', '__proto__', 'toString']) {
    assert.equal(post(known, 'sign-in', { user: 'maya', password: 'pw' }, 0, name)[1].status, 404)
    assert.equal(post(known, 'sign-in', { user: name, password: '' })[1].status, 401)
    assert.equal(post(known, 'passkey-sign-in', { user: 'maya', credentialId: name })[1].status, 401)
  }
})
