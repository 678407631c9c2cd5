import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Rule, Sentence } from './catalogue.ts'
import { type CoveringExample, findGaps, type Gap } from './coverage.ts'

test('a rule needs an asserting example on each of its platforms', () => {
  assert.deepEqual(messages([rule('T-01')], [example('T-01', 'ios')]), ['Rule T-01 has no example on android that asserts anything.'])
})

test('an example across both platforms counts on both', () => {
  assert.deepEqual(messages([rule('T-01')], [example('T-01', 'cross')]), [])
})

test('an example that only records, or asserts nothing, does not cover a rule', () => {
  const examples = [example('T-01', 'ios', { characterisation: true }), example('T-01', 'android', { assertions: 0 })]
  assert.deepEqual(messages([rule('T-01')], examples), [
    'Rule T-01 has no example on ios that asserts anything.',
    'Rule T-01 has no example on android that asserts anything.',
  ])
})

test('an ambiguous rule that asserts nothing needs one example that records', () => {
  const ambiguous = { ...rule('T-02'), asserts: false }
  assert.deepEqual(messages([ambiguous], []), ['Rule T-02 has no example that records what happens.'])
  assert.deepEqual(messages([ambiguous], [example('T-02', 'android', { characterisation: true })]), [])
})

test('an example that judges an ambiguous rule is a gap', () => {
  const gaps = findGaps({ rules: [{ ...rule('T-02'), asserts: false }], sentences: [] }, [example('T-02', 'ios')])
  assert.deepEqual(kinds(gaps), ['asserts-what-is-ambiguous'])
})

test('a sentence with neither a rule nor a reason is a gap', () => {
  const sentences: Sentence[] = [
    { n: 1, kind: 'heading', ordinal: 1, fingerprint: 'a', reason: 'a heading' },
    { n: 2, kind: 'normative', ordinal: 1, fingerprint: 'b', rules: ['T-01'] },
    { n: 3, kind: 'normative', ordinal: 1, fingerprint: 'c' },
  ]
  assert.deepEqual(findGaps({ rules: [], sentences }, []), [
    { kind: 'sentence-without-rule', sentence: 3, message: 'Sentence 3 has neither a rule nor a reason for having none.' },
  ])
})

test('an example of an unknown rule, or of none, is a gap', () => {
  const gaps = findGaps({ rules: [], sentences: [] }, [example('T-09', 'ios'), example(undefined, 'ios')])
  assert.deepEqual(kinds(gaps), ['example-without-rule', 'example-without-rule'])
  assert.match(gaps[0]?.message ?? '', /names the rule T-09, which the catalogue does not have/)
})

function rule(id: string): Rule {
  return {
    id,
    title: 'A rule',
    statement: 'A rule holds.',
    status: 'normative',
    severity: 'minor',
    platforms: ['ios', 'android'],
    accounts: ['work'],
    effective: [{ platform: 'ios' }, { platform: 'android' }],
    sentences: [1],
  }
}

function example(rule: string | undefined, pass: CoveringExample['pass'], more: Partial<CoveringExample> = {}): CoveringExample {
  return { id: `${rule}/a-turn-of-events/${pass}`, rule, pass, assertions: 1, characterisation: false, ...more }
}

function messages(rules: Rule[], examples: CoveringExample[]): string[] {
  return findGaps({ rules, sentences: [] }, examples).map((gap) => gap.message)
}

function kinds(gaps: readonly Gap[]): string[] {
  return gaps.map((gap) => gap.kind)
}
