import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCatalogue } from './catalogue.ts'
import { type Beside, type ListedRule, listRules } from './listing.ts'

const examples = [
  { id: 'DEL-01/gone/ios', rule: 'DEL-01' },
  { id: 'DEL-01/gone/android', rule: 'DEL-01' },
  { id: 'AF-01/off/ios', rule: 'AF-01' },
]

test('the dates of a rule are said once where both platforms agree', () => {
  assert.equal(listed('CAP-01').dates, 'always')
  assert.equal(listed('AF-03').dates, 'from 2025-07 before 2025-08')
  assert.equal(listed('ERA-02').dates, 'from 2025-09')
  assert.equal(listed('DEL-01').dates, 'ios before 2025-09, android always')
})

test('a rule lists its own examples', () => {
  assert.deepEqual(listed('DEL-01').examples, ['DEL-01/gone/ios', 'DEL-01/gone/android'])
  assert.deepEqual(listed('CAP-01').examples, [])
})

test('mutants are listed only where somebody counted them', () => {
  assert.equal(listed('DEL-01').mutants, undefined)
  const mutants = new Map([['DEL-01', ['keeps-the-backup']]])
  assert.deepEqual(listed('DEL-01', { mutants }).mutants, ['keeps-the-backup'])
  assert.deepEqual(listed('CAP-01', { mutants }).mutants, [])
})

test('the verdict of the last run is said once, or by platform where they differ', () => {
  const verdicts = [
    { id: 'DEL-01', platform: 'ios', verdict: 'pass' },
    { id: 'DEL-01', platform: 'android', verdict: 'fail' },
    { id: 'AF-01', platform: 'ios', verdict: 'pass' },
    { id: 'AF-01', platform: 'android', verdict: 'pass' },
  ]
  assert.equal(listed('DEL-01', { verdicts }).verdict, 'ios pass, android fail')
  assert.equal(listed('AF-01', { verdicts }).verdict, 'pass')
  assert.equal(listed('CAP-01', { verdicts }).verdict, undefined)
})

function listed(id: string, beside: Beside = {}): ListedRule {
  const rule = listRules(loadCatalogue(), examples, beside).find((candidate) => candidate.id === id)
  assert.ok(rule, id)
  return rule
}
