import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Ajv } from 'ajv'
import { selfTest } from './self-test.ts'
import type { Ended } from './types.ts'
import { unneeded } from './vacuous.ts'

const example = (rule: string, verdict: Ended['verdict'], characterisation = false): Ended => ({ id: `${rule}/one`, rule, verdict, characterisation })

const plan = {
  rules: ['CAP-01', 'DEL-01', 'ERR-01'],
  mutants: [
    { id: 'forgets', rule: 'CAP-01', how: 'forgets' },
    { id: 'keeps', rule: 'DEL-01', also: { 'CAP-01': 'what is kept comes back' }, how: 'keeps' },
  ],
  nullTargets: ['do-nothing', 'echo'],
  nullRules: 'all' as const,
  full: false,
  atOnce: 1,
  accepted: [{ example: 'ERR-01/one', nullTarget: 'do-nothing', reason: 'it asks for nothing else' }],
}

const found: Record<string, Ended[]> = {
  forgets: [example('CAP-01', 'fail')],
  keeps: [example('DEL-01', 'pass'), example('CAP-01', 'fail')],
  'do-nothing': [example('CAP-01', 'inconclusive'), example('DEL-01', 'pass'), example('ERR-01', 'pass')],
  echo: [example('CAP-01', 'pass', true), example('DEL-01', 'pass')],
}

test('every mutant meets the examples of the rules that it names, and every null target meets all', async () => {
  const asked: unknown[] = []
  await selfTest(plan, async (iut, rules) => {
    asked.push([iut, rules === 'all' ? rules : [...rules]])
    return found[iut] ?? []
  }, () => {}, () => 1)
  assert.deepEqual(asked, [['do-nothing', 'all'], ['echo', 'all'], ['forgets', ['CAP-01']], ['keeps', ['DEL-01', 'CAP-01']]])
})

test('a full self-test asks every example of every mutant', async () => {
  const asked: unknown[] = []
  await selfTest({ ...plan, full: true }, async (_iut, rules) => {
    asked.push(rules)
    return []
  }, () => {}, () => 1)
  assert.deepEqual(asked, ['all', 'all', 'all', 'all'])
})

test('the result is of the published shape, and says who killed what, what survived and what is vacuous', async () => {
  const { result } = await selfTest(plan, async (iut) => found[iut] ?? [], () => {}, () => 2.5)
  const schema: object = JSON.parse(readFileSync(new URL('../../reports/schema/selftest.schema.json', import.meta.url), 'utf8'))
  const ajv = new Ajv({ allErrors: true })
  assert.ok(ajv.validate(schema, JSON.parse(JSON.stringify(result))), ajv.errorsText())
  assert.deepEqual(result, {
    mutants: [
      { id: 'forgets', rule: 'CAP-01', also: [], verdict: 'killed', killers: ['CAP-01/one'], blamed: ['CAP-01'] },
      { id: 'keeps', rule: 'DEL-01', also: ['CAP-01'], verdict: 'killed-elsewhere', killers: ['CAP-01/one'], blamed: ['CAP-01'] },
    ],
    rules: [{ id: 'CAP-01', mutants: 1, killed: 1 }, { id: 'DEL-01', mutants: 1, killed: 0 }, { id: 'ERR-01', mutants: 0, killed: 0 }],
    nullTargets: [{ id: 'do-nothing', passedOn: ['DEL-01/one', 'ERR-01/one'] }, { id: 'echo', passedOn: ['DEL-01/one'] }],
    vacuous: ['DEL-01/one'],
    precision: 1,
    seconds: 2.5,
  })
})

test('an acceptance that nothing needs is told, if its example was tried or does not exist', () => {
  const accepted = { example: 'CAP-01/one', nullTarget: 'echo', reason: 'so' }
  const runs = [{ id: 'echo', passedOn: ['DEL-01/one'] }]
  const both = new Set(['CAP-01/one', 'DEL-01/one'])
  assert.deepEqual(unneeded(runs, [accepted], both, both), [accepted])
  assert.deepEqual(unneeded(runs, [accepted], both, new Set()), [])
  assert.deepEqual(unneeded(runs, [{ ...accepted, example: 'DEL-01/one' }], both, both), [])
  assert.deepEqual(unneeded([], [accepted], new Set(), new Set()), [accepted])
})
