import assert from 'node:assert/strict'
import { once } from 'node:events'
import { request } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { duplexPair } from 'node:stream'
import { test } from 'node:test'
import { clientOf, failureOf, fakeDisplay, view } from './server.fixture.ts'
import { routes } from './routes.ts'
import { createUiAutomator2Server } from './server.ts'
import { wirePhoneIn } from '../android/display/wire-phone.fixture.ts'
import { createHands } from '../../hands.fixture.ts'

async function plainPhone() {
  const hands = createHands(0)
  hands.apply({ type: 'phone-added', description: { id: 'own', platform: 'android' } })
  return wirePhoneIn(hands, 'own')
}

test('it is ready before there is a session', async (t) => {
  const { send } = await clientOf(t, await plainPhone(), fakeDisplay(view('root')))
  assert.deepEqual(await send('GET', '/sessions'), { status: 200, sessionId: 'None', value: [] })
  const { status, sessionId, value } = await send('GET', '/status')
  assert.deepEqual([status, sessionId], [200, 'None'])
  const { ready, build } = value as { ready: boolean; build: { version: string; versionCode: number } }
  assert.equal(ready, true)
  const { versionName, versionCode } = (await plainPhone()).device().packages['io.appium.uiautomator2.server'] ?? { versionName: null, versionCode: 0 }
  assert.deepEqual(build, { version: versionName, versionCode })
})

test('a session is answered as it was asked for, and listed with its capabilities merged', async (t) => {
  const { send } = await clientOf(t, await plainPhone(), fakeDisplay(view('root')))
  const capabilities = { firstMatch: [{ 'appium:appPackage': 'com.example', language: 'en' }], alwaysMatch: { platformName: 'Android' } }
  const { sessionId, value } = await send('POST', '/session', { capabilities })
  assert.deepEqual(value, { sessionId, capabilities })
  const merged = { platformName: 'Android', appPackage: 'com.example', language: 'en' }
  assert.deepEqual((await send('GET', '/sessions')).value, [{ id: sessionId, sessionId, capabilities: merged }])
  assert.deepEqual(await send('GET', `/session/${sessionId}`), { status: 200, sessionId, value: { lastScrollData: null } })
})

test('a session that cannot be is not created', async (t) => {
  const { send } = await clientOf(t, await plainPhone(), fakeDisplay(view('root')))
  const both = { firstMatch: [{ a: 1 }], alwaysMatch: { a: 2 } }
  for (const body of [{}, { capabilities: null }, { capabilities: [] }, { capabilities: both }, { capabilities: { firstMatch: [1] } },
    { capabilities: { alwaysMatch: { snapshotMaxDepth: 'deep' } } }]) {
    assert.equal(failureOf(await send('POST', '/session', body)), '500 session not created', JSON.stringify(body))
  }
  assert.deepEqual((await send('GET', '/sessions')).value, [])
})

test('a new session takes the place of the old one, whose id is then unknown', async (t) => {
  const { begin, send } = await clientOf(t, await plainPhone(), fakeDisplay(view('root')))
  const old = await begin()
  const fresh = await begin()
  const stolen = await send('GET', `/session/${old}/orientation`)
  assert.deepEqual([failureOf(stolen), stolen.sessionId], ['404 invalid session id', old])
  assert.equal((await send('GET', `/session/${fresh}/orientation`)).value, 'PORTRAIT')
  assert.equal(failureOf(await send('DELETE', `/session/${old}`)), '404 invalid session id')
})

test('the server stops once its session has ended, and tells', async (t) => {
  const { begin, send, server, url } = await clientOf(t, await plainPhone(), fakeDisplay(view('root')))
  const id = await begin()
  const stopped = new Promise<void>((done) => server.onStop(done))
  assert.deepEqual(await send('DELETE', `/session/${id}`), { status: 200, sessionId: id, value: null })
  await stopped
  await assert.rejects(fetch(`${url}/status`))
  server.stop()
})

test('a stream that somebody else opened is served as a connection', async () => {
  const server = createUiAutomator2Server({ phone: await plainPhone(), display: fakeDisplay(view('root')) })
  const [near, far] = duplexPair()
  server.http.emit('connection', far)
  near.write('GET /status HTTP/1.1\r\nhost: phone\r\n\r\n')
  const [first] = await once(near, 'data')
  assert.match(String(first), /^HTTP\/1\.1 200 OK\r\n/)
  const closed = once(far, 'close')
  server.stop()
  await closed
  near.destroy()
})

test('what there is no command for is an unknown command', async (t) => {
  const { begin, send } = await clientOf(t, await plainPhone(), fakeDisplay(view('root')))
  const id = await begin()
  for (const [method, path] of [['GET', '/'], ['GET', '/session'], ['PUT', `/session/${id}/back`], ['GET', `/session/${id}/back`],
    ['POST', `/session/${id}/dance`], ['GET', `/session/${id}/`]] as const) {
    assert.equal(failureOf(await send(method, path)), '404 unknown command', `${method} ${path}`)
  }
  assert.equal((await send('GET', '/wd/hub/status?now')).status, 200)
})

test('whatever a body is, the server answers and lives', async (t) => {
  const { begin, send, get } = await clientOf(t, await plainPhone(), fakeDisplay(view('root')))
  const id = await begin()
  const strange = ['{', '[]', '"text"', '5', 'null', '{"a":1}',
    '{"strategy":{},"selector":[],"actions":{},"settings":[],"origin":7,"area":"a","text":{},"keycode":{},"z":"north","type":[]}',
    '{"strategy":"id","selector":null,"actions":[null],"params":{"strategy":5},"origin":{"ELEMENT":5},"offset":{"x":"left"},"percent":-1,"name":null}']
  const expected = new Set(['200 no error', '400 invalid argument', '400 invalid selector', '400 invalid element state', '404 no such element',
    '404 no such alert', '405 unknown method', '500 unable to capture screen', '500 session not created'])
  for (const { method, path } of routes) {
    if (method !== 'POST') continue
    for (const body of strange) {
      const answer = await send('POST', path.replace(':sessionId', id).replaceAll(/:id2?/g, 'unknown'), body)
      assert.ok(expected.has(failureOf(answer)), `${path} ${body}: ${failureOf(answer)} ${JSON.stringify(answer.value)}`)
    }
  }
  assert.equal((await get('/orientation')).status, 200)
})

test('a body without an end is not read to the end', async (t) => {
  const { server, send } = await clientOf(t, await plainPhone(), fakeDisplay(view('root')))
  const { port } = server.http.address() as AddressInfo
  const sending = request({ port, host: '127.0.0.1', method: 'POST', path: '/session' })
  const broken = new Promise((done) => sending.on('error', done))
  const chunk = Buffer.alloc(1024 * 1024, ' ')
  for (let sent = 0; sent < 9; sent += 1) sending.write(chunk)
  await broken
  assert.equal((await send('GET', '/status')).status, 200)
})

test('what is no HTTP closes the connection, and nothing else', async (t) => {
  const { server, send } = await clientOf(t, await plainPhone(), fakeDisplay(view('root')))
  const socket = connect((server.http.address() as AddressInfo).port, '127.0.0.1')
  socket.on('error', () => {}).resume()
  socket.write('CNXN\0\0\0\x01 nothing that anybody understands\r\n\r\n')
  await once(socket, 'close')
  assert.equal((await send('GET', '/status')).status, 200)
})

test('an answer waits for the phone to be quiet, before an action and not after it, and no longer than the session wants', async (t) => {
  const order: string[] = []
  const display = fakeDisplay(view('root'))
  const phone = { ...await plainPhone(), settle: async () => void order.push('quiet') }
  const { begin, post, get } = await clientOf(t, phone, { ...display, pressKey: () => void order.push('key') })
  await begin()
  await post('/back')
  assert.deepEqual(order.splice(0), ['quiet', 'key'])
  await get('/orientation')
  assert.deepEqual(order.splice(0), ['quiet'])
  await post('/appium/settings', { settings: { waitForIdleTimeout: 0 } })
  order.length = 0
  await post('/back')
  assert.deepEqual(order, ['key'])
})

test('a phone that never comes to rest is waited for only as long as the session wants', async (t) => {
  const { begin, get } = await clientOf(t, { ...await plainPhone(), settle: () => new Promise(() => {}) }, fakeDisplay(view('root')))
  await begin({ waitForIdleTimeout: 5 })
  assert.equal((await get('/orientation')).value, 'PORTRAIT')
})

test('when the phone fails, so does the command', async (t) => {
  const { begin, get } = await clientOf(t, { ...await plainPhone(), settle: () => Promise.reject(new Error('No service answers.')) },
    fakeDisplay(view('root')))
  await begin()
  const answer = await get('/orientation')
  assert.deepEqual([failureOf(answer), (answer.value as { message: string }).message], ['500 unknown error', 'No service answers.'])
})

test('commands are done one after the other', async (t) => {
  const display = fakeDisplay(view('root'))
  let rest = () => {}
  const resting = new Promise<void>((done) => { rest = done })
  let asked = () => {}
  const isAsked = new Promise<void>((done) => { asked = done })
  let calls = 0
  async function settle(): Promise<void> {
    calls += 1
    if (calls > 1) return
    asked()
    await resting
  }
  const { begin, post, send } = await clientOf(t, { ...await plainPhone(), settle }, display)
  await begin()
  const first = post('/appium/device/press_keycode', { keycode: 1 })
  await isAsked
  const second = post('/appium/device/press_keycode', { keycode: 2 })
  // Time enough for the second to overtake the first, if it could.
  for (let look = 0; look < 10; look += 1) await send('GET', '/status')
  rest()
  await Promise.all([first, second])
  assert.deepEqual(display.did, ['key 1 0', 'key 2 0'])
})
