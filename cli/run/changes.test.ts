import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test, type TestContext } from 'node:test'
import { type Changes, changesIn } from './changes.ts'

const place = realpathSync(mkdtempSync(join(tmpdir(), 'changes-')))
after(() => rmSync(place, { recursive: true }))
const root = join(place, 'project')
for (const folder of ['features/backup', 'steps', 'reports/out', 'node_modules/a', '.git', 'elsewhere']) mkdirSync(join(root, folder), { recursive: true })
writeFileSync(join(place, 'build.mts'), '')

const write = (name: string) => writeFileSync(join(root, name), '')

function watching(t: TestContext): Changes {
  const changes = changesIn({ root, others: [join(place, 'build.mts')], except: join(root, 'elsewhere/out'), quietMs: 50 })
  t.after(changes.end)
  return changes
}

test('what changes at once is told at once, wherever in the project it lies', async (t) => {
  const { next } = watching(t)
  for (const name of ['features/backup/new.feature', 'steps/a.steps.ts', 'cucumber.js']) write(name)
  writeFileSync(join(place, 'build.mts'), 'export const iut = 1')
  assert.deepEqual(await next(), [join(place, 'build.mts'), ...['cucumber.js', 'features/backup/new.feature', 'steps/a.steps.ts'].map((name) => join(root, name))])
})

test('results, packages, and what editors and git leave are no changes', async (t) => {
  const { next } = watching(t)
  mkdirSync(join(root, 'elsewhere/out'), { recursive: true })
  mkdirSync(join(root, 'elsewhere/out.unfinished-x'), { recursive: true })
  for (const name of ['reports/out/conformance.json', 'elsewhere/out/conformance.json', 'elsewhere/out.unfinished-x/a.json', 'node_modules/a/index.js', '.git/a.json', 'steps/.a.steps.ts.swp', 'steps/4913']) write(name)
  write('steps/last.ts')
  assert.deepEqual(await next(), [join(root, 'steps/last.ts')])
})

test('a file that another is put in the place of has changed', async (t) => {
  const { next } = watching(t)
  write('steps/a.tmp')
  renameSync(join(root, 'steps/a.tmp'), join(root, 'steps/a.steps.ts'))
  assert.deepEqual(await next(), [join(root, 'steps/a.steps.ts')])
})

test('what changes while nobody asks is told to the next who does', async (t) => {
  const { next } = watching(t)
  const first = next()
  write('steps/a.steps.ts')
  await first
  write('steps/b.steps.ts')
  assert.deepEqual(await next(), [join(root, 'steps/b.steps.ts')])
})

test('at the end whoever waits is told so', async (t) => {
  const { next, end } = watching(t)
  const waiting = next()
  end()
  assert.equal(await waiting, undefined)
  assert.equal(await next(), undefined)
})
