import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HttpRequest, Json } from '../http.ts'
import { domainOf, handleEntra, noTenants, type EntraState } from './entra.ts'

const otp = { secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', algorithm: 'SHA1', digits: 6, period: 30 } as const
const known: EntraState = {
  ...noTenants,
  tenants: { 'contoso.example': { name: 'Contoso', thirdPartyTotp: false, users: { 'maya@contoso.example': { password: 'pw', otp } } } },
}

const ask = (state: EntraState, method: HttpRequest['method'], path: string, body: Json = null, headers: Record<string, string> = {}) =>
  handleEntra(state, { method, url: `https://login.entra.example/${path}`, headers, body, at: 0 })

test("the directory tells an organisation's policy to whoever asks", () => {
  assert.deepEqual(ask(known, 'GET', 'realms/contoso.example')[1], { status: 200, body: { name: 'Contoso', thirdPartyTotp: false } })
  assert.equal(ask(known, 'GET', 'realms/fabrikam.example')[1].status, 404)
})

test('a phone is registered by name and password, and each time gets a key of its own', () => {
  const body = { email: 'maya@contoso.example', password: 'pw' }
  const [once, first] = ask(known, 'POST', 'register', body)
  assert.deepEqual(first, { status: 200, body: { deviceKey: 'entra-device-1', issuer: 'Contoso', otp } })
  assert.deepEqual(ask(once, 'POST', 'register', body)[0].devices, { 'entra-device-1': body.email, 'entra-device-2': body.email })
  for (const wrong of [{ ...body, password: '' }, { ...body, email: 'omar@contoso.example' }, { ...body, email: 'maya@fabrikam.example' }, {}]) {
    assert.equal(ask(known, 'POST', 'register', wrong)[1].status, 401)
  }
})

test("a registered phone approves its account's sign-ins and no other's", () => {
  const [registered] = ask(known, 'POST', 'register', { email: 'maya@contoso.example', password: 'pw' })
  const waiting = { number: '42', state: 'waiting' } as const
  const state: EntraState = { ...registered, approvals: [{ ...waiting, id: 'one', account: 'maya@contoso.example' }, { ...waiting, id: 'two', account: 'omar@contoso.example' }] }
  const key = { 'device-key': 'entra-device-1' }
  assert.deepEqual(ask(state, 'GET', 'approvals', null, key)[1].body, { approvals: [{ id: 'one', number: '42' }] })
  const after = (id: string) => ask(state, 'POST', `approvals/${id}`, { approve: true }, key)[0].approvals.map((one) => one.state)
  assert.deepEqual(after('one'), ['approved', 'waiting'])
  assert.deepEqual(after('two'), ['waiting', 'waiting'])
})

test('the domain of a name is what follows its last @, in lower case', () => {
  assert.deepEqual(['maya@Contoso.Example', 'a@b@c.example', 'maya', ''].map(domainOf), ['contoso.example', 'c.example', '', ''])
})

test('a name that every object has is nobody and nothing', () => {
  assert.equal(ask(known, 'GET', 'realms/constructor')[1].status, 404)
  for (const email of ['x@constructor', 'x@__proto__', 'constructor']) assert.equal(ask(known, 'POST', 'register', { email, password: 'pw' })[1].status, 401)
  assert.equal(ask(known, 'GET', 'approvals', null, { 'device-key': 'constructor' })[1].status, 401)
})
