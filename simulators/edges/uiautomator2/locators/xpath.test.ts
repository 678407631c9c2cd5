import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CommandError } from '../errors.ts'
import { view } from '../server.fixture.ts'
import { documentOfView, documentOfWindows, findByXPath } from './xpath.ts'

const text = (key: string, words: string) => view(key, { className: 'android.widget.TextView', text: words })
const row = view('row', { clickable: true, resourceId: 'com.example:id/row' }, [text('name', 'Amazon'), text('code', '123 456')])
const root = view('root', { className: 'android.widget.FrameLayout' }, [row, text('end', 'End'), view('inner', { className: 'com.example.Outer$Inner' })])

const found = (expression: string, context = documentOfWindows([root])): readonly string[] => findByXPath(expression, context).map(({ key }) => key)

test('expressions of XPath 1 and 2 find views', () => {
  const expected: Readonly<Record<string, readonly string[]>> = {
    '//android.widget.TextView': ['name', 'code', 'end'],
    '/hierarchy/android.widget.FrameLayout/*[2]': ['end'],
    '//*[@text="Amazon"]/..': ['row'],
    '//*[@resource-id="com.example:id/row"]/android.widget.TextView[last()]': ['code'],
    '//*[@text="End"]/preceding-sibling::*': ['row'],
    '//*[@text="code" or contains(@text, "456")]': ['code'],
    '(//android.widget.TextView)[2]': ['code'],
    '//*[@clickable="true"][.//*[@text="Amazon"]]': ['row'],
    '//*[ends-with(@text, "d") and matches(@text, "^E")]': ['end'],
    '//*[lower-case(@text) = ("end", "amazon")]': ['name', 'end'],
    '//*[some $child in * satisfies $child/@text = "Amazon"]': ['row'],
    '//*[@text="Amazon"] | //*[@text="End"]': ['name', 'end'],
    '//com.example.Outer.Inner[@class="com.example.Outer$Inner"]': ['inner'],
    '//*[@index="0"]': ['root', 'row', 'name'],
    '//*[@content-desc]': [],
    '//hierarchy': [],
    '//*/@text': [],
    'count(//*)': [],
  }
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((expression) => [expression, found(expression)])), expected)
})

test('below a view the view itself is the document', () => {
  const below = (expression: string) => found(expression, documentOfView(row, 0))
  assert.deepEqual(below('//android.widget.TextView'), ['name', 'code'])
  assert.deepEqual(below('/*'), ['row'])
  assert.deepEqual(below('//*[@text="End"]'), [])
})

test('bad syntax and what only XPath 3 has is an invalid selector; what fails in use is not', () => {
  for (const expression of ['//*[', '', '//a ! @b', '//a[let $b := 1 return $b]', 'head(//*)', '//*[@text || "a" = "b"]']) {
    assert.throws(() => found(expression), isFailure('invalid selector'), expression)
  }
  for (const expression of ['nowhere()', '//*[@text > xs:date("x")]', '$unknown']) {
    assert.throws(() => found(expression), isFailure('unknown error'), expression)
  }
})

const isFailure = (code: string) => (failure: unknown): boolean => failure instanceof CommandError && failure.code === code
