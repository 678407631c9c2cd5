import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Ajv } from 'ajv'
import { loadIut } from '../../simulators/edges/load-iut.ts'
import { reference } from '../../simulators/product.ts'
import { everyJourney, momentsOf } from './circumstances.ts'
import { exploreTable } from './decision-table.ts'
import type { TableReport } from './types.ts'

/** A sample that meets every value of every fact; all of it takes half a minute: `conform explore --table`. */
async function explored(iut: string, every = 61): Promise<TableReport> {
  const { change } = await loadIut(iut)
  return exploreTable({ iut, product: change(reference), examples: [], seconds: () => 0, take: (turn) => turn % every === 0 })
}

test('every journey is gone at both edges of its window', () => {
  assert.equal(everyJourney().length, 1280)
  assert.deepEqual(momentsOf({ window: 'July 2025' }), ['2025-07-01T00:00:00', '2025-07-31T23:59:59'])
})

test('the reference does what the tables say, and the report has the shape that its schema gives', async () => {
  const report = await explored('reference')
  assert.deepEqual(report.violations, [])
  assert.deepEqual(report.untold, [])
  assert.equal(report.looks, 42 * 4)
  const schema: object = JSON.parse(readFileSync(new URL('../../reports/schema/decision-table.schema.json', import.meta.url), 'utf8'))
  const isValid = new Ajv({ allErrors: true }).compile(schema)
  assert.ok(isValid(report), JSON.stringify(isValid.errors))
})

test('an Android phone that reads the backups of iPhones breaks its rule, in the cells that say so', async () => {
  const { violations } = await explored('android-reads-ios-vault')
  assert.ok(violations.length > 0)
  for (const { rule, facts } of violations) assert.deepEqual([rule, facts.from, facts.to], ['PLAT-02', 'ios', 'android'])
})

test('on a phone that does nothing nobody can tell anything', async () => {
  const { compared, untold, violations, looks } = await explored('do-nothing', 400)
  assert.deepEqual([compared, violations, untold.length], [0, [], looks])
})
