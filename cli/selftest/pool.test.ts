import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { poolOf } from './pool.ts'

const root = fileURLToPath(new URL('../test-project', import.meta.url))
const start = { root, asOf: '2026-01-15', readings: { dateZone: 'device' } }

test('a thread runs the examples of a rule, one implementation at a time', async (context) => {
  const pool = poolOf(1, start)
  context.after(() => pool.end())
  const first = pool.runOn('reference', new Set(['CAP-01', 'CRED-01']))
  await assert.rejects(pool.runOn('reference', 'all'), /All 1 threads are at work, so that reference cannot be tried/)
  const ended = await first
  assert.deepEqual(ended.filter(({ id }) => id.endsWith('/ios')), [
    { id: 'CAP-01/all-is-well/ios', rule: 'CAP-01', verdict: 'pass', characterisation: false },
    { id: 'CRED-01/it-stays-dark/ios', rule: 'CRED-01', verdict: 'fail', characterisation: false },
  ])
  assert.equal((await pool.runOn('reference', new Set(['CAP-01']))).length, 2)
})

test('what breaks a thread is told', async (context) => {
  const pool = poolOf(1, { ...start, root: '/no/such/project' })
  context.after(() => pool.end())
  await assert.rejects(pool.runOn('reference', 'all'), /no such|ENOENT|No feature/i)
})
