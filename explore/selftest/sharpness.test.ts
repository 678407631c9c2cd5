import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Written } from '../facts/written.ts'
import { onlyBy, ownKillers, sharpnessOf, type Traits, traitsOf } from './sharpness.ts'
import type { JudgedMutant } from './types.ts'

const plain: Traits = { rule: 'CAP-01', kinds: [], isFirst: true }
const late: Traits = { rule: 'CAP-01', kinds: ['restart'], isFirst: false }
const traits = new Map<string, Traits>([
  ['CAP-01/first', plain], ['CAP-01/late', late],
  ['DEL-01/first', { rule: 'DEL-01', kinds: [], isFirst: true }], ['DEL-01/plain', { rule: 'DEL-01', kinds: [], isFirst: false }],
])

function killedBy(rule: string, ...killers: string[]): JudgedMutant {
  return { id: `of ${killers.join(' and ')}`, rule, also: [], verdict: 'killed', killers, blamed: [rule] }
}

const plan = { rules: ['CAP-01', 'DEL-01'], excused: [], mostEasy: 1 / 3 }

test('a rule is blunt if every mutant of it is noticed by a plain example', () => {
  const mutants = [killedBy('CAP-01', 'CAP-01/late'), killedBy('DEL-01', 'DEL-01/plain', 'CAP-01/late'), killedBy('DEL-01', 'DEL-01/plain')]
  assert.deepEqual(sharpnessOf(mutants, plan, traits), { easy: [], isTooEasy: false, blunt: ['DEL-01'], unneeded: [] })
  assert.deepEqual(sharpnessOf([killedBy('CAP-01', 'CAP-01/first', 'CAP-01/late')], plan, traits).blunt, ['CAP-01', 'DEL-01'])
})

test('so is a rule without a mutant, and one whose mutants survive', () => {
  assert.deepEqual(sharpnessOf([killedBy('CAP-01')], plan, traits).blunt, ['CAP-01', 'DEL-01'])
})

test('an excuse makes up for it, and is unneeded where nothing has to be excused', () => {
  const excused = [{ rule: 'CAP-01', reason: 'so' }, { rule: 'DEL-01', reason: 'so' }]
  const { blunt, unneeded } = sharpnessOf([killedBy('CAP-01', 'CAP-01/late')], { ...plan, excused }, traits)
  assert.deepEqual({ blunt, unneeded }, { blunt: [], unneeded: [excused[0]] })
})

test('at most a third of the mutants may fall to the first example of their own rule', () => {
  const [easy, hard] = [killedBy('DEL-01', 'DEL-01/first'), killedBy('DEL-01', 'DEL-01/plain', 'CAP-01/first')]
  const third = sharpnessOf([easy, hard, hard], plan, traits)
  assert.deepEqual([third.easy, third.isTooEasy], [['of DEL-01/first'], false])
  assert.equal(sharpnessOf([easy, easy, hard, hard], plan, traits).isTooEasy, true)
})

test('only the examples of its own rule say of what kind a mutant is', () => {
  assert.deepEqual(ownKillers(killedBy('CAP-01', 'CAP-01/late', 'DEL-01/plain', 'ERR-01/unknown'), traits), [late])
  assert.deepEqual(onlyBy([late, { ...late, kinds: ['boundary', 'restart'] }]), ['restart', 'boundary'])
  assert.deepEqual(onlyBy([late, { ...plain, isFirst: false }]), [])
})

test('every row of the first outline is the first example of its rule, and what only records is none', () => {
  const step = (text: string) => ({ type: 'when' as const, text })
  const written = (id: string, rule: string, text: string, template?: string, characterisation = false): Written => ({
    id, rule, name: id, pass: 'ios', tags: [], at: '2026-01-15', characterisation, steps: [step(text)],
    row: template === undefined ? undefined : { values: {}, domains: {}, template: [step(template)] },
  })
  const found = traitsOf([
    written('recorded', 'CAP-01', 'she looks', undefined, true),
    written('one', 'CAP-01', 'she restores one', 'she restores <it>'), written('two', 'CAP-01', 'she restores two', 'she restores <it>'),
    written('three', 'CAP-01', 'she restarts Authenticator'), written('four', 'DEL-01', 'she deletes it'),
  ])
  assert.deepEqual([...found].filter(([, { isFirst }]) => isFirst).map(([id]) => id), ['one', 'two', 'four'])
  assert.deepEqual(found.get('three'), { rule: 'CAP-01', kinds: ['restart'], isFirst: false })
})
