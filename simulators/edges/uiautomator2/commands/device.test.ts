import assert from 'node:assert/strict'
import { test } from 'node:test'
import { failureOf, fakeDisplay, clientOf, mayas, view } from '../server.fixture.ts'

test('the screen is described in pixels and densities', async (t) => {
  const { get, post } = await mayas(t)
  assert.deepEqual((await get('/window/current/size')).value, { width: 1080, height: 2400 })
  assert.equal((await get('/appium/device/pixel_ratio')).value, 2.625)
  assert.equal((await get('/appium/device/display_density')).value, 420)
  assert.deepEqual((await get('/appium/device/system_bars')).value, { statusBar: 63 })
  const [display] = (await post('/appium/list_displays')).value as [{ isDefault: boolean; metrics: { widthPixels: number; density: number } }]
  assert.deepEqual([display.isDefault, display.metrics.widthPixels, display.metrics.density], [true, 1080, 2.625])
})

test('the battery and the phone are those of the device', async (t) => {
  const { get, phone, hands } = await mayas(t)
  phone.changeDevice((device) => ({ ...device, battery: { level: 40, status: 'charging' } }))
  assert.deepEqual((await get('/appium/device/battery_info')).value, { level: 0.4, status: 2 })
  const info = async () => (await get('/appium/device/info')).value as Record<string, unknown> & { networks: unknown[] }
  const { model, apiLevel, release } = phone.device()
  const { networks, ...known } = await info()
  assert.deepEqual([known['manufacturer'], known['model'], known['apiVersion'], known['platformVersion']],
    [phone.phone().maker, model, String(apiLevel), release])
  assert.deepEqual([known['realDisplaySize'], known['displayDensity'], known['timeZone']], ['1080x2400', 420, 'UTC'])
  assert.equal(networks.length, 1)
  hands.apply({ type: 'network-set', phone: 'own', network: { type: 'off' } })
  assert.deepEqual((await info()).networks, [])
})

test('Wi-Fi can be switched on, and nothing else', async (t) => {
  const { post, hands } = await mayas(t)
  hands.apply({ type: 'network-set', phone: 'own', network: { type: 'off' } })
  for (const type of [0, 1, 4, 6]) assert.equal(failureOf(await post('/network_connection', { type })), '500 unknown error', String(type))
  assert.equal(failureOf(await post('/network_connection', { type: 3 })), '400 invalid argument')
  assert.equal(hands.world().phones['own']?.network.type, 'off')
  assert.equal((await post('/network_connection', { type: 2 })).value, 1)
  assert.equal(hands.world().phones['own']?.network.type, 'on')
})

test('the phone turns, and what is on it with it', async (t) => {
  const { get, post } = await mayas(t)
  assert.equal((await get('/orientation')).value, 'PORTRAIT')
  assert.equal((await post('/orientation', { orientation: 'landscape' })).value, 'LANDSCAPE')
  assert.deepEqual([(await get('/orientation')).value, (await get('/rotation')).value], ['LANDSCAPE', { x: 0, y: 0, z: 270 }])
  assert.deepEqual((await get('/window/current/size')).value, { width: 2400, height: 1080 })
  assert.match(String((await get('/source')).value), /rotation="3" width="2400" height="1080"/)
  assert.equal((await post('/rotation', { z: 0 })).value, 'ROTATION_0')
  assert.equal((await get('/orientation')).value, 'PORTRAIT')
  assert.equal(failureOf(await post('/orientation', { orientation: 'SIDEWAYS' })), '400 invalid argument')
  assert.equal(failureOf(await post('/rotation', { z: 45 })), '400 invalid argument')
})

test('the clipboard keeps plain text in base 64', async (t) => {
  const { post, phone } = await mayas(t)
  const content = Buffer.from('Grüße').toString('base64')
  await post('/appium/device/set_clipboard', { content, contentType: 'plaintext' })
  assert.equal(phone.device().clipboard, 'Grüße')
  assert.equal((await post('/appium/device/get_clipboard', {})).value, content)
  for (const command of ['get', 'set']) {
    assert.equal(failureOf(await post(`/appium/device/${command}_clipboard`, { content, contentType: 'image' })), '400 invalid argument')
  }
})

test('apps that can be started are listed, with and without a session', async (t) => {
  const { get, send, phone } = await mayas(t)
  const startable = Object.values(phone.device().packages).filter(({ launcher }) => launcher !== null)
  const { value, sessionId } = await send('GET', '/appium/device/apps')
  assert.equal(sessionId, 'None')
  assert.deepEqual((value as { packageName: string }[]).map(({ packageName }) => packageName), startable.map(({ name }) => name))
  assert.deepEqual((await get('/appium/device/apps')).value, value)
})

test('keys go to the phone; a long press does where it makes no difference', async (t) => {
  const { post, hands, refused } = await mayas(t)
  await hands.tap('own', 'Add account')
  await post('/appium/device/press_keycode', { keycode: 4 })
  assert.ok(hands.labels('own').includes('Restore from backup'))
  await hands.tap('own', 'Add account')
  await post('/appium/device/long_press_keycode', { keycode: 4 })
  assert.ok(hands.labels('own').includes('Restore from backup'))
  assert.equal(failureOf(await post('/appium/device/long_press_keycode', { keycode: 26 })), '405 unknown method')
  assert.deepEqual(refused, ['POST /session/:sessionId/appium/device/long_press_keycode: key 26'])
  await post('/appium/device/press_keycode', { keycode: 3 })
  assert.equal(hands.world().phones['own']?.foreground, null)
})

test('notifications open', async (t) => {
  const { post, phone } = await mayas(t)
  await post('/appium/device/open_notifications')
  assert.equal(phone.device().notificationsOpen, true)
})

test('windows are listed, and chosen by what is asked of them', async (t) => {
  const { post } = await mayas(t)
  const list = async (filters: object) => (await post('/appium/list_windows', { filters, skipScreenshots: true })).value as Record<string, unknown>[]
  const [window] = await list({})
  assert.deepEqual([window?.['packageName'], window?.['isActive'], window?.['screenshot']], ['com.azure.authenticator', true, null])
  assert.equal((await list({ packageName: 'com.azure.*', isActive: 'true', type: '1' })).length, 1)
  for (const filters of [{ packageName: 'com.azure' }, { isActive: false }, { layer: 5 }, { title: '*' }]) {
    assert.deepEqual(await list(filters), [], JSON.stringify(filters))
  }
})

test('what is not simulated is refused by its name, and nothing can be scheduled', async (t) => {
  const { get, post, refused } = await mayas(t)
  assert.equal(failureOf(await get('/appium/device/declared_orientation')), '405 unknown method')
  assert.equal(failureOf(await post('/appium/schedule_action', { name: 'later' })), '405 unknown method')
  assert.deepEqual(refused, ['GET /session/:sessionId/appium/device/declared_orientation', 'POST /session/:sessionId/appium/schedule_action'])
  for (const command of ['action_history', 'unschedule_action']) {
    assert.equal(failureOf(await post(`/appium/${command}`, { name: 'later' })), '400 invalid argument')
  }
})

test('on a dark screen nothing is found, and the server says why', async (t) => {
  const { phone } = await mayas(t)
  const { begin, post, get } = await clientOf(t, phone, { ...fakeDisplay(view('root')), windows: () => [] })
  await begin()
  for (const answer of [await post('/element', { strategy: 'id', selector: 'a' }), await get('/source'), await get('/element/active')]) {
    assert.equal(failureOf(answer), '500 unknown error')
    assert.match((answer.value as { message: string }).message, /dark/)
  }
})
