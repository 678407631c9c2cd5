import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseXmlDocument, type Element as XmlElement } from 'slimdom'
import type { ViewNode } from '../view-node.ts'
import { dumpOf, sourceOf } from './source.ts'

const plain: ViewNode = {
  key: 'one', className: 'android.widget.TextView', packageName: 'com.example', text: '', contentDescription: null, resourceId: null, hint: '',
  checkable: false, checked: false, clickable: false, enabled: true, focusable: false, focused: false, longClickable: false, password: false,
  scrollable: false, selected: false, heading: false, bounds: { left: 1, top: 2, right: 30, bottom: 40 }, displayed: true, children: [],
}

const screen = { width: 1080, height: 2400, rotation: 0 } as const

/** What every version of the server writes of a view, in its order, as recorded from real phones. */
const recorded = [
  'index', 'package', 'class', 'text', 'content-desc', 'resource-id', 'checkable', 'checked', 'clickable', 'enabled', 'focusable', 'focused',
  'long-clickable', 'password', 'scrollable', 'selected', 'bounds', 'displayed',
]

/** What server 10 adds behind them. */
const added = [
  'hint', 'a11y-important', 'screen-reader-focusable', 'drawing-order', 'showing-hint', 'text-entry-key', 'dismissable', 'a11y-focused', 'heading',
  'live-region', 'context-clickable', 'content-invalid',
]

const namesIn = (xml: string, tag: string): readonly string[] => elementsIn(xml, tag)[0]?.attributes.map(({ name }) => name) ?? []
const elementsIn = (xml: string, tag: string): readonly XmlElement[] => parseXmlDocument(xml).getElementsByTagName(tag)

test("the source's first lines are those of the UiAutomator2 server", () => {
  const [declaration, root, view, end] = sourceOf([plain], screen).split('\n')
  assert.equal(declaration, "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>")
  assert.equal(root, '<hierarchy index="0" class="hierarchy" rotation="0" width="1080" height="2400">')
  assert.match(view ?? '', /^ {2}<android\.widget\.TextView index="0" package="com\.example" class="android\.widget\.TextView" text="" /)
  assert.match(view ?? '', / bounds="\[1,2\]\[30,40\]" displayed="true" .* \/>$/)
  assert.equal(end, '</hierarchy>')
})

test('a view has every attribute in the order of the server, and those that are null not at all', () => {
  const full = { ...plain, contentDescription: 'said', resourceId: 'android:id/title', hint: 'hint' }
  assert.deepEqual(namesIn(sourceOf([full], screen), plain.className), [...recorded, ...added])
  const absent = ['content-desc', 'resource-id', 'hint']
  assert.deepEqual(namesIn(sourceOf([plain], screen), plain.className), [...recorded, ...added].filter((name) => !absent.includes(name)))
})

test('an empty description is written, for only null is left out', () => {
  const [view] = elementsIn(sourceOf([{ ...plain, contentDescription: '' }], screen), plain.className)
  assert.equal(view?.getAttribute('content-desc'), '')
})

test('children are indented by two, counted from 0, and the tag of a nested class has dots for dollars', () => {
  const child = { ...plain, className: 'android.app.ActionBar$Tab' }
  const lines = sourceOf([{ ...plain, children: [child, child] }], screen).split('\n')
  for (const at of [0, 1]) assert.ok(lines[3 + at]?.startsWith(`    <android.app.ActionBar.Tab index="${at}" `))
  assert.match(lines[3] ?? '', / class="android\.app\.ActionBar\$Tab" /)
  assert.equal(lines[5], '  </android.widget.TextView>')
})

test('the rotation is counted in quarters, and a dark screen has an empty source', () => {
  const [, root] = sourceOf([], { width: 2400, height: 1080, rotation: 90 }).split('\n')
  assert.equal(root, '<hierarchy index="0" class="hierarchy" rotation="1" width="2400" height="1080" />')
})

test('uiautomator dump writes one line of nodes, and empty for null', () => {
  const dump = dumpOf([{ ...plain, children: [{ ...plain, clickable: true }, { ...plain, clickable: true, text: 'OK' }] }], 0)
  assert.equal(dump.includes('\n'), false)
  assert.match(dump, /^<\?xml version='1\.0' encoding='UTF-8' standalone='yes' \?><hierarchy rotation="0"><node index="0" text="" /)
  const order = [
    'index', 'text', 'resource-id', 'class', 'package', 'content-desc', 'checkable', 'checked', 'clickable', 'enabled', 'focusable', 'focused',
    'scrollable', 'long-clickable', 'password', 'selected', 'bounds',
  ]
  const names = elementsIn(dump, 'node').map(({ attributes }) => attributes.map(({ name }) => name))
  assert.deepEqual(names, [order, ['NAF', ...order], order])
})

/** XML 1.0, production 2 (Char). */
const isXml = (code: number): boolean =>
  [0x9, 0xa, 0xd].includes(code) || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)

const hostile = [
  '<&>"\'', ']]>', '\u0000\u0008\u001f\ufffe\uffff', 'a\ttab,\na line and\r a return', '\u202eright to left\u202c \u200f', '\ud800 half a pair',
  '😀 é 漢字', '&#0;', 'x'.repeat(10_000),
]

for (const text of hostile) {
  test(`${JSON.stringify(text).slice(0, 40)} is well-formed in both forms, and comes back but for what XML cannot hold`, () => {
    const view = { ...plain, text, contentDescription: text }
    const without = (instead: string): string => Array.from(text, (one) => (isXml(one.codePointAt(0) ?? 0) ? one : instead)).join('')
    assert.equal(elementsIn(sourceOf([view], screen), plain.className)[0]?.getAttribute('text'), without('?'))
    assert.equal(elementsIn(dumpOf([view], 0), 'node')[0]?.getAttribute('content-desc'), without('.'))
  })
}
