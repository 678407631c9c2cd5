import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addAmazon, createHands, mayasPhone } from '../../../hands.fixture.ts'
import type { Element } from '../../../phone/element.ts'
import { createDisplay } from './create-display.ts'
import { everyView, fieldOf, middleOf, tapOn, viewSaying } from './reading.fixture.ts'
import { showing, wirePhoneIn } from './wire-phone.fixture.ts'

const [back, home, power, enter, del, tab, menu, sleep, wakeUp, volumeUp] = [4, 3, 26, 66, 67, 61, 82, 223, 224, 24]

async function mayas(app: 'authenticator' | 'settings' | 'browser' = 'authenticator') {
  const hands = createHands(Date.UTC(2026, 0, 15, 12))
  await mayasPhone(hands, { id: 'own', platform: 'android' })
  await hands.open('own', app)
  const wire = wirePhoneIn(hands, 'own')
  return { hands, wire, display: createDisplay(wire), phone: () => wire.phone() }
}

const screen = (...children: Element[]): Element => ({ role: 'screen', label: 'Screen', enabled: true, children })
const field = (label: string, value = ''): Element => ({ role: 'field', label, value, input: 'typed', enabled: true, children: [] })
const button = (label: string, enabled = true): Element => ({ role: 'button', label, tap: 'tapped', enabled, children: [] })

test('a tap on the words of a button, and on its edge, is a tap on the button', async () => {
  const { display, hands } = await mayas()
  const words = viewSaying(display, 'Add account')
  display.tap(middleOf(words))
  assert.ok(hands.labels('own').includes('Personal account'))
  display.pressKey(back)
  display.tap({ x: 1079, y: words.bounds.top })
  assert.ok(hands.labels('own').includes('Personal account'))
})

test("a tap on a switch of Settings reaches its row, and one beside the switch does too", async () => {
  const { display, phone } = await mayas('settings')
  tapOn(display, 'Network & internet')
  const knob = everyView(display).find(({ checkable }) => checkable) ?? assert.fail('no switch')
  assert.equal(knob.clickable, false)
  display.tap(middleOf(knob))
  assert.equal(phone().os.airplaneMode, true)
  assert.equal(everyView(display).find(({ checkable }) => checkable)?.checked, true)
  tapOn(display, 'Airplane mode')
  assert.equal(phone().os.airplaneMode, false)
})

test('a tap beside everything, on words alone, or on what is disabled does nothing', () => {
  const { wire, events } = showing(screen({ role: 'text', label: 'Words', enabled: true, children: [] }, button('Off', false)))
  const display = createDisplay(wire)
  for (const point of [{ x: 500, y: 2000 }, { x: -1, y: 5 }, { x: 5000, y: 5000 }]) display.tap(point)
  for (const words of ['Words', 'Off']) tapOn(display, words)
  assert.deepEqual(events, [])
})

test('the words beside a switch of Compose do nothing: the switch does', async () => {
  const { display, hands } = await mayas()
  for (const words of ['Menu', 'Settings']) tapOn(display, words)
  tapOn(display, 'Screen Capture')
  assert.equal(hands.isOn('own', 'Screen Capture'), false)
  display.tap(middleOf(everyView(display).findLast(({ checkable }) => checkable) ?? assert.fail('no switch')))
  assert.equal(hands.isOn('own', 'Screen Capture'), true)
})

test('a button in a row hears its own touches, and the row the others', () => {
  const words: Element = { role: 'text', label: 'Words', enabled: true, children: [] }
  const row: Element = { role: 'row', label: 'Row', tap: 'row', enabled: true, children: [words, button('Inner')] }
  const { wire, events } = showing(screen(row))
  const display = createDisplay(wire)
  for (const label of ['Words', 'Inner']) tapOn(display, label)
  assert.deepEqual(events, [{ type: 'tapped', path: [0] }, { type: 'tapped', path: [0, 1] }])
})

test('what is typed goes to the field that was touched, behind what it holds; the keyboard is up', async () => {
  const { display } = await mayas('browser')
  assert.equal(display.isKeyboardShown(), false)
  display.typeText('lost')
  display.tap(middleOf(fieldOf(display, 'Address')))
  assert.equal(display.isKeyboardShown(), true)
  assert.equal(fieldOf(display, 'Address').focused, true)
  display.typeText('Ama')
  display.typeText('zon')
  assert.equal(fieldOf(display, 'Address').text, 'Amazon')
  display.pressKey(del)
  display.pressKey(52, 0x1)
  assert.equal(fieldOf(display, 'Address').text, 'AmazoX')
})

test('DEL takes a whole character, and does nothing to an empty field but to say so', () => {
  const { wire, events } = showing(screen(field('Name', 'a😀')))
  const display = createDisplay(wire)
  display.tap(middleOf(fieldOf(display, 'Name')))
  display.pressKey(del)
  assert.deepEqual(events, [{ type: 'typed', path: [0], text: 'a' }])
})

test('an accessibility service replaces what a field holds without the keyboard, and cannot write where there is no field', async () => {
  const { display } = await mayas('browser')
  display.typeText('x')
  const { key } = fieldOf(display, 'Address')
  assert.equal(display.setText(key, 'Amazon'), true)
  assert.equal(display.setText(key, 'Contoso'), true)
  assert.equal(fieldOf(display, 'Address').text, 'Contoso')
  assert.equal(display.isKeyboardShown(), false)
  assert.equal(display.setText(viewSaying(display, 'Go').key, 'x'), false)
  tapOn(display, 'Go')
  assert.equal(display.setText(key, 'gone'), false)
})

test('a field that is disabled takes nothing', () => {
  const { wire, events } = showing(screen({ ...field('Name'), enabled: false }))
  const display = createDisplay(wire)
  display.tap(middleOf(fieldOf(display, 'Name')))
  assert.equal(display.isKeyboardShown(), false)
  assert.equal(display.setText(fieldOf(display, 'Name').key, 'x'), false)
  assert.deepEqual(events, [])
})

test('back takes the keyboard away first, and then goes back; the field keeps the focus', async () => {
  const { display, hands } = await mayas()
  for (const label of ['Add account', 'Personal account']) tapOn(display, label)
  display.tap(middleOf(fieldOf(display, 'Email')))
  display.pressKey(back)
  assert.equal(display.isKeyboardShown(), false)
  display.typeText('maya')
  assert.equal(fieldOf(display, 'Email').text, 'maya')
  display.pressKey(back)
  assert.ok(hands.labels('own').includes('Work or school account'))
  display.typeText('lost')
  assert.equal(display.isKeyboardShown(), false)
})

test('ENTER and TAB go from field to field, and from the last the keyboard goes away', async () => {
  const { display, hands } = await mayas()
  for (const label of ['Add account', 'Personal account']) tapOn(display, label)
  display.tap(middleOf(fieldOf(display, 'Email')))
  display.pressKey(tab)
  display.typeText('pw')
  assert.equal(fieldOf(display, 'Password').text, '••')
  assert.equal(fieldOf(display, 'Email').focused, false)
  display.pressKey(enter)
  assert.equal(display.isKeyboardShown(), false)
  assert.equal(hands.events.at(-1)?.type, 'typed')
})

test('TAB passes over a field that is disabled', () => {
  const display = createDisplay(showing(screen(field('One'), { ...field('Two'), enabled: false }, field('Three'))).wire)
  display.tap(middleOf(fieldOf(display, 'One')))
  display.pressKey(tab)
  assert.equal(fieldOf(display, 'Three').focused, true)
})

test('ENTER in the browser sends the page', async () => {
  const { display } = await mayas('browser')
  display.tap(middleOf(fieldOf(display, 'Address')))
  display.typeText('Amazon')
  display.pressKey(enter)
  assert.equal(viewSaying(display, 'Create a passkey').className, 'android.widget.Button')
  assert.equal(display.isKeyboardShown(), false)
})

test('a field far down moves up when the keyboard comes, however far it was scrolled', () => {
  const { wire } = showing(screen(...Array.from({ length: 12 }, (_, at) => field(`Field ${at}`))))
  const display = createDisplay(wire)
  const { key, bounds } = fieldOf(display, 'Field 11')
  display.tap(middleOf(fieldOf(display, 'Field 11')))
  const moved = everyView(display).find((view) => view.key === key) ?? assert.fail('the field with the focus is out of sight')
  assert.ok(moved.focused && moved.bounds.bottom < bounds.bottom)
  assert.equal(moved.bounds.bottom - moved.bounds.top, bounds.bottom - bounds.top)
  display.hideKeyboard()
  assert.equal(display.isKeyboardShown(), false)
})

test('whichever field TAB comes to can be seen, from below the edge as from above', () => {
  const inRow = (child: Element): Element => ({ role: 'row', label: 'Row', enabled: true, children: [child] })
  const display = createDisplay(showing(screen(...Array.from({ length: 30 }, (_, at) => inRow(field(`Field ${at}`))))).wire)
  const focused = () => everyView(display).find((view) => view.focused)?.children.find(({ text }) => text !== '')?.text
  display.tap(middleOf(fieldOf(display, 'Field 0')))
  for (let at = 1; at < 30; at++) {
    display.pressKey(tab)
    assert.equal(focused(), `Field ${at}`)
  }
  display.swipe({ x: 500, y: 300 }, { x: 500, y: 6000 })
  display.tap(middleOf(fieldOf(display, 'Field 0')))
  display.swipe({ x: 500, y: 1500 }, { x: 500, y: -3000 })
  assert.equal(focused(), undefined)
  display.pressKey(tab)
  assert.equal(focused(), 'Field 1')
})

test('what is shown is laid out once while nothing happens', async () => {
  const { display, hands } = await mayas()
  const [before] = display.windows()
  assert.equal(display.windows()[0], before)
  hands.apply({ type: 'time-passed', by: 1000 })
  assert.notEqual(display.windows()[0], before)
})

test('home leaves the app, and power, sleep and waking up do what they do on a phone without a PIN', async () => {
  const { display, phone } = await mayas()
  display.pressKey(home)
  assert.equal(phone().foreground, null)
  tapOn(display, 'Authenticator')
  assert.equal(phone().foreground, 'authenticator')
  for (const key of [power, sleep]) {
    display.pressKey(key)
    assert.equal(phone().locked, true)
    for (const other of [power, sleep, wakeUp, back, home]) display.pressKey(other)
    assert.equal(phone().locked, true)
    display.pressKey(menu)
    assert.equal(phone().locked, false)
  }
  assert.equal(phone().foreground, 'authenticator')
})

test('a lock screen opens to a swipe up, and to a touch on its lock; not to a swipe down or a short one', async () => {
  const { display, phone } = await mayas()
  display.pressKey(power)
  display.swipe({ x: 500, y: 800 }, { x: 500, y: 1800 })
  display.swipe({ x: 500, y: 1800 }, { x: 500, y: 1600 })
  assert.equal(phone().locked, true)
  display.swipe({ x: 500, y: 1800 }, { x: 500, y: 800 })
  assert.equal(phone().locked, false)
  display.pressKey(power)
  tapOn(display, 'Unlock')
  assert.equal(phone().locked, false)
})

test('the notification shade comes down from the status bar, takes back and home for itself, and covers the app', async () => {
  const { display, wire, phone } = await mayas()
  display.swipe({ x: 500, y: 5 }, { x: 500, y: 900 })
  assert.equal(wire.device().notificationsOpen, true)
  assert.equal(everyView(display).some(({ clickable }) => clickable), false)
  display.pressKey(back)
  assert.equal(wire.device().notificationsOpen, false)
  assert.equal(phone().foreground, 'authenticator')
  display.swipe({ x: 500, y: 5 }, { x: 500, y: 900 })
  display.pressKey(home)
  assert.deepEqual([wire.device().notificationsOpen, phone().foreground], [false, null])
})

test('the gestures of Android itself that are not simulated are refused', async () => {
  const { display, wire, hands } = await mayas()
  const before = hands.events.length
  display.swipe({ x: 500, y: 2390 }, { x: 500, y: 1000 })
  display.swipe({ x: 2, y: 1000 }, { x: 600, y: 1010 })
  display.swipe({ x: 1078, y: 1000 }, { x: 600, y: 1010 })
  assert.equal(hands.events.length, before)
  display.pressKey(home)
  display.swipe({ x: 500, y: 1800 }, { x: 500, y: 300 })
  const [up, side] = ['a swipe up from the bottom edge or on the launcher', 'a swipe from a side edge']
  assert.deepEqual(wire.refused, [up, side, side, up])
})

test('the key for notifications opens the shade, unless the phone is locked', async () => {
  const { display, wire } = await mayas()
  display.pressKey(83)
  assert.equal(wire.device().notificationsOpen, true)
  display.pressKey(power)
  display.pressKey(83)
  assert.equal(wire.device().notificationsOpen, false)
})

test('locking the phone closes the shade', async () => {
  const { display, wire } = await mayas()
  display.swipe({ x: 500, y: 5 }, { x: 500, y: 900 })
  display.pressKey(power)
  assert.equal(wire.device().notificationsOpen, false)
})

test('a touch on the prompt for a finger is the prompt’s, and takes it away', async () => {
  const { display, hands, phone } = await mayas()
  for (const label of ['Menu', 'Settings', 'App Lock']) await hands.tap('own', label)
  display.pressKey(home)
  tapOn(display, 'Authenticator')
  assert.notEqual(phone().prompt, null)
  tapOn(display, 'Cancel')
  assert.equal(phone().prompt, null)
  assert.equal(viewSaying(display, 'Authenticator is locked').heading, true)
})

test('a long press is a tap to what knows no long press, gives a field the focus, and is refused by the launcher', async () => {
  const { display, wire, hands } = await mayas('browser')
  display.longPress(middleOf(fieldOf(display, 'Address')))
  assert.equal(display.isKeyboardShown(), true)
  display.pressKey(home)
  display.longPress(middleOf(viewSaying(display, 'Chrome')))
  assert.deepEqual(wire.refused, ['a long press on "Chrome"'])
  await hands.open('own')
  display.longPress(middleOf(viewSaying(display, 'Add account')))
  assert.ok(hands.labels('own').includes('Personal account'))
})

test('a finger that hardly moves has tapped', async () => {
  const { display, hands } = await mayas()
  const { x, y } = middleOf(viewSaying(display, 'Add account'))
  display.swipe({ x, y }, { x: x + 5, y: y - 5 })
  assert.ok(hands.labels('own').includes('Personal account'))
})

test('a key that is not simulated is refused by its number, and one with Control held down too', async () => {
  const { display, wire } = await mayas('browser')
  display.tap(middleOf(fieldOf(display, 'Address')))
  display.pressKey(volumeUp)
  display.pressKey(29, 0x1000)
  display.pressKey(59)
  assert.deepEqual(wire.refused, ['key 24', 'key 29 with meta state 4096'])
  assert.equal(fieldOf(display, 'Address').text, '')
})

test('a phone that is off hears no finger and no key', async () => {
  const { display, hands, wire } = await mayas()
  hands.apply({ type: 'powered', phone: 'own', on: false })
  const before = hands.events.length
  display.tap({ x: 500, y: 1000 })
  display.swipe({ x: 500, y: 1000 }, { x: 500, y: 100 })
  for (const key of [back, home, power, menu, wakeUp, volumeUp]) display.pressKey(key)
  display.typeText('x')
  assert.deepEqual([hands.events.length, wire.refused, display.isKeyboardShown()], [before, [], false])
})

test('the views of a row live on while its code changes; those of another screen are others', async () => {
  const { display, hands } = await mayas()
  await addAmazon(hands, 'own')
  const before = everyView(display)
  hands.apply({ type: 'time-passed', by: 61_000 })
  const after = everyView(display)
  assert.deepEqual(after.map(({ key }) => key), before.map(({ key }) => key))
  assert.notDeepEqual(after.map(({ text }) => text), before.map(({ text }) => text))
  const keys = new Set(before.map(({ key }) => key))
  tapOn(display, 'Amazon')
  assert.equal(everyView(display).some(({ key }) => keys.has(key)), false)
  display.pressKey(back)
  assert.equal(everyView(display).some(({ key }) => keys.has(key)), false)
})

test('what lies beneath a dialog is the same when the dialog is gone', async () => {
  const { display, hands } = await mayas()
  await addAmazon(hands, 'own')
  tapOn(display, 'Amazon')
  const before = everyView(display).map(({ key }) => key)
  tapOn(display, 'Remove account')
  assert.equal(everyView(display).some(({ key }) => before.includes(key)), false)
  tapOn(display, 'Cancel')
  assert.deepEqual(everyView(display).map(({ key }) => key), before)
})

test('a screen that was left and came back while nobody looked has new views', async () => {
  const { display, hands } = await mayas()
  const before = everyView(display).map(({ key }) => key)
  tapOn(display, 'Add account')
  hands.apply({ type: 'pressed', phone: 'own', key: 'back' })
  assert.equal(everyView(display).some(({ key }) => before.includes(key)), false)
})

test('screens of one name are told apart by their headings', () => {
  const headed = (label: string): Element => screen({ role: 'heading', label, enabled: true, children: [] }, button('Same'))
  const { wire, show } = showing(headed('One'))
  const display = createDisplay(wire)
  const { key } = viewSaying(display, 'Same')
  show(headed('Two'))
  assert.notEqual(viewSaying(display, 'Same').key, key)
})

test('an app that was started anew has new views', async () => {
  const { display, hands } = await mayas()
  const before = everyView(display).map(({ key }) => key)
  hands.apply({ type: 'app-killed', phone: 'own', app: 'authenticator' })
  await hands.open('own')
  assert.equal(everyView(display).some(({ key }) => before.includes(key)), false)
})
