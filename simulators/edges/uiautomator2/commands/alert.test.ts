import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import type { ViewNode } from '../../android/view-node.ts'
import { wirePhoneIn } from '../../android/display/wire-phone.fixture.ts'
import { addPersonalAccount, createHands } from '../../../hands.fixture.ts'
import { clientOf, failureOf, fakeDisplay, mayas, view } from '../server.fixture.ts'

async function showing(t: TestContext, ...views: readonly ViewNode[]) {
  const display = fakeDisplay(view('root', {}, [view('content', { resourceId: 'android:id/content' }, views)]))
  const hands = createHands(0)
  hands.apply({ type: 'phone-added', description: { id: 'own', platform: 'android' } })
  const client = await clientOf(t, wirePhoneIn(hands, 'own'), display)
  await client.begin()
  return { ...client, display }
}

const button = (id: string, text: string, at: number) => view(id,
  { resourceId: id, text, clickable: true, bounds: { left: at, top: 0, right: at + 10, bottom: 10 } })

test('a dialog says its title and its message, and is answered by its buttons', async (t) => {
  const { get, post, display } = await showing(t,
    view('title', { resourceId: 'android:id/alertTitle', text: 'Delete?' }),
    view('message', { resourceId: 'android:id/message', text: 'It is gone then.' }), view('no id', { text: 'aside' }),
    button('android:id/button2', 'Cancel', 20), button('android:id/button1', 'OK', 10), button('android:id/button3', 'Later', 30))
  assert.equal((await get('/alert/text')).value, 'Delete?\nIt is gone then.')
  await post('/alert/accept')
  await post('/alert/dismiss')
  await post('/alert/accept', { buttonLabel: 'Later' })
  assert.deepEqual(display.did, ['tap 15,5', 'tap 25,5', 'tap 35,5'])
  assert.equal(failureOf(await post('/alert/accept', { buttonLabel: 'Never' })), '400 invalid element state')
})

test('the only button of a dialog accepts and dismisses', async (t) => {
  const { post, display } = await showing(t, view('title', { resourceId: 'com.example:id/alertTitle', text: 'Done' }),
    button('android:id/button1', 'OK', 10))
  await post('/alert/dismiss')
  assert.deepEqual(display.did, ['tap 15,5'])
})

test('a question for a permission is answered by what its buttons allow', async (t) => {
  const id = (name: string) => `com.android.permissioncontroller:id/permission_${name}`
  const { get, post, display } = await showing(t, view('message', { resourceId: id('message'), text: 'May it?' }),
    button(id('allow_foreground_only_button'), 'While using the app', 10), button(id('deny_button'), 'Don’t allow', 20))
  assert.equal((await get('/alert/text')).value, 'May it?')
  await post('/alert/dismiss')
  await post('/alert/accept')
  assert.deepEqual(display.did, ['tap 25,5', 'tap 15,5'])
})

test('without a dialog there is no alert', async (t) => {
  const { get, post } = await mayas(t)
  for (const answer of [await get('/alert/text'), await post('/alert/accept'), await post('/alert/dismiss')]) {
    assert.equal(failureOf(answer), '404 no such alert')
  }
})

test('a dialog of the app is an alert', async (t) => {
  const { get, post, hands } = await mayas(t)
  await addPersonalAccount(hands, 'own')
  for (const label of ['Menu', 'Settings', 'Cloud Backup', 'maya@outlook.example']) await hands.tap('own', label)
  assert.equal((await get('/alert/text')).value, 'Cloud Backup\nYour backup will be kept in maya@outlook.example.')
  assert.equal((await post('/alert/dismiss')).status, 200)
  assert.equal(failureOf(await get('/alert/text')), '404 no such alert')
  assert.equal(Object.keys(hands.world().clouds.microsoft.backups).length, 0)
  await hands.tap('own', 'maya@outlook.example')
  assert.equal((await post('/alert/accept')).status, 200)
  await get('/orientation')
  assert.equal(Object.keys(hands.world().clouds.microsoft.backups).length, 1)
})
