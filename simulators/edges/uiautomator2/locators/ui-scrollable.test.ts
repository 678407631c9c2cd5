import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CommandError } from '../errors.ts'
import { fakeDisplay, view } from '../server.fixture.ts'
import { defaultSettings } from '../settings.ts'
import { findAll, findFirst, locatorOf, type Surface } from './find.ts'

const page = (...rows: readonly string[]) => view('root', {}, [
  view('list', { scrollable: true },
    rows.map((row) => view(row, { clickable: true }, [view(`${row} text`, { text: row, contentDescription: `about ${row}` })]))),
])

function surface(): Surface {
  const display = fakeDisplay(page('one', 'two'), page('two', 'three'), page('three', 'four'))
  const root = () => display.windows()[0] ?? assert.fail('no window')
  return { display, root, roots: display.windows, settings: defaultSettings, appPackage: 'com.example' }
}

const find = (on: Surface, source: string): string | undefined => findFirst(on, locatorOf('-android uiautomator', source), null)?.node.key
const list = 'new UiScrollable(new UiSelector().scrollable(true))'

test('what is further down comes into view', () => {
  assert.equal(find(surface(), `${list}.scrollIntoView(new UiSelector().text("four"))`), 'four text')
  assert.equal(find(surface(), `${list}.scrollTextIntoView("three")`), 'three text')
  assert.equal(find(surface(), `${list}.scrollDescriptionIntoView("about four")`), 'four text')
  assert.equal(find(surface(), `${list}.setAsVerticalList().getChildByText(new UiSelector().clickable(true), "four")`), 'four')
  assert.equal(find(surface(), `${list}.getChildByDescription(new UiSelector().clickable(true), "about three", true)`), 'three')
})

test('what is further up comes into view, too, for the search begins at the beginning', () => {
  const on = surface()
  find(on, `${list}.scrollToEnd(5)`)
  assert.equal(find(on, `${list}.scrollIntoView(text("one"))`), 'one text')
})

test('what never turns up is not found, and what may not be scrolled for is not', () => {
  assert.equal(find(surface(), `${list}.scrollTextIntoView("five")`), undefined)
  assert.equal(find(surface(), `${list}.setMaxSearchSwipes(1).scrollTextIntoView("four")`), undefined)
  assert.equal(find(surface(), `${list}.setAsHorizontalList().scrollTextIntoView("four")`), undefined)
  assert.throws(() => find(surface(), `${list}.getChildByText(new UiSelector().clickable(true), "four", false)`), isFailure('no such element'))
})

test('swipes go by pages, and only as far as there are any', () => {
  const on = surface()
  const rows = () => on.root().children[0]?.children.map(({ key }) => key).join()
  find(on, `${list}.scrollForward()`)
  assert.equal(rows(), 'two,three')
  find(on, `${list}.flingToEnd(9)`)
  assert.equal(rows(), 'three,four')
  find(on, `${list}.scrollBackward(10)`)
  assert.equal(rows(), 'two,three')
  find(on, `${list}.scrollToBeginning(9, 5)`)
  assert.equal(rows(), 'one,two')
})

test('without anything to look for it finds the container, and a child by its number', () => {
  assert.equal(find(surface(), list), 'list')
  assert.equal(find(surface(), `${list}.scrollForward()`), 'list')
  assert.equal(find(surface(), `${list}.getChildByInstance(new UiSelector().clickable(true), 1)`), 'two')
})

test('without the container there is nothing to scroll in', () => {
  assert.throws(() => find(surface(), 'new UiScrollable(new UiSelector().text("none")).scrollForward()'), isFailure('no such element'))
})

test('several statements find what each finds, once', () => {
  const keys = findAll(surface(), locatorOf('-android uiautomator', 'text("two");textMatches("o.*|t.*");clickable(true)'),
    null).map(({ node }) => node.key)
  assert.deepEqual(keys, ['two text', 'one text', 'one', 'two'])
})

test('an unknown method, or other arguments, is an invalid selector', () => {
  for (const source of [`${list}.dance()`, `${list}.toString()`, `${list}.scrollForward("a")`, `${list}.scrollTextIntoView(1)`, 'new UiScrollable()',
    `${list}.setMaxSearchSwipes()`]) {
    assert.throws(() => find(surface(), source), isFailure('invalid selector'), source)
  }
})

const isFailure = (code: string) => (failure: unknown): boolean => failure instanceof CommandError && failure.code === code
