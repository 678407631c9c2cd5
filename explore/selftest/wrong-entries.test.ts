import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wrongEntries } from './wrong-entries.ts'

const rules = new Set(['CAP-01', 'PLAT-01', 'DEL-01', 'ERR-01'])
const mutant = { id: 'forgets', rule: 'CAP-01', how: 'forgets every second account' }

test('an entry that names one known rule, and two more with reasons, is right', () => {
  assert.deepEqual(wrongEntries([mutant, { ...mutant, id: 'other', also: { 'PLAT-01': 'so', 'DEL-01': 'so' } }], rules), [])
})

test('each mistake is told in a sentence that says what to do', () => {
  const cases: [RegExp, Partial<typeof mutant> & { also?: Record<string, string> }][] = [
    [/"forgets" breaks the unknown rule "CAP-99". Known: CAP-01, /, { rule: 'CAP-99' }],
    [/"forgets" also breaks the unknown rule "CAP-98"/, { also: { 'CAP-98': 'so' } }],
    [/"forgets" does not say why it also breaks DEL-01/, { also: { 'DEL-01': ' ' } }],
    [/"forgets" names CAP-01 twice/, { also: { 'CAP-01': 'so' } }],
    [/"forgets" also breaks 3 rules, and two are the most/, { also: { 'PLAT-01': 'so', 'DEL-01': 'so', 'ERR-01': 'so' } }],
  ]
  for (const [message, change] of cases) {
    const wrong = wrongEntries([{ ...mutant, ...change }], rules)
    assert.equal(wrong.length, 1)
    assert.match(wrong[0] ?? '', message)
  }
})

test('a mutant has a rule, and an id of its own', () => {
  assert.match(wrongEntries([{ ...mutant, rule: null }], rules).join(), /"forgets" breaks no rule/)
  assert.deepEqual(wrongEntries([mutant, mutant, mutant], rules), ['Two mutants are called "forgets". Rename one: results name mutants by their ids.'])
})
