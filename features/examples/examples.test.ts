import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseFeature } from './documents.ts'
import { enumerateExamples, inReading } from './examples.ts'
import { FeatureError } from './feature-error.ts'
import type { Vocabulary } from './vocabulary.ts'

const vocabulary: Vocabulary = {
  rules: new Map([
    ['CAP-01', ['ios', 'android']],
    ['IOS-01', ['ios']],
    ['PLAT-02', ['ios', 'android']],
  ]),
  readings: new Map([['dateZone', ['device', 'utc']], ['keepsNames', ['true', 'false']]]),
  readingPlatforms: new Map([['keepsNames', ['android']]]),
}

function examplesOf(...lines: string[]) {
  return enumerateExamples([parseFeature(['Feature: Backup', ...lines].join('\n'), 'features/backup.feature')], vocabulary)
}

test('an example runs once on each platform of its rule', () => {
  const examples = examplesOf(
    '@CAP-01',
    'Rule: What is saved comes back',
    "  Example: Maya's phone is lost",
    '    Given a backup',
    '    When she restores it',
    '    Then her codes come back',
    '    And nothing else',
  )
  assert.deepEqual(examples.map(({ id, pass, line }) => ({ id, pass, line })), [
    { id: 'CAP-01/mayas-phone-is-lost/ios', pass: 'ios', line: 4 },
    { id: 'CAP-01/mayas-phone-is-lost/android', pass: 'android', line: 4 },
  ])
  assert.equal(examples[0]?.rule, 'CAP-01')
  assert.equal(examples[0]?.steps, 4)
  assert.equal(examples[0]?.assertions, 2)
  assert.deepEqual(examples[0]?.checks, ['her codes come back', 'nothing else'])
  assert.equal(examples[0]?.characterisation, false)
})

test('an example of a rule about one platform runs there only', () => {
  const examples = examplesOf('@IOS-01', 'Rule: iCloud first', 'Example: In order', 'When done')
  assert.deepEqual(examples.map(({ id }) => id), ['IOS-01/in-order/ios'])
})

test('a platform tag narrows an example to that platform', () => {
  const examples = examplesOf('@CAP-01', 'Rule: R', '@android', 'Example: In order', 'When done')
  assert.deepEqual(examples.map(({ id }) => id), ['CAP-01/in-order/android'])
})

test('a cross-platform example runs once', () => {
  const examples = examplesOf('@PLAT-02 @cross', 'Rule: R', 'Example: Maya changes', 'When done')
  assert.deepEqual(examples.map(({ id, pass }) => [id, pass]), [['PLAT-02/maya-changes/cross', 'cross']])
})

test('a row is named in the id only where the resolved names are the same', () => {
  const examples = examplesOf(
    '@IOS-01',
    'Rule: R',
    'Scenario Outline: After <what>',
    'When <what> and <then>',
    'Examples:',
    '| then  | what    |',
    '| first | a reset |',
    '| again | a reset |',
    '| third | a theft |',
  )
  assert.deepEqual(examples.map(({ id, line }) => [id, line]), [
    ['IOS-01/after-a-reset/first/ios', 8],
    ['IOS-01/after-a-reset/again/ios', 9],
    ['IOS-01/after-a-theft/ios', 10],
  ])
})

test('two examples that stay alike are refused with both places', () => {
  const twice = () => examplesOf('@IOS-01', 'Rule: R', 'Example: Same', 'When a', 'Example: Same', 'When b')
  assert.throws(twice, (error: Error) => error instanceof FeatureError && /backup\.feature:4 and .*backup\.feature:6/.test(error.message))
})

test('an example under a reading belongs to the specification only there', () => {
  const [under, always] = examplesOf(
    '@IOS-01',
    'Rule: R',
    '@dateZone=utc',
    'Example: In Kiribati',
    'When a',
    '@characterisation',
    'Example: At home',
    'When a',
  )
  assert.ok(under && always)
  assert.deepEqual(under.readings, { dateZone: 'utc' })
  assert.equal(inReading(under, { dateZone: 'device' }), false)
  assert.equal(inReading(under, { dateZone: 'utc' }), true)
  assert.equal(inReading(always, { dateZone: 'device' }), true)
  assert.equal(always.characterisation, true)
})

test('a reading that makes a difference on one platform ties an example there alone', () => {
  const examples = examplesOf(
    '@CAP-01 @keepsNames=true',
    'Rule: Every account comes back',
    'Example: By its name',
    'When a',
    '@CAP-01 @android @keepsNames=false',
    'Rule: Accounts with codes come back',
    'Example: With its codes',
    'When a',
    '@PLAT-02 @cross @keepsNames=true',
    'Rule: R',
    'Example: On both',
    'When a',
  )
  const under = (value: string) => examples.filter((example) => inReading(example, { keepsNames: value })).map(({ id }) => id)
  assert.deepEqual(under('true'), ['CAP-01/by-its-name/ios', 'CAP-01/by-its-name/android', 'PLAT-02/on-both/cross'])
  assert.deepEqual(under('false'), ['CAP-01/by-its-name/ios', 'CAP-01/with-its-codes/android'])
})

test('text that is not Gherkin is refused with file and line', () => {
  assert.throws(() => examplesOf('Rule: R', 'Example: E', 'When a', 'Whatever this is'), /features\/backup\.feature:5 is not Gherkin/)
})
