import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { wirePhoneIn } from '../../android/display/wire-phone.fixture.ts'
import { createHands } from '../../../hands.fixture.ts'
import { clientOf, failureOf, fakeDisplay, mayas, view } from '../server.fixture.ts'

async function onOne(t: TestContext) {
  const display = fakeDisplay(view('root', { bounds: { left: 0, top: 0, right: 1080, bottom: 2400 } }, [
    view('button', { text: 'Go', bounds: { left: 100, top: 500, right: 300, bottom: 600 } }),
    view('nothing', { text: 'flat', bounds: { left: 1, top: 1, right: 1, bottom: 9 } }),
  ]))
  const hands = createHands(0)
  hands.apply({ type: 'phone-added', description: { id: 'own', platform: 'android' } })
  const phone = { ...wirePhoneIn(hands, 'own'), settle: async () => void display.did.push('quiet') }
  const client = await clientOf(t, phone, display)
  await client.begin()
  const perform = async (...actions: readonly object[]) => {
    display.did.length = 0
    const answer = await client.post('/actions', { actions })
    // The first and the last are those of any command.
    return answer.status === 200 ? display.did.slice(1) : failureOf(answer)
  }
  return { ...client, display, phone, perform }
}

const down = { type: 'pointerDown', button: 0 }
const up = { type: 'pointerUp', button: 0 }
const pause = (duration: number) => ({ type: 'pause', duration })
const move = (x: number, y: number, rest: object = {}) => ({ type: 'pointerMove', duration: 0, x, y, ...rest })
const finger = (...actions: readonly object[]) => ({ type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions })
const keyboard = (...actions: readonly object[]) => ({ type: 'key', id: 'keyboard', actions })
const press = (value: string) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]

test('one finger taps, presses long, swipes and drags', async (t) => {
  const { perform } = await onOne(t)
  assert.deepEqual(await perform(finger(move(5, 6), down, pause(0), up)), ['tap 5,6'])
  assert.deepEqual(await perform(finger(move(5, 6), down, pause(100), up)), ['quiet', 'tap 5,6'])
  assert.deepEqual(await perform(finger(move(5, 6), down, pause(1000), up)), ['quiet', 'press long 5,6'])
  assert.deepEqual(await perform(finger(move(5, 600), down, move(5, 100, { duration: 300 }), up)), ['quiet', 'swipe 5,600 to 5,100'])
  assert.deepEqual(await perform(finger(move(5, 600), down, pause(500), move(5, 100, { duration: 300 }), up)),
    ['quiet', 'quiet', 'press long 5,600', 'swipe 5,600 to 5,100'])
})

test('a finger that goes away and comes back does not tap', async (t) => {
  const { perform } = await onOne(t)
  assert.deepEqual(await perform(finger(move(5, 6), down, move(500, 6), move(5, 6), up)), [])
  assert.deepEqual(await perform(finger(move(5, 6), down, move(8, 9), up)), ['tap 5,6'])
})

test('positions are on the screen, from the last one, or from the middle of an element', async (t) => {
  const { perform, one } = await onOne(t)
  const id = await one('xpath', '//*[@text="Go"]')
  const origin = { 'element-6066-11e4-a52e-4f735466cecf': id }
  assert.deepEqual(await perform(finger(move(5, 6), move(1, 1, { origin: 'pointer' }), down, up)), ['tap 6,7'])
  assert.deepEqual(await perform(finger(move(0, 0, { origin }), down, up)), ['tap 200,550'])
  assert.deepEqual(await perform(finger(move(-10, 10, { origin: id }), down, up)), ['tap 190,560'])
})

test('what is cancelled is not done', async (t) => {
  const { perform } = await onOne(t)
  assert.deepEqual(await perform(finger(move(5, 6), down, up, { type: 'pointerCancel' })), [])
})

test('keys are typed into what has the focus; some have codes of their own', async (t) => {
  const { perform } = await onOne(t)
  assert.deepEqual(await perform(keyboard(...press('a'), ...press('Z'), ...press(' '), ...press('\uE003'), ...press('\uE007'))),
    ['type a', 'type Z', 'type  ', 'key 67 0', 'key 66 0'])
  assert.deepEqual(await perform(keyboard({ type: 'keyDown', value: '\uE008' }, ...press('a'), ...press('\uE004'), { type: 'keyUp', value: '\uE008' },
    ...press('a'))), ['type A', 'key 61 1', 'type a'])
})

test('sources go side by side, in the order of time', async (t) => {
  const { perform } = await onOne(t)
  const none = { type: 'none', id: 'clock', actions: [pause(10), pause(10)] }
  assert.deepEqual(await perform(keyboard(pause(20), ...press('a')), finger(move(5, 6), down, pause(10), up), none),
    ['quiet', 'tap 5,6', 'quiet', 'type a'])
})

test('what cannot be understood is an invalid argument, and nothing of it is done', async (t) => {
  const { perform, one, display } = await onOne(t)
  const flat = await one('xpath', '//*[@text="flat"]')
  const wrong: readonly (readonly object[])[] = [
    [{}], [{ type: 'pointer', id: 'a' }], [{ type: 'wheel', id: 'a', actions: [] }], [finger(), finger()], [finger({ type: 'keyDown', value: 'a' })],
    [finger({})],
    [finger(down)], [finger(move(1, 1, { origin: 'pointer' }))], [finger({ type: 'pointerMove', duration: 0, x: 1 })],
    [finger({ type: 'pointerMove', x: 1, y: 1 })],
    [finger(move(1, 1), down, down)], [finger(pause(-1))], [finger({ type: 'pause' })], [finger(move(0, 0, { origin: { ELEMENT: flat } }))],
    [finger(move(0, 0, { origin: {} }))], [keyboard(...press('a'), { type: 'keyDown' })], [keyboard(...press(''))], [keyboard(...press('é'))],
    [finger(move(5, 6), down, up), keyboard({ type: 'keyDown', value: 5, duration: 'x' }, { type: 'pause', duration: 'x' })],
    [{ type: 'pointer', id: 'a', parameters: { pointerType: 'paw' }, actions: [] }],
  ]
  for (const actions of wrong) {
    assert.equal(await perform(...actions), '400 invalid argument', JSON.stringify(actions))
    assert.ok(!display.did.some((one) => one.startsWith('tap') || one.startsWith('type')))
  }
  assert.equal(await perform(finger(move(0, 0, { origin: 'unknown' }))), '404 no such element')
})

test('what is not simulated is refused by its name', async (t) => {
  const { perform, phone } = await onOne(t)
  const second = { ...finger(move(1, 1), down, up), id: 'thumb' }
  assert.equal(await perform(finger(move(1, 1), down, up), second), '405 unknown method')
  assert.equal(await perform(keyboard(...press('\uE031'))), '405 unknown method')
  assert.equal(await perform(finger(move(1, 1), { type: 'pointerDown', button: 2 }, up)), '405 unknown method')
  const route = 'POST /session/:sessionId/actions'
  assert.deepEqual(phone.refused, [`${route}: more than one finger`, `${route}: the key U+E031`, `${route}: a button other than the first`])
})

test('a tap opens what is behind a button', async (t) => {
  const { one, post, hands } = await mayas(t)
  const origin = { 'element-6066-11e4-a52e-4f735466cecf': await one('accessibility id', 'Menu') }
  assert.equal((await post('/actions', { actions: [finger(move(0, 0, { origin }), down, pause(50), up)] })).status, 200)
  assert.ok(hands.labels('own').includes('Settings'))
})
