import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clientOf, failureOf, fakeDisplay, mayas, view } from './server.fixture.ts'
import { wirePhoneIn } from '../android/display/wire-phone.fixture.ts'
import { createHands } from '../../hands.fixture.ts'

test('the same view is the same element, however it is found', async (t) => {
  const { find } = await mayas(t)
  const ids = await Promise.all([
    find('id', 'com.azure.authenticator:id/menu_overflow'), find('id', 'menu_overflow'),
    find('xpath', '//*[@resource-id="com.azure.authenticator:id/menu_overflow"]'),
    find('-android uiautomator', 'new UiSelector().resourceIdMatches(".*menu_overflow")'),
  ])
  assert.equal(ids.flat().length, 4)
  assert.equal(new Set(ids.flat()).size, 1)
})

test('what is not there is no such element for one, and nothing for many', async (t) => {
  const { post, find } = await mayas(t)
  for (const strategy of ['id', 'accessibility id', 'class name']) {
    assert.equal(failureOf(await post('/element', { strategy, selector: 'nowhere' })), '404 no such element', strategy)
    assert.deepEqual(await find(strategy, 'nowhere'), [], strategy)
  }
  for (const [strategy, selector] of [['xpath', '//nowhere'], ['-android uiautomator', 'text("nowhere")'],
    ['-android uiautomator', 'new UiScrollable(text("nowhere")).scrollForward()']] as const) {
    assert.equal(failureOf(await post('/element', { strategy, selector })), '404 no such element', selector)
    assert.deepEqual(await find(strategy, selector), [], selector)
  }
})

test('an unknown strategy is an invalid selector, as is what a strategy cannot read', async (t) => {
  const { post } = await mayas(t)
  for (const [strategy, selector] of [['css selector', '#a'], ['name', 'a'], ['xpath', '//*['],
    ['-android uiautomator', 'new UiSelector().nothing("a")']] as const) {
    assert.equal(failureOf(await post('/element', { strategy, selector })), '400 invalid selector', strategy)
  }
})

test('below an element only what is in it is found, itself included', async (t) => {
  const { one, find } = await mayas(t)
  const list = await one('class name', 'android.widget.ScrollView')
  assert.equal((await find('class name', 'android.widget.TextView', list)).length, 2)
  assert.deepEqual(await find('class name', 'android.widget.ScrollView', list), [list])
  assert.equal((await find('xpath', '//android.widget.TextView', list)).length, 2)
  assert.equal((await find('-android uiautomator', 'className("android.widget.TextView")', list)).length, 2)
  assert.deepEqual(await find('accessibility id', 'Menu', list), [])
})

test('an id that was never given out is no such element', async (t) => {
  const { get, post } = await mayas(t)
  assert.equal(failureOf(await get('/element/unknown/text')), '404 no such element')
  assert.equal(failureOf(await post('/element/unknown/click')), '404 no such element')
  assert.equal(failureOf(await post('/element', { strategy: 'id', selector: 'a', context: 'unknown' })), '404 no such element')
})

test('once its view is gone an element is stale, even if another looks the same', async (t) => {
  const { one, find, get, post } = await mayas(t)
  const add = await one('xpath', '//*[@text="Add account"]')
  const [first = ''] = await find('class name', 'android.widget.TextView')
  await post(`/element/${add}/click`)
  assert.equal(failureOf(await get(`/element/${add}/text`)), '404 stale element reference')
  assert.equal(failureOf(await post(`/element/${first}/click`)), '404 stale element reference')
})

test('an element that comes back with its view is the same again', async (t) => {
  const display = fakeDisplay(view('root', {}, [view('upper', { text: 'up' })]), view('root', {}, [view('lower', { text: 'up' })]))
  const hands = createHands(0)
  hands.apply({ type: 'phone-added', description: { id: 'own', platform: 'android' } })
  const { begin, one, get } = await clientOf(t, wirePhoneIn(hands, 'own'), display)
  await begin()
  const upper = await one('xpath', '//*[@text="up"]')
  display.scroll('', 1)
  assert.equal(failureOf(await get(`/element/${upper}/text`)), '404 stale element reference')
  display.scroll('', -1)
  assert.equal((await get(`/element/${upper}/text`)).value, 'up')
})

test('an element of UiAutomator is looked for anew each time, as by the real server', async (t) => {
  const { one, get, post } = await mayas(t)
  const add = await one('-android uiautomator', 'text("Add account")')
  const before = (await get(`/element/${add}/rect`)).value
  await post(`/element/${add}/click`)
  const after = await get(`/element/${add}/rect`)
  assert.equal(after.status, 200)
  assert.notDeepEqual(after.value, before)
  const restore = await one('-android uiautomator', 'text("Personal account")')
  await post('/back')
  assert.equal(failureOf(await get(`/element/${restore}/text`)), '404 stale element reference')
})

test('an element that was found by scrolling is scrolled to again, but not one of several', async (t) => {
  const page = (key: string) => view('root', {}, [view('list', { scrollable: true }, [view(key, { text: key })])])
  const display = fakeDisplay(page('one'), page('two'))
  const hands = createHands(0)
  hands.apply({ type: 'phone-added', description: { id: 'own', platform: 'android' } })
  const { begin, one, find, get } = await clientOf(t, wirePhoneIn(hands, 'own'), display)
  await begin()
  const locator = 'new UiScrollable(scrollable(true)).scrollTextIntoView("two")'
  const two = await one('-android uiautomator', locator)
  display.scroll('', -1)
  assert.equal((await get(`/element/${two}/text`)).value, 'two')
  await find('-android uiautomator', locator)
  display.scroll('', -1)
  assert.equal(failureOf(await get(`/element/${two}/text`)), '404 stale element reference')
})

test('a code that changes leaves its element what it was', async (t) => {
  const display = fakeDisplay(view('root', {}, [view('code', { text: '111 111' })]), view('root', {}, [view('code', { text: '222 222' })]))
  const hands = createHands(0)
  hands.apply({ type: 'phone-added', description: { id: 'own', platform: 'android' } })
  const { begin, one, get } = await clientOf(t, wirePhoneIn(hands, 'own'), display)
  await begin()
  const code = await one('xpath', '//*[@text="111 111"]')
  display.scroll('', 1)
  assert.equal((await get(`/element/${code}/text`)).value, '222 222')
})

test('the element that was used least recently is forgotten once there are too many', async (t) => {
  const display = fakeDisplay(view('root', {},
    Array.from({ length: 505 }, (_, at) => view(`view ${at}`, { className: 'android.widget.TextView', text: String(at) }))))
  const hands = createHands(0)
  hands.apply({ type: 'phone-added', description: { id: 'own', platform: 'android' } })
  const { begin, find, get } = await clientOf(t, wirePhoneIn(hands, 'own'), display)
  await begin()
  const ids = await find('class name', 'android.widget.TextView')
  assert.equal(failureOf(await get(`/element/${ids[4]}/text`)), '404 no such element')
  assert.equal((await get(`/element/${ids[5]}/text`)).value, '5')
})

test('short answers hold the reference alone, long ones what the session wants', async (t) => {
  const { post } = await mayas(t)
  const menu = { strategy: 'accessibility id', selector: 'Menu' }
  const { value } = await post('/element', menu)
  assert.deepEqual(Object.keys(value as object).sort(), ['ELEMENT', 'element-6066-11e4-a52e-4f735466cecf'])
  await post('/appium/settings', { settings: { shouldUseCompactResponses: false,
    elementResponseAttributes: 'name,rect,enabled,attribute/class,attribute/nothing,nothing' } })
  const { ELEMENT, rect, ...rest } = (await post('/element', menu)).value as Record<string, unknown>
  assert.deepEqual(rest, { 'element-6066-11e4-a52e-4f735466cecf': ELEMENT, name: 'Menu', enabled: 'true', 'attribute/class': 'android.view.View' })
  assert.deepEqual(Object.keys(rect as object), ['x', 'y', 'width', 'height'])
})
