import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HttpRequest } from '../http.ts'
import { handleICloud, type ICloudState } from './icloud.ts'

const empty: ICloudState = { accounts: { 'maya@icloud.example': {} } }

function ask(state: ICloudState, method: HttpRequest['method'], headers: Record<string, string> = {}, body: HttpRequest['body'] = null) {
  return handleICloud(state, { method, url: 'https://icloud.example/authenticator/backup', headers: { 'apple-account': 'maya@icloud.example', ...headers }, body, at: 0 })
}

test('iCloud keeps what a signed-in phone writes: of the toggle for the app it knows nothing', () => {
  const [state, { status }] = ask(empty, 'PUT', {}, { id: 'a' })
  assert.equal(status, 200)
  assert.deepEqual(state, { accounts: { 'maya@icloud.example': { 'authenticator/backup': { id: 'a' } } } })
  assert.deepEqual(ask(state, 'GET')[1], { status: 200, body: { id: 'a' } })
})

test('iCloud answers nobody who is not signed in', () => {
  for (const method of ['GET', 'PUT', 'DELETE'] as const) {
    const [state, { status }] = ask(empty, method, { 'apple-account': 'lena@icloud.example' }, { id: 'a' })
    assert.deepEqual([state, status], [empty, 401])
  }
})

test('iCloud overwrites unless it is asked not to, and deletes', () => {
  const [state] = ask(empty, 'PUT', {}, { id: 'a' })
  assert.equal(ask(state, 'PUT', { 'if-none-match': '*' }, { id: 'b' })[1].status, 412)
  assert.deepEqual(ask(ask(state, 'PUT', {}, { id: 'b' })[0], 'GET')[1].body, { id: 'b' })
  assert.equal(ask(ask(state, 'DELETE')[0], 'GET')[1].status, 404)
})
