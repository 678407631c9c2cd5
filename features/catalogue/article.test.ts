import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitArticle } from './article.ts'

test('a paragraph of two sentences is two sentences', () => {
  assert.deepEqual(splitArticle('Boil the water. Then wait?  "Done" is shown.'), ['Boil the water.', 'Then wait?', '"Done" is shown.'])
})

test('a heading keeps to its line', () => {
  assert.deepEqual(splitArticle('Tea for two\nBoil the water.\nSee also\nCoffee'), ['Tea for two', 'Boil the water.', 'See also', 'Coffee'])
})

test('a hyphen on a line of its own, before words or after them is a bullet', () => {
  const text = '-\nOpen the lid\n-\nFill the kettle.\n- Close the lid\nPress Start. -\nWait.'
  assert.deepEqual(splitArticle(text), ['Open the lid', 'Fill the kettle.', 'Close the lid', 'Press Start.', 'Wait.'])
})

test('a line that breaks where bold words were goes on in the next', () => {
  assert.deepEqual(splitArticle('Turn on the\nKeep Timers switch. -\nPress Done.'), ['Turn on the Keep Timers switch.', 'Press Done.'])
})

test('a line that begins with a comma goes on from the one before', () => {
  assert.deepEqual(splitArticle('Open the app\n, and select then Timers. -\nWait.'), ['Open the app , and select then Timers.', 'Wait.'])
})

test('a point within a word, a number or a list of names ends nothing', () => {
  assert.deepEqual(splitArticle('Version 2.5 heats to 99.5 degrees, e.g. for tea.'), ['Version 2.5 heats to 99.5 degrees, e.g. for tea.'])
})

test('empty text and Windows line ends are no matter', () => {
  assert.deepEqual(splitArticle(''), [])
  assert.deepEqual(splitArticle('Tea\r\n-\r\nBoil.\r\n\r\n'), ['Tea', 'Boil.'])
})
