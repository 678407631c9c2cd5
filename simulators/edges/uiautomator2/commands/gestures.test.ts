import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { wirePhoneIn } from '../../android/display/wire-phone.fixture.ts'
import { createHands } from '../../../hands.fixture.ts'
import { clientOf, failureOf, fakeDisplay, mayas, view } from '../server.fixture.ts'

const page = (name: string) => view('root', { bounds: { left: 0, top: 0, right: 1080, bottom: 2400 } }, [
  view('list', { scrollable: true, className: 'android.widget.ListView', bounds: { left: 0, top: 400, right: 1000, bottom: 1400 } }, [
    view(name, { text: name, contentDescription: name, className: 'android.widget.TextView', bounds: { left: 100, top: 500, right: 300, bottom: 600 } }),
  ]),
])

async function onPages(t: TestContext) {
  const display = fakeDisplay(page('one'), page('two'), page('three'))
  const hands = createHands(0)
  hands.apply({ type: 'phone-added', description: { id: 'own', platform: 'android' } })
  const phone = wirePhoneIn(hands, 'own')
  const client = await clientOf(t, phone, display)
  await client.begin()
  return { ...client, display, phone }
}

const origin = (id: string) => ({ 'element-6066-11e4-a52e-4f735466cecf': id })

test('clicks go to a point, to an element, or to a point in one', async (t) => {
  const { post, one, display } = await onPages(t)
  const id = await one('accessibility id', 'one')
  await post('/appium/gestures/click', { offset: { x: 5.9, y: 6 } })
  await post('/appium/gestures/click', { origin: origin(id) })
  await post('/appium/gestures/click', { origin: { ELEMENT: id }, offset: { x: 1, y: 2 } })
  await post('/appium/gestures/click', { locator: { strategy: 'accessibility id', selector: 'one' } })
  await post('/appium/gestures/double_click', { origin: origin(id) })
  await post('/appium/gestures/long_click', { origin: origin(id) })
  await post('/appium/gestures/long_click', { offset: { x: 1, y: 1 }, duration: 100 })
  assert.deepEqual(display.did, ['tap 5,6', 'tap 200,550', 'tap 101,502', 'tap 200,550', 'tap 200,550', 'tap 200,550', 'press long 200,550', 'tap 1,1'])
})

test('swipes and drags go from where to where they are told', async (t) => {
  const { post, one, display } = await onPages(t)
  const id = await one('accessibility id', 'one')
  const area = { left: 0, top: 1000, width: 100, height: 200 }
  await post('/appium/gestures/swipe', { area, direction: 'up', percent: 0.5 })
  await post('/appium/gestures/swipe', { area, direction: 'right', percent: 1, speed: 1000 })
  await post('/appium/gestures/swipe', { origin: origin(id), direction: 'LEFT', percent: 1 })
  await post('/appium/gestures/drag', { start: { x: 1, y: 2 }, end: { x: 300, y: 400 } })
  await post('/appium/gestures/drag', { origin: origin(id), end: { x: 300, y: 900 } })
  assert.deepEqual(display.did, [
    'swipe 50,1200 to 50,1100', 'swipe 0,1100 to 100,1100', 'swipe 280,550 to 120,550',
    'press long 1,2', 'swipe 1,2 to 300,400', 'press long 200,550', 'swipe 200,550 to 300,900',
  ])
})

test('what a gesture lacks, or has wrong, is an invalid argument', async (t) => {
  const { post, display } = await onPages(t)
  const area = { left: 0, top: 0, width: 10, height: 10 }
  for (const [gesture, body] of [
    ['click', {}], ['long_click', { offset: { x: 1, y: 1 }, duration: -1 }], ['drag', { end: { x: 1, y: 1 } }], ['drag', { start: { x: 1, y: 1 } }],
    ['swipe', { area, direction: 'north', percent: 1 }], ['swipe', { area, direction: 'up' }], ['swipe', { area, direction: 'up', percent: 2 }],
    ['swipe', { direction: 'up', percent: 1 }], ['swipe', { area: { ...area, width: -1 }, direction: 'up', percent: 1 }],
    ['scroll', { area, direction: 'up', percent: -1 }],
    ['fling', { area, direction: 'up', speed: 5 }], ['fling', { area }], ['scroll', { area, direction: 'up', percent: 1, speed: -1 }],
  ] as const) {
    assert.equal(failureOf(await post(`/appium/gestures/${gesture}`, body)), '400 invalid argument', `${gesture} ${JSON.stringify(body)}`)
  }
  assert.deepEqual(display.did, [])
})

test('two fingers are refused by name', async (t) => {
  const { post, phone } = await onPages(t)
  assert.equal(failureOf(await post('/appium/gestures/pinch_open', { percent: 1 })), '405 unknown method')
  assert.equal(failureOf(await post('/appium/gestures/pinch_close', { percent: 1 })), '405 unknown method')
  assert.deepEqual(phone.refused, ['POST /session/:sessionId/appium/gestures/pinch_open', 'POST /session/:sessionId/appium/gestures/pinch_close'])
})

test('what is further down comes into view by a locator', async (t) => {
  const { post, find } = await onPages(t)
  for (const [strategy, selector] of [['accessibility id', 'two'], ['-android uiautomator', 'text("three")'],
    ['class name', 'android.widget.TextView']] as const) {
    assert.equal((await post('/gestures/scroll_to', { params: { strategy, selector } })).status, 200, selector)
  }
  assert.equal((await find('accessibility id', 'three')).length, 1)
  assert.equal(failureOf(await post('/gestures/scroll_to', { params: { strategy: 'accessibility id', selector: 'four' } })), '404 no such element')
  assert.equal(failureOf(await post('/gestures/scroll_to', { params: { strategy: 'id', selector: 'four' } })), '400 invalid argument')
})

test('only elements of UiAutomator scroll to each other', async (t) => {
  const { post, one } = await onPages(t)
  const [list, row] = [await one('-android uiautomator', 'scrollable(true)'), await one('-android uiautomator', 'text("one")')]
  assert.equal((await post(`/appium/element/${list}/scroll_to/${row}`)).status, 200)
  assert.equal((await post('/gestures/scroll_to',
    { origin: origin(list), params: { strategy: 'accessibility id', selector: 'two', maxSwipes: 1 } })).status, 200)
  const eager = await one('class name', 'android.widget.ListView')
  assert.equal(failureOf(await post(`/appium/element/${list}/scroll_to/${eager}`)), '400 invalid argument')
})

test('a scroll tells whether there is more', async (t) => {
  const { get, post, find, one, hands } = await mayas(t)
  for (let account = 0; account < 12; account += 1) {
    for (const label of ['Add account', 'Other account', 'Enter code manually']) await hands.tap('own', label)
    await hands.type('own', 'Account name', `Site ${account}: maya`)
    await hands.type('own', 'Secret key', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
    await hands.tap('own', 'Finish')
  }
  const [scroller = ''] = await find('-android uiautomator', 'scrollable(true)')
  assert.deepEqual(await find('xpath', '//*[contains(@text, "Site 11")]'), [])
  const scroll = async (direction: string, percent: number) =>
    (await post('/appium/gestures/scroll', { origin: origin(scroller), direction, percent })).value
  const top = async (id: string) => Number(/\d+/.exec(/,\d+\]/.exec(String((await get(`/element/${id}/attribute/bounds`)).value))?.[0] ?? '')?.[0])
  const { height } = (await get(`/element/${scroller}/rect`)).value as { height: number }
  const row = await one('xpath', '//*[contains(@text, "Site 3")]')
  const before = await top(row)
  assert.equal(await scroll('down', 0.1), true)
  // A tenth of what the margins leave: looking whether there is more moves nothing.
  assert.equal(before - await top(row), Math.trunc((height - 2 * Math.trunc(height / 10)) / 10))
  assert.equal(await scroll('down', 9), false)
  assert.equal((await find('xpath', '//*[contains(@text, "Site 11")]')).length, 1)
  const fling = async (direction: string) => (await post('/appium/gestures/fling', { origin: origin(scroller), direction })).value
  assert.deepEqual([await fling('down'), await fling('up'), await fling('left')], [false, true, false])
  await one('-android uiautomator', 'new UiScrollable(new UiSelector().scrollable(true)).scrollIntoView(new UiSelector().textContains("Site 11"))')
})
