import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseFeature } from '../examples/documents.ts'
import type { Vocabulary } from '../examples/vocabulary.ts'
import { lintNames } from './names.ts'
import { lintShape } from './shape.ts'
import { lintTables } from './tables.ts'
import { lintTags } from './tags.ts'
import { lintWords } from './words.ts'

const vocabulary: Vocabulary = {
  rules: new Map([
    ['CAP-01', ['ios', 'android']],
    ['IOS-01', ['ios']],
  ]),
  readings: new Map([['dateZone', ['device', 'utc']]]),
  readingPlatforms: new Map(),
}
const head = ['Feature: Backup', 'It matters.', '@CAP-01', 'Rule: R', 'Example: E']
const good = ['Given a backup', 'When she restores it', 'Then her codes come back']

function found(...lines: string[]): string[] {
  const parsed = parseFeature(lines.join('\n'), 'a.feature')
  const { document } = parsed
  const findings = [lintShape(document, 'a.feature'), lintTables(document, 'a.feature'), lintTags(document, 'a.feature', vocabulary), lintWords(document, 'a.feature'), lintNames([parsed])]
  return findings.flat().map(({ line, message }) => `${line} ${message}`)
}

function onlyOne(pattern: RegExp, ...lines: string[]): void {
  const messages = found(...lines)
  assert.equal(messages.length, 1, messages.join('\n'))
  assert.match(messages[0] ?? '', pattern)
}

test('a good example has no finding', () => {
  assert.deepEqual(found(...head, ...good), [])
})
test('an example without steps is found', () => onlyOne(/^5 "E" has no steps/, ...head))
test('a Rule without an example is found', () => onlyOne(/^4 The Rule "R" has no example/, ...head.slice(0, 4)))
test('an example outside a Rule is found', () => onlyOne(/^3 "E" stands under no Rule/, 'Feature: F', 'It matters.', 'Example: E', ...good))
test('a Feature that does not say why is found', () => onlyOne(/^1 The Feature does not say why/, 'Feature: F', ...head.slice(2), ...good))
test('an eighth line is found', () => onlyOne(/has 8 lines/, ...head, ...good, 'And a', 'And b', 'And c', 'And d', 'And e'))
test('a second When is found', () => onlyOne(/has 2 Whens/, ...head, 'When a', 'When b', 'Then c'))
test('an example without a When is found', () => onlyOne(/has 0 Whens/, ...head, 'Given a', 'Then c'))
test('a Then before its When is found', () => onlyOne(/Then before its When/, ...head, 'Then a', 'When b', 'Then c'))
test('a Given after its Then is found', () => onlyOne(/Given after its When or Then/, ...head, ...good, 'Given d'))
test('an example without a Then is found', () => onlyOne(/has no Then/, ...head, 'When a'))
test('a commented-out step is found', () => onlyOne(/^7 This is commented out/, ...head, 'Given a', '# Given b', 'When c', 'Then d'))

const outline = [...head.slice(0, 4), 'Scenario Outline: After <what>', 'When <what>', 'Then it comes back']
test('an outline with an empty table is found', () => onlyOne(/^8 The table of "After <what>" has no rows/, ...outline, 'Examples:', '| what |'))
test('an outline without a table is found', () => onlyOne(/^5 "After <what>" has no table/, ...outline))
test('a column that nothing uses is found', () => onlyOne(/^9 The column "why" .* used by no step/, ...outline, 'Examples:', '| what | why |', '| loss | bad |'))
test('a placeholder without a column is found', () => onlyOne(/speaks of <why>/, ...outline, 'And <why>', 'Examples:', '| what |', '| loss |'))

test('a Rule without its id is found', () => onlyOne(/carries no rule of the catalogue/, ...head.filter((line) => line !== '@CAP-01'), ...good))
test('a Rule with an unknown id is found', () => onlyOne(/No rule called "CAP-99".*Known: CAP-01, IOS-01/, ...head.map((line) => line.replace('CAP-01', 'CAP-99')), ...good))
test('a Rule with two ids is found', () => onlyOne(/several rules: CAP-01, IOS-01/, ...head.map((line) => line.replace('@CAP-01', '@CAP-01 @IOS-01')), ...good))
test('a tag of a kind that is not known is found', () => onlyOne(/tag @flaky says neither/, ...head.slice(0, 4), '@flaky', 'Example: E', ...good))
test('a reading that is not known is found', () => onlyOne(/tag @dateZone=mars says neither/, ...head.slice(0, 4), '@dateZone=mars', 'Example: E', ...good))
test('a known reading and a capability are let pass', () => {
  assert.deepEqual(found(...head.slice(0, 4), '@dateZone=utc @cloud.inspect', 'Example: E', ...good), [])
})
test('an example on a platform that its rule is not about is found', () => {
  onlyOne(/so it never runs/, ...head.slice(0, 4).map((line) => line.replace('CAP-01', 'IOS-01')), '@android', 'Example: E', ...good)
})

test('words of screens and protocols are found, labels in quotes are not', () => {
  onlyOne(/^7 "taps" in "she taps it"/, ...head, 'Given a', 'When she taps it', 'Then c')
  onlyOne(/"JSON"/, ...head, 'Given a', 'When b', 'Then the JSON is empty')
  onlyOne(/Name a person/, ...head, 'Given a', 'When I restore it', 'Then c')
  assert.deepEqual(found(...head, 'Given a', 'When she turns "Tap to toggle the button" on', 'Then her screen lock is on'), [])
})
test('two examples of one rule with the same title are found', () => {
  onlyOne(/^9 "E" is also the title at a\.feature:5/, ...head, ...good, 'Example: E', ...good)
})
