import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HttpRequest, Json } from '../http.ts'
import { handleMicrosoft, noPersonalAccounts, type MicrosoftState } from './microsoft.ts'

const otp = { secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', algorithm: 'SHA1', digits: 8, period: 30 } as const
const known: MicrosoftState = { ...noPersonalAccounts, accounts: { maya: { password: 'pw', otp }, omar: { password: 'pw', otp } } }
const start = Date.UTC(2026, 0, 15, 12)
const ninetyDays = 7_776_000_000

interface Asked {
  readonly at?: number
  readonly token?: string
  readonly headers?: Record<string, string>
  readonly body?: Json
}

function ask(state: MicrosoftState, method: HttpRequest['method'], path: string, { at = start, token = '', headers = {}, body = null }: Asked = {}) {
  return handleMicrosoft(state, { method, url: `https://account.microsoft.example/${path}`, headers: { ...headers, authorization: token }, body, at })
}

const signedIn = (state: MicrosoftState, email: string): MicrosoftState => ask(state, 'POST', 'sign-in', { body: { email, password: 'pw' } })[0]
const backup = (id: string) => ({ id, document: { version: 1, accounts: [] } })

test('a session ends after ninety days, at that very instant', () => {
  const [state, { body }] = ask(known, 'POST', 'sign-in', { body: { email: 'maya', password: 'pw' } })
  assert.deepEqual(body, { token: 'session-1' })
  const status = (at: number) => ask(state, 'POST', 'session', { at, token: 'session-1' })[1].status
  assert.deepEqual([start, start + ninetyDays - 1, start + ninetyDays].map(status), [200, 200, 401])
})

test('a wrong password, a wrong name and a body that is none make no session', () => {
  for (const body of [{ email: 'maya', password: 'PW' }, { email: 'lena', password: 'pw' }, { email: 'maya' }, null, [], 'maya', { email: ['maya'], password: 'pw' }]) {
    const [state, { status }] = ask(known, 'POST', 'sign-in', { body })
    assert.equal(status, 401)
    assert.equal(state, known)
  }
})

test('the vault keeps one copy for each owner and platform', () => {
  let state = signedIn(signedIn(known, 'maya'), 'omar')
  const put = (token: string, platform: string, id: string) => {
    const [next, { status }] = ask(state, 'PUT', `backups/${platform}`, { token, body: backup(id) })
    state = next
    return status
  }
  assert.deepEqual([put('session-1', 'android', 'a'), put('session-1', 'ios', 'b'), put('session-2', 'android', 'c'), put('session-1', 'android', 'd')], [200, 200, 200, 200])
  const ids = Object.fromEntries(Object.entries(state.backups).map(([owner, slots]) => [owner, [slots.ios?.id, slots.android?.id]]))
  assert.deepEqual(ids, { maya: ['b', 'd'], omar: [undefined, 'c'] })
})

test('who asks for nothing to be overwritten overwrites nothing', () => {
  const state = ask(signedIn(known, 'maya'), 'PUT', 'backups/ios', { token: 'session-1', body: backup('a') })[0]
  const [next, { status }] = ask(state, 'PUT', 'backups/ios', { token: 'session-1', headers: { 'if-none-match': '*' }, body: backup('b') })
  assert.equal(status, 412)
  assert.equal(next.backups['maya']?.ios?.id, 'a')
})

test('a backup that is deleted is gone, and the one of the other platform is not', () => {
  let state = signedIn(known, 'maya')
  for (const platform of ['ios', 'android']) state = ask(state, 'PUT', `backups/${platform}`, { token: 'session-1', body: backup(platform) })[0]
  state = ask(state, 'DELETE', 'backups/ios', { token: 'session-1' })[0]
  const status = (platform: string) => ask(state, 'GET', `backups/${platform}`, { token: 'session-1' })[1].status
  assert.deepEqual([status('ios'), status('android'), status('windows')], [404, 200, 404])
})

test('nobody reads, writes or deletes a backup without a session', () => {
  const state = ask(signedIn(known, 'maya'), 'PUT', 'backups/ios', { token: 'session-1', body: backup('a') })[0]
  for (const method of ['GET', 'PUT', 'DELETE'] as const) {
    const [next, { status }] = ask(state, method, 'backups/ios', { token: 'session-9', body: backup('b') })
    assert.equal(status, 401)
    assert.equal(next, state)
  }
})

test('a sign-in is approved once, by a phone of its own account only', () => {
  let state = signedIn(signedIn(known, 'maya'), 'omar')
  for (const token of ['session-1', 'session-2']) state = ask(state, 'POST', 'authenticator/passwordless', { token })[0]
  const [mayas = '', omars = ''] = Object.keys(state.devices)
  state = { ...state, approvals: [{ id: 'one', account: 'maya', number: '42', state: 'waiting' }] }
  const list = (key: string) => ask(state, 'GET', 'approvals', { headers: { 'device-key': key } })[1]
  const decide = (key: string, approve: boolean) => {
    const [next, { status }] = ask(state, 'POST', 'approvals/one', { headers: { 'device-key': key }, body: { approve } })
    state = next
    return [status, state.approvals[0]?.state]
  }
  assert.deepEqual(list(mayas).body, { approvals: [{ id: 'one', number: '42' }] })
  assert.deepEqual(list(omars).body, { approvals: [] })
  assert.equal(list('nobody').status, 401)
  assert.deepEqual(decide(omars, true), [200, 'waiting'])
  assert.deepEqual(decide(mayas, false), [200, 'denied'])
  assert.deepEqual(decide(mayas, true), [200, 'denied'])
  assert.deepEqual(list(mayas).body, { approvals: [] })
})

test('a phone that phone sign-in was turned off on approves nothing more', () => {
  let state = ask(signedIn(known, 'maya'), 'POST', 'authenticator/passwordless', { token: 'session-1' })[0]
  const [key = ''] = Object.keys(state.devices)
  state = ask(state, 'DELETE', 'authenticator/passwordless', { token: 'session-1', headers: { 'device-key': key } })[0]
  assert.equal(ask(state, 'GET', 'approvals', { headers: { 'device-key': key } })[1].status, 401)
})

test('a name that every object has is nobody and nothing', () => {
  for (const email of ['constructor', '__proto__', 'toString']) {
    assert.equal(ask(known, 'POST', 'sign-in', { body: { email } })[1].status, 401)
    assert.equal(ask(known, 'POST', 'session', { token: email })[1].status, 401)
    assert.equal(ask(known, 'GET', 'approvals', { headers: { 'device-key': email } })[1].status, 401)
  }
})
