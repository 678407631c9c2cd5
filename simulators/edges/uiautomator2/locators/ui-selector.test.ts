import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CommandError } from '../errors.ts'
import { view } from '../server.fixture.ts'
import { parseStatements } from './expression.ts'
import { findBySelector, selectorOf } from './ui-selector.ts'

const list = view('list', { scrollable: true, resourceId: 'com.example:id/list' }, [
  view('row 1', { clickable: true },
    [view('name 1', { className: 'android.widget.TextView', text: 'Amazon' }), view('code 1', { className: 'android.widget.TextView', text: '123 456' })]),
  view('hidden', { displayed: false, text: 'Hidden' }, [view('within hidden', { text: 'Hidden' })]),
  view('row 2', { clickable: true, enabled: false },
    [view('name 2', { className: 'android.widget.TextView', text: 'Say "hi"' }),
      view('code 2', { className: 'android.widget.TextView', text: '654 321' })]),
])
const root = view('root', { className: 'android.widget.FrameLayout' }, [
  view('menu', { contentDescription: 'Main menu', className: 'android.widget.ImageButton', focusable: true, longClickable: true }), list,
])

const found = (source: string): string | undefined => findBySelector(root, selectorOf(parseStatements(source)[0]))?.key

test('a view is found by what UiSelector asks of it', () => {
  const expected: Readonly<Record<string, string | undefined>> = {
    'new UiSelector().text("Amazon")': 'name 1',
    'new UiSelector().text("amazon")': undefined,
    'new UiSelector().textContains("MAZ")': 'name 1',
    'new UiSelector().textStartsWith("say")': 'name 2',
    [String.raw`new UiSelector().textMatches("\d{3} \d{3}")`]: 'code 1',
    'new UiSelector().textMatches("123")': undefined,
    'new UiSelector().description("Main menu")': 'menu',
    'new UiSelector().descriptionContains("MENU")': 'menu',
    'new UiSelector().descriptionStartsWith("main")': 'menu',
    'new UiSelector().descriptionMatches("(?i)main .*")': 'menu',
    'new UiSelector().resourceId("com.example:id/list")': 'list',
    'new UiSelector().resourceIdMatches(".*:id/li.t")': 'list',
    'new UiSelector().className("android.widget.ImageButton")': 'menu',
    'new UiSelector().classNameMatches(".*Button")': 'menu',
    'new UiSelector().packageName("com.example")': 'root',
    'new UiSelector().packageNameMatches("org.*")': undefined,
    'new UiSelector().scrollable(true)': 'list',
    'new UiSelector().clickable(true).enabled(false)': 'row 2',
    'new UiSelector().longClickable(true).focusable(true).focused(false).selected(false).checkable(false).checked(false)': 'menu',
    'new UiSelector().className("android.widget.TextView").instance(2)': 'name 2',
    'new UiSelector().className("android.widget.TextView").index(1)': 'code 1',
    'new UiSelector().text("Hidden")': undefined,
  }
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((source) => [source, found(source)])), expected)
})

test('the index counts views that are not displayed, too', () => {
  assert.equal(found('new UiSelector().clickable(true).index(2)'), 'row 2')
})

test('a child is looked for below what matches, a sibling below its parent', () => {
  assert.equal(found('new UiSelector().clickable(true).instance(1).childSelector(new UiSelector().className("android.widget.TextView").instance(1))'),
    'code 2')
  assert.equal(found('new UiSelector().text("Amazon").fromParent(new UiSelector().textContains("456"))'), 'code 1')
  assert.equal(found('new UiSelector().scrollable(true).childSelector(new UiSelector().description("Main menu"))'), undefined)
})

test('the constructor and "new" may be left out, and quotes are escaped by a backslash', () => {
  for (const source of ['text("Amazon")', '.text("Amazon")', 'UiSelector().text("Amazon")', ' new  UiSelector ( ) . text( "Amazon" ) ;']) {
    assert.equal(found(source), 'name 1', source)
  }
  assert.equal(found(String.raw`text("Say \"hi\"")`), 'name 2')
})

test('statements are parted by semicolons, which may stand in texts', () => {
  assert.deepEqual(parseStatements('text("a;b");text("c");').map(({ source }) => source), ['text("a;b")', 'text("c")'])
})

test('what is no method, or has other arguments, is an invalid selector that names it', () => {
  const refused: Readonly<Record<string, RegExp>> = {
    'new UiSelector().colour("red")': /UiSelector has no `colour` method/,
    'new UiSelector().constructor("red")': /UiSelector has no `constructor` method/,
    'new UiSelector().text(5)': /suitable method `text`/,
    'new UiSelector().enabled("true")': /suitable method `enabled`/,
    'new UiSelector().instance(1.5)': /suitable method `instance`/,
    'new UiSelector().instance(-1)': /suitable method `instance`/,
    'new UiSelector().text("a", "b")': /suitable method `text`/,
    'new UiSelector().childSelector("a")': /suitable method `childSelector`/,
    'new UiSelector("a")': /made without arguments/,
    'new UiSelector().text("a"': /Unclosed paren/,
    'new UiSelector().text("a")x': /Expected "\."/,
    'new UiSelector().text("a)': /Unexpected character/,
    'new UiObject().text("a")': /Only a UiSelector/,
    'text(,)': /Missing argument/,
    '': /empty string/,
    'textMatches("[")': /regular expression/,
    'textMatches("a++")': /only Java knows/,
  }
  for (const [source, message] of Object.entries(refused)) {
    assert.throws(() => found(source),
      (failure) => failure instanceof CommandError && failure.code === 'invalid selector' && message.test(failure.message), source)
  }
})
