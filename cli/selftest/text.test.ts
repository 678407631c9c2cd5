import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ended } from '../../explore/selftest/types.ts'
import { redReferenceText, selfTestText } from './text.ts'

const one = (rule: string, verdict: Ended['verdict']): Ended => ({ id: `${rule}/one/ios`, rule, verdict, characterisation: false })

const text = selfTestText({
  result: {
    mutants: [
      { id: 'forgets', rule: 'CAP-01', also: [], verdict: 'killed', killers: ['CAP-01/one/ios', 'DEL-01/one/ios'], blamed: ['CAP-01', 'DEL-01'] },
      { id: 'keeps', rule: 'DEL-01', also: [], verdict: 'killed-elsewhere', killers: ['CAP-01/one/ios'], blamed: ['CAP-01'] },
      { id: 'nods', rule: 'ERR-01', also: [], verdict: 'survived', killers: [], blamed: [] },
    ],
    rules: [{ id: 'CAP-01', mutants: 1, killed: 1 }, { id: 'DEL-01', mutants: 1, killed: 0 }, { id: 'ERR-01', mutants: 1, killed: 0 }, { id: 'PK-01', mutants: 0, killed: 0 }],
    nullTargets: [{ id: 'echo', passedOn: ['CAP-01/one/ios', 'DEL-01/one/ios'] }, { id: 'frozen', passedOn: ['CAP-01/one/ios'] }],
    vacuous: ['CAP-01/one/ios'],
    precision: 1 / 3,
    seconds: 1.24,
  },
  ran: new Map([['keeps', [one('DEL-01', 'pass'), one('CAP-01', 'fail')]], ['nods', []]]),
  plan: {
    rules: ['CAP-01', 'DEL-01', 'ERR-01', 'PK-01'],
    mutants: [{ id: 'keeps', rule: 'DEL-01', how: 'keeps the backup' }, { id: 'nods', rule: 'ERR-01', how: 'says nothing' }],
    nullTargets: ['echo', 'frozen'], nullRules: 'all', full: true, atOnce: 1, accepted: [],
  },
  traits: new Map([
    ['CAP-01/one/ios', { rule: 'CAP-01', kinds: ['restart', 'boundary'], isFirst: true }],
    ['DEL-01/one/ios', { rule: 'DEL-01', kinds: [], isFirst: true }],
  ]),
  sharpness: { easy: ['forgets'], isTooEasy: true, blunt: ['DEL-01'], unneeded: [{ rule: 'CAP-01', reason: 'so' }] },
  stale: [], examples: 3, out: 'out',
})

test('the matrix counts the examples of the rule that noticed, says of what kind they alone are, and names the first or the fate', () => {
  assert.match(text, /│ rule +│ mutants │ killed │ mutant  │ killers │ only by +│ first killer +│/)
  assert.match(text, /│ CAP-01 │ 1 +│ 1 +│ forgets │ 1 +│ restart, boundary │ CAP-01\/one\/ios +│/)
  assert.match(text, /│ DEL-01 │ 1 +│ 0 +│ keeps +│ 0 +│ +│ KILLED-ELSEWHERE +│/)
  assert.match(text, /^Rules without a mutant: PK-01$/m)
})

test('mutants that are too easy are told, and an excuse that nobody needs', () => {
  assert.match(text, /^BLUNT {2}No mutant of DEL-01 is killed only by an example at a boundary, .*\n {2}Add one, or say in features\/blunt\.yaml/m)
  assert.match(text, /^TOO EASY {2}More than a third .* first example of their rule\.\n {2}.*: forgets\.$/m)
  assert.match(text, /^UNNEEDED {2}CAP-01 has a mutant that only such an example kills: take it out of features\/blunt\.yaml\.$/m)
  assert.match(text, /^First examples: 1 of 3 mutants fall to the first example of their rule$/m)
})

test('a survivor is told with what it does and what was run on it', () => {
  assert.match(text, /^KILLED ELSEWHERE {2}keeps: keeps the backup\n {2}pass +DEL-01\/one\/ios\n {2}fail +CAP-01\/one\/ios\n {2}DEL-01 itself did not fail$/m)
  assert.match(text, /^SURVIVED {2}nods: says nothing\n {2}ERR-01 has no example$/m)
})

test('what is vacuous is told with the null targets, and what was accepted is counted', () => {
  assert.match(text, /^VACUOUS {2}CAP-01\/one\/ios passes on echo, frozen$/m)
  assert.match(text, /^Null targets: 2 on 3 examples, 1 vacuous, 1 accepted$/m)
})

test('a rule that fails unnamed is told, and the sums close the report', () => {
  assert.match(text, /^UNNAMED {2}forgets breaks CAP-01, and DEL-01 failed on it too$/m)
  assert.match(text, /^Mutants: 1 of 3 killed$/m)
  assert.match(text, /^Precision: 0\.333$/m)
})

test('a red reference is told with what is red', () => {
  assert.match(redReferenceText([one('CAP-01', 'error')]), /^The reference does not pass.*\n {2}error +CAP-01\/one\/ios\nMend that first/)
})
