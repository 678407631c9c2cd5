import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wirePhoneIn } from '../android/display/wire-phone.fixture.ts'
import { createHands } from '../../hands.fixture.ts'
import { clientOf, failureOf, fakeDisplay, mayas, view } from './server.fixture.ts'

test('settings have the types and the values of the real server', async (t) => {
  const { get } = await mayas(t)
  const settings = (await get('/appium/settings')).value as Record<string, unknown>
  assert.equal(Object.keys(settings).length, 35)
  const some = ['allowInvisibleElements', 'elementResponseAttributes', 'enforceXPath1', 'limitXPathContextScope', 'shouldUseCompactResponses',
    'snapshotMaxDepth', 'waitForIdleTimeout', 'wakeLockTimeout']
  assert.deepEqual(some.map((name) => settings[name]), [false, 'name,text', false, true, true, 70, 10_000, 86_400_000])
})

test('an update changes what it names; what nobody knows is skipped', async (t) => {
  const { get, post } = await mayas(t)
  assert.equal((await post('/appium/settings', { settings: { waitForSelectorTimeout: 5.5, colour: 'red', snapshotMaxDepth: 900 } })).status, 200)
  const settings = (await get('/appium/settings')).value as Record<string, unknown>
  assert.deepEqual([settings['waitForSelectorTimeout'], settings['colour'], settings['snapshotMaxDepth']], [5, undefined, 70])
  for (const wrong of [{ allowInvisibleElements: 'true' }, { waitForIdleTimeout: '1' }, { elementResponseAttributes: null }]) {
    assert.equal(failureOf(await post('/appium/settings', { settings: wrong })), '400 invalid argument', JSON.stringify(wrong))
  }
  assert.equal(failureOf(await post('/appium/settings', {})), '400 invalid argument')
})

test('capabilities that are settings set them, whatever their case, and a new session begins with the defaults', async (t) => {
  const { begin, get } = await mayas(t)
  const depth = async () => ((await get('/appium/settings')).value as Record<string, unknown>)['snapshotMaxDepth']
  await begin({ SnapshotMaxDepth: 3 })
  assert.equal(await depth(), 3)
  await begin()
  assert.equal(await depth(), 70)
})

test('a value that would change answers in a way that is not simulated is refused by name', async (t) => {
  const { post, refused } = await mayas(t)
  for (const settings of [{ enforceXPath1: true }, { ignoreUnimportantViews: true }, { currentDisplayId: 1 }, { alwaysTraversableViewClasses: '*' }]) {
    assert.equal(failureOf(await post('/appium/settings', { settings })), '405 unknown method', JSON.stringify(settings))
  }
  assert.deepEqual(refused.slice(0, 2), ['the setting enforceXPath1=true of UiAutomator2', 'the setting ignoreUnimportantViews=true of UiAutomator2'])
  assert.equal((await post('/appium/settings', { settings: { enforceXPath1: false, ignoreUnimportantViews: false } })).status, 200)
})

test('invisible views, depth, windows, ids and the scope of XPath are as the session wants them', async (t) => {
  const display = fakeDisplay(view('root', {},
    [view('hidden', { displayed: false, text: 'Hidden' }), view('row', { resourceId: 'a', text: 'row' }, [view('deep', { text: 'deep' })]),
      view('end', { text: 'end' })]))
  const below = view('below', { text: 'below' })
  const hands = createHands(0)
  hands.apply({ type: 'phone-added', description: { id: 'own', platform: 'android' } })
  const { begin, find, one, get, post } = await clientOf(t, wirePhoneIn(hands, 'own'), { ...display, windows: () => [below, ...display.windows()] })
  await begin()
  const set = (settings: object) => post('/appium/settings', { settings })
  const count = async (text: string, context = '') => (await find('xpath', `//*[@text="${text}"]`, context)).length

  assert.equal(await count('Hidden'), 0)
  await set({ allowInvisibleElements: true })
  const hidden = await one('xpath', '//*[@text="Hidden"]')
  assert.equal((await get(`/element/${hidden}/attribute/displayed`)).value, 'false')
  assert.match(String((await get('/source')).value), /Hidden/)

  assert.equal(await count('deep'), 1)
  await set({ snapshotMaxDepth: 2 })
  assert.equal(await count('deep'), 0)

  assert.equal(await count('below'), 0)
  await set({ enableMultiWindows: true })
  assert.equal(await count('below'), 1)

  assert.deepEqual(await find('id', 'a'), [])
  await set({ disableIdLocatorAutocompletion: true })
  const row = await one('id', 'a')

  assert.equal(await count('end', row), 0)
  await set({ limitXPathContextScope: false })
  assert.equal(await count('end', row), 1)
  assert.deepEqual(await find('xpath', './following-sibling::*', row), await find('xpath', '//*[@text="end"]'))
})
