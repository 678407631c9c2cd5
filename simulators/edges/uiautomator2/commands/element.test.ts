import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PNG } from 'pngjs'
import { failureOf, mayas } from '../server.fixture.ts'

/** A phone on which a personal account is being added: a screen with two fields. */
async function signingIn(...given: Parameters<typeof mayas>) {
  const client = await mayas(...given)
  for (const label of ['Add account', 'Personal account']) await client.hands.tap('own', label)
  return client
}

test('a click does what a finger does there, and what follows is over before the next look', async (t) => {
  const { one, post, get, hands } = await signingIn(t)
  const fields = 'android.widget.EditText'
  await post(`/element/${await one('-android uiautomator', `className("${fields}").instance(0)`)}/value`, { text: 'maya@outlook.example', replace: false })
  await post(`/element/${await one('-android uiautomator', `className("${fields}").instance(1)`)}/value`, { text: 'pw', replace: false })
  await post(`/element/${await one('xpath', '//*[@clickable="true"][./*[@text="Sign in"]]')}/click`)
  assert.equal(hands.world().pending.length, 1)
  await get('/source')
  assert.ok(hands.labels('own').includes('maya@outlook.example'))
})

test('text is added to what a field holds, or put in its place, or taken away', async (t) => {
  const { one, post, get } = await signingIn(t)
  const field = await one('class name', 'android.widget.EditText')
  const text = async () => (await get(`/element/${field}/text`)).value
  await post(`/element/${field}/value`, { text: 'maya', replace: false })
  await post(`/element/${field}/value`, { text: '@outlook.example' })
  assert.equal(await text(), 'maya@outlook.example')
  await post(`/element/${field}/value`, { text: 'omar', replace: true })
  assert.equal(await text(), 'omar')
  await post(`/element/${field}/clear`)
  assert.equal(await text(), '')
})

test('keys go into the field that has the focus', async (t) => {
  const { one, post, get } = await signingIn(t)
  assert.equal(failureOf(await post('/keys', { text: 'lost' })), '404 no such element')
  assert.equal(failureOf(await get('/element/active')), '404 no such element')
  const field = await one('class name', 'android.widget.EditText')
  await post(`/element/${field}/click`)
  await post('/keys', { text: 'typed' })
  assert.equal((await get(`/element/${field}/text`)).value, 'typed')
  assert.equal(((await get('/element/active')).value as { ELEMENT: string }).ELEMENT, field)
  assert.equal((await get(`/element/${field}/attribute/focused`)).value, 'true')
})

test('a line break at the end presses Enter, which goes on to the next field', async (t) => {
  const { find, post, get } = await signingIn(t)
  const [email = '', password = ''] = await find('class name', 'android.widget.EditText')
  await post(`/element/${email}/click`)
  await post(`/element/${email}/value`, { text: String.raw`maya\n` })
  assert.equal((await get(`/element/${email}/text`)).value, 'maya')
  assert.equal(((await get('/element/active')).value as { ELEMENT: string }).ELEMENT, password)
})

test('what cannot be edited takes no text', async (t) => {
  const { one, post } = await mayas(t)
  assert.equal(failureOf(await post(`/element/${await one('accessibility id', 'Menu')}/value`, { text: 'a' })), '400 invalid element state')
  assert.equal(failureOf(await post(`/element/${await one('accessibility id', 'Menu')}/value`, {})), '400 invalid argument')
})

test('attributes are texts or null, by every name that the real server knows', async (t) => {
  const { one, get } = await mayas(t)
  const menu = await one('id', 'menu_overflow')
  const expected = {
    checkable: 'false', checked: 'false', class: 'android.view.View', className: 'android.view.View', clickable: 'true', 'content-desc': null,
    contentDescription: null,
    enabled: 'true', focusable: 'true', focused: 'false', 'long-clickable': 'false', longClickable: 'false', package: 'com.azure.authenticator',
    password: 'false',
    'resource-id': 'com.azure.authenticator:id/menu_overflow', resourceId: 'com.azure.authenticator:id/menu_overflow', scrollable: 'false',
    'selection-start': null, 'selection-end': null, selected: 'false', text: '', name: '', hint: null, displayed: 'true',
    RESOURCEID: 'com.azure.authenticator:id/menu_overflow',
  }
  const values = await Promise.all(Object.keys(expected).map(async (name) => [name, (await get(`/element/${menu}/attribute/${name}`)).value]))
  assert.deepEqual(Object.fromEntries(values), expected)
})

test('an unknown attribute is an unknown command, one that is not simulated is refused by its name', async (t) => {
  const { one, get, refused } = await mayas(t)
  const menu = await one('accessibility id', 'Menu')
  for (const name of ['colour', 'index', 'heading', 'original-text', 'toString']) {
    assert.equal(failureOf(await get(`/element/${menu}/attribute/${name}`)), '404 unknown command', name)
  }
  assert.deepEqual(refused, [])
  assert.equal(failureOf(await get(`/element/${menu}/attribute/contentSize`)), '405 unknown method')
  assert.deepEqual(refused, ['GET /session/:sessionId/element/:id/attribute/:name: the attribute contentSize'])
})

test('where an element lies is told in three ways', async (t) => {
  const { one, get } = await mayas(t)
  const element = `/element/${await one('id', 'menu_overflow')}`
  const { x, y, width, height } = (await get(`${element}/rect`)).value as Record<string, number>
  assert.deepEqual((await get(`${element}/location`)).value, { x, y })
  assert.deepEqual((await get(`${element}/size`)).value, { width, height })
  assert.equal((await get(`${element}/attribute/bounds`)).value, `[${x},${y}][${Number(x) + Number(width)},${Number(y) + Number(height)}]`)
  assert.equal((await get(`/element/${await one('accessibility id', 'Menu')}/name`)).value, 'Menu')
  assert.equal((await get(`${element}/name`)).value, null)
})

test('the first child that is displayed is an element', async (t) => {
  const { one, get } = await mayas(t)
  const { ELEMENT } = (await get(`/appium/element/${await one('class name', 'android.widget.ScrollView')}/first_visible`)).value as { ELEMENT: string }
  assert.equal((await get(`/element/${ELEMENT}/attribute/resourceId`)).value, 'com.azure.authenticator:id/zero_accounts_add_account_button')
  assert.equal(failureOf(await get(`/appium/element/${await one('class name', 'android.widget.Button')}/first_visible`)), '404 no such element')
})

test('a picture of an element is cut out of the picture of the screen', async (t) => {
  const { one, get, hands } = await mayas(t)
  await hands.open('own', 'settings')
  const whole = PNG.sync.read(Buffer.from(String((await get('/screenshot')).value), 'base64'))
  assert.deepEqual([whole.width, whole.height], [1080, 2400])
  const id = await one('id', 'android:id/title')
  const { x, y, width, height } = (await get(`/element/${id}/rect`)).value as Record<'x' | 'y' | 'width' | 'height', number>
  const { value } = await get(`/element/${id}/screenshot`)
  const cut = PNG.sync.read(Buffer.from(String(value), 'base64'))
  const expected = new PNG({ width, height })
  PNG.bitblt(whole, expected, x, y, width, height, 0, 0)
  assert.ok(cut.width === width && cut.height === height && cut.data.equals(expected.data))
  assert.equal((await get(`/screenshot/${id}`)).value, value)
})

test('a window that is secure has no picture', async (t) => {
  const { one, get, display } = await mayas(t)
  assert.equal(display.screenshot(), null)
  assert.equal(failureOf(await get('/screenshot')), '500 unable to capture screen')
  assert.equal(failureOf(await get(`/element/${await one('accessibility id', 'Menu')}/screenshot`)), '500 unable to capture screen')
})
