import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { FeatureError } from './feature-error.ts'
import { lookUpExamples } from './lookup.ts'

const root = fileURLToPath(new URL('../../cli/test-project', import.meta.url))
const uri = 'features/verdicts.feature'
const readings = { dateZone: 'device', monthBoundary: 'start' }

test('a pickle is found by its place and pass, with the day on which its phone starts', async () => {
  const lookUp = lookUpExamples(root)
  const found = await lookUp({ uri, location: { line: 6 }, name: 'All is well' }, 'android', '2026-01-15', readings)
  assert.equal(found.example.id, 'CAP-01/all-is-well/android')
  assert.deepEqual([found.at, found.inForce], ['2026-01-15', true])
})

test('a pickle of another pass is refused', async () => {
  const wrong = lookUpExamples(root)({ uri, location: { line: 6 }, name: 'All is well' }, 'cross', '2026-01-15', readings)
  await assert.rejects(wrong, (error: Error) => error instanceof FeatureError && /not an example of the cross pass/.test(error.message))
})
