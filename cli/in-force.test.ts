import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { days, inForceByHand, type Row } from '../features/catalogue/in-force.table.ts'
import type { Conformance } from '../reports/verdicts/conformance.ts'
import { placeForTests } from './captured.ts'

// The examples are those of a small project, the catalogue is the real one: a whole run has a row for every rule of it.
const place = placeForTests()
after(() => place.remove())

test('a run says of every rule on each day what the table by hand says', async () => {
  const columns: Conformance[] = []
  for (const day of days) {
    const { out } = await place.conform('run', '--as-of', day, '--out', day, '--json')
    columns.push(JSON.parse(out.slice(out.indexOf('{'))))
  }
  const letters = (id: string, platform: 'ios' | 'android') =>
    columns.map(({ rules }) => (rules.find((row) => row.id === id && row.platform === platform)?.inForce === true ? 'x' : '-')).join('')
  const ids = new Set(columns.flatMap(({ rules }) => rules.map(({ id }) => id)))
  const said = Object.fromEntries([...ids].map((id): [string, Row] => [id, { ios: letters(id, 'ios'), android: letters(id, 'android') }]))
  assert.deepEqual(columns.map(({ asOf }) => asOf), [...days])
  assert.deepEqual(said, inForceByHand)
})
