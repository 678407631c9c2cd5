import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Element } from '../../../phone/element.ts'
import type { Device } from '../device.ts'
import type { ViewNode } from '../view-node.ts'
import { createDisplay } from './create-display.ts'
import { everyView, middleOf, tapOn, viewSaying } from './reading.fixture.ts'
import { showing } from './wire-phone.fixture.ts'

const text = (label: string): Element => ({ role: 'text', label, enabled: true, children: [] })
const row = (label: string): Element => ({ role: 'row', label, tap: label, enabled: true, children: [text(label)] })
const screen = (label: string, rows: number): Element => ({
  role: 'screen', label, enabled: true, children: [
    { role: 'button', label: 'Menu', tap: 'menu', enabled: true, children: [] }, { role: 'heading', label, enabled: true, children: [] },
    { role: 'list', label, enabled: true, children: Array.from({ length: rows }, (_, at) => row(`Row ${at}`)) },
    { role: 'tab', label: 'Tab', tap: 'tab', enabled: true, children: [] },
  ],
})

function long(rows = 100, device: Partial<Device> = {}) {
  const phone = showing(screen('Long', rows), {}, device)
  return { ...phone, display: createDisplay(phone.wire) }
}

type Shown = ReturnType<typeof long>['display']
const scroller = (display: Shown) => everyView(display).find(({ scrollable }) => scrollable) ?? assert.fail('nothing scrolls')
const rowsOf = (display: Shown): readonly string[] => everyView(display).map(({ text: words }) => words).filter((words) => words.startsWith('Row '))
const swipeUp = (display: Shown, by: number): void => display.swipe({ x: 500, y: 1800 }, { x: 500, y: 1800 - by })

test('what fits does not scroll; what does not fit is cut off at the edge, and beyond it not there', () => {
  assert.equal(everyView(long(3).display).some(({ scrollable }) => scrollable), false)
  const { display } = long()
  const { bounds, children } = scroller(display)
  assert.ok(children.length > 10 && children.length < 30)
  const last = children.at(-1)?.bounds ?? assert.fail('no row')
  assert.equal(last.bottom, bounds.bottom)
  assert.ok(last.bottom - last.top < (children[0]?.bounds.bottom ?? 0) - (children[0]?.bounds.top ?? 0))
  for (const view of everyView(display)) assert.ok(view.bounds.left < view.bounds.right && view.bounds.top < view.bounds.bottom)
})

test('nothing reaches beyond what it lies in, wherever the list was stopped', () => {
  const { display } = long()
  const check = ({ bounds, children }: ViewNode): void => {
    for (const child of children) {
      const { left, top, right, bottom } = child.bounds
      const isInside = left >= bounds.left && top >= bounds.top && right <= bounds.right && bottom <= bounds.bottom
      assert.ok(isInside, `${child.text} ${JSON.stringify(child.bounds)}`)
      check(child)
    }
  }
  for (let step = 0; step < 20; step++) {
    display.windows().forEach(check)
    swipeUp(display, 37)
  }
})

test('a swipe moves the rows with the finger; bars and tabs stay', () => {
  const { display } = long()
  const [before, bar, tabs] = ['Row 8', 'Long', 'Tab'].map((words) => viewSaying(display, words).bounds)
  swipeUp(display, 500)
  assert.equal(viewSaying(display, 'Row 8').bounds.top, (before?.top ?? 0) - 500)
  assert.deepEqual([viewSaying(display, 'Long').bounds, viewSaying(display, 'Tab').bounds], [bar, tabs])
  display.swipe({ x: 500, y: 800 }, { x: 500, y: 1300 })
  assert.deepEqual(viewSaying(display, 'Row 8').bounds, before)
})

test('a finger may scroll along the side edge of the screen', () => {
  const { display, wire } = long()
  display.swipe({ x: 1, y: 1800 }, { x: 30, y: 800 })
  assert.notEqual(rowsOf(display)[0], 'Row 0')
  assert.deepEqual(wire.refused, [])
})

test('every row can be reached page by page and then no further, and back to the beginning', () => {
  const { display } = long()
  const seen = new Set(rowsOf(display))
  const { key } = scroller(display)
  while (display.scroll(key, 1)) for (const words of rowsOf(display)) seen.add(words)
  assert.equal(seen.size, 100)
  assert.equal(viewSaying(display, 'Row 99').bounds.bottom <= scroller(display).bounds.bottom, true)
  assert.equal(display.scroll(key, 0.5), false)
  assert.equal(display.scroll(key, -1000), true)
  assert.equal(display.scroll(key, -1), false)
  assert.equal(rowsOf(display)[0], 'Row 0')
})

test('a touch meets what stands there after scrolling', () => {
  const { display, events } = long()
  swipeUp(display, 1500)
  const words = rowsOf(display)[5] ?? ''
  tapOn(display, words)
  assert.deepEqual(events, [{ type: 'tapped', path: [2, Number(words.slice(4))] }])
})

test('a row lives on while it is scrolled', () => {
  const { display } = long()
  const { key } = viewSaying(display, 'Row 10')
  swipeUp(display, 300)
  assert.equal(viewSaying(display, 'Row 10').key, key)
})

test('a swipe that begins where nothing scrolls moves nothing, and a view that does not scroll cannot be scrolled', () => {
  const { display } = long()
  const before = rowsOf(display)
  display.swipe(middleOf(viewSaying(display, 'Tab')), { x: 500, y: 500 })
  assert.deepEqual(rowsOf(display), before)
  assert.equal(display.scroll(viewSaying(display, 'Row 0').key, 1), false)
  assert.equal(display.scroll('nothing', 1), false)
})

test('another screen begins at its top, and so does the first when it comes back', () => {
  const { display, show } = long()
  swipeUp(display, 1000)
  show(screen('Other', 100))
  assert.equal(rowsOf(display)[0], 'Row 0')
  show(screen('Long', 100))
  assert.equal(rowsOf(display)[0], 'Row 0')
})

test('what lies beneath a dialog stays where it was scrolled', () => {
  const { display, show } = long()
  swipeUp(display, 1000)
  const before = rowsOf(display)
  show({ role: 'alert', label: 'Sure?', enabled: true, children: [{ role: 'button', label: 'OK', tap: 'ok', enabled: true, children: [] }] })
  assert.equal(rowsOf(display).length, 0)
  show(screen('Long', 100))
  assert.deepEqual(rowsOf(display), before)
})

test('a list that became shorter is not scrolled beyond its end', () => {
  const { display, show } = long()
  display.scroll(scroller(display).key, 1000)
  show(screen('Long', 3))
  assert.deepEqual(rowsOf(display), ['Row 0', 'Row 1', 'Row 2'])
})

test('a message that is too long for its dialog scrolls in it, and the buttons stay', () => {
  const { wire } = showing({ role: 'alert', label: 'Read this', enabled: true, children: [
    text('Read this'), text('word '.repeat(2000)), { role: 'button', label: 'OK', tap: 'ok', enabled: true, children: [] }] })
  const display = createDisplay(wire)
  assert.equal(scroller(display).resourceId, 'android:id/scrollView')
  const window = display.windows()[0]?.bounds ?? assert.fail('no window')
  assert.ok(window.top >= 0 && window.bottom <= 2400)
  assert.ok(viewSaying(display, 'OK').bounds.bottom < window.bottom)
})

test('the screen has the size, density and rotation of the device', () => {
  const { display, wire } = long(100, { width: 720, height: 1600, density: 320 })
  assert.deepEqual([display.size, display.density], [{ width: 720, height: 1600 }, 320])
  assert.deepEqual(display.windows()[0]?.bounds, { left: 0, top: 0, right: 720, bottom: 1600 })
  assert.equal(viewSaying(display, 'Long').bounds.top >= 48, true)
  wire.changeDevice((device) => ({ ...device, rotation: 90 }))
  assert.deepEqual(display.size, { width: 1600, height: 720 })
  assert.deepEqual(display.windows()[0]?.bounds, { left: 0, top: 0, right: 1600, bottom: 720 })
  assert.ok(rowsOf(display).length > 2)
})
