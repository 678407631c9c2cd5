import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { projectRoot } from '../features/examples/documents.ts'
import { readRun } from '../reports/run-folder/read-run.ts'
import { placeForTests } from './captured.ts'

const place = placeForTests(projectRoot)
after(() => place.remove())
const { folder, conform } = place

// Ends as a process does that the machine has no memory for.
const deadly = `let asked = 0
exports.iut = { id: 'deadly', rule: null, how: 'ends in the middle', change: (product) => ({ ...product, service(state, request) {
  if ((asked += 1) > 60) process.kill(process.pid, 'SIGKILL')
  return product.service(state, request)
} }) }`

const unfinished = () => readdirSync(folder).filter((name) => name.startsWith('out.unfinished-'))

test('a run that is killed leaves what it found, and nobody takes the results before it for its own', { timeout: 120_000 }, async () => {
  assert.equal((await conform('run', '--rule', 'CAP-01', '--out', 'out')).code, 0)
  const before = readFileSync(join(folder, 'out/conformance.json'), 'utf8')
  writeFileSync(join(folder, 'deadly.cjs'), deadly)
  const { signal } = spawnSync(process.execPath, [fileURLToPath(new URL('conform.js', import.meta.url)), 'run', '--rule', 'CRED-01', '--iut', './deadly.cjs', '--out', 'out'], { cwd: folder })
  assert.equal(signal, 'SIGKILL')

  const [left = ''] = unfinished()
  const { examples, gaps } = readRun(join(folder, left))
  assert.ok(examples.size > 0)
  for (const { verdict, steps, trace } of examples.values()) assert.deepEqual([verdict, steps.length > 0, trace !== undefined], ['pass', true, true])
  assert.ok(gaps.some(({ what }) => what === 'It breaks off before the end of the run.'))
  assert.equal((await conform('report', left, '--out', 'pages')).code, 3)
  assert.equal((await conform('gate', left)).code, 3)

  assert.equal(readFileSync(join(folder, 'out/conformance.json'), 'utf8'), before)
  const { code, out } = await conform('gate', 'out')
  assert.equal(code, 3)
  assert.match(out, /\.\.\/out\.unfinished-.*: A later run for the same folder has left this, and did not come to its end\./)

  assert.equal((await conform('run', '--rule', 'CAP-01', '--out', 'out')).code, 0)
  assert.deepEqual(unfinished(), [])
  assert.deepEqual(readRun(join(folder, 'out')).gaps, [])
})
