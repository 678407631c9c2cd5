import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { inHistory } from './database.ts'
import { keepRun } from './keep-run.ts'
import { seriesIn } from './kept-runs.ts'
import { newPlace, onDay, runWith } from './runs.fixture.ts'
import { lookInto } from './view.ts'

const typescript = new URL('../../cli/typescript.js', import.meta.url).href
const conformance = runWith({ 'CAP-01/one/ios': 'pass' })

function kept(file: string): number {
  return inHistory(file, seriesIn).reduce((sum, { runs }) => sum + runs, 0)
}

/** A history with some pages. */
function filled(): string {
  const file = newPlace()
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, number) => [`CAP-01/example-${number}/ios`, 'pass' as const]))
  for (const day of [1, 2, 3]) keepRun(file, runWith(many), onDay(day))
  return file
}

test('a run is kept with everything that it says of itself', () => {
  const file = newPlace()
  const statement = { file: 's.yaml', build: '6.8.2', capabilities: { 'PK-01': false } }
  const said = runWith({ 'CAP-01/one/ios': 'pass', 'CAP-01/two/cross': 'fail', 'AF-01/three/android': { verdict: 'pass', earlier: [{ kind: 'exception', message: 'lost' }] } }, {
    commit: 'b'.repeat(40), dirty: true, iut: './my-build.mts', seed: 7, statement, choices: [{ rules: ['CAP-01', 'AF-01'] }], manifest: { expected: 4, executed: 3 },
  })
  keepRun(file, said, { ...onDay(1), iutDigest: 'abc' })
  const looked = lookInto(file, { last: 1 })
  assert.ok('history' in looked)
  assert.deepEqual(looked.history.runs, [{
    id: 1, ended: '2026-01-01T08:30:00.000Z', commit: 'b'.repeat(40), dirty: true, iut: './my-build.mts', iutDigest: 'abc', statement,
    driver: 'simulated', platforms: ['ios', 'android'], asOf: '2026-01-15', readings: { dateZone: 'device' }, seed: 7,
    choices: [{ rules: ['CAP-01', 'AF-01'] }], versions: { conform: '0.1.0', cucumber: '13', node: '24' }, expected: 4, executed: 3,
    durationMs: 30, tookMs: 30, summary: { pass: 2, fail: 1 }, flaky: 1,
  }])
})

test('of a reason nothing is kept but its kind', () => {
  const file = newPlace()
  keepRun(file, runWith({ 'CAP-01/one/ios': { verdict: 'fail', reason: { kind: 'assertion', message: 'the password is hunter2', seen: 'hunter2' } } }), onDay(1))
  assert.equal(readFileSync(file).includes('assertion'), true)
  assert.equal(readFileSync(file).includes('hunter2'), false)
})

test('nothing but the history is left beside it', () => {
  const file = newPlace()
  keepRun(file, conformance, onDay(1))
  keepRun(file, conformance, onDay(2))
  assert.deepEqual(readdirSync(dirname(file)), ['history.db'])
})

test('a damaged history is set aside as it is, and a new one begun', async (t) => {
  const damages: Record<string, (file: string) => void> = {
    garbage: (file) => writeFileSync(file, 'no database at all\n'.repeat(500)),
    'a few letters': (file) => writeFileSync(file, 'no'),
    'cut in the header': (file) => truncateSync(file, 60),
    'cut after the header': (file) => truncateSync(file, 100),
    'cut within the first page': (file) => truncateSync(file, 2000),
    'cut after the first page': (file) => truncateSync(file, 4096),
    'cut in the middle': (file) => truncateSync(file, readFileSync(file).length / 2 + 100),
    'cut within the last page': (file) => truncateSync(file, readFileSync(file).length - 2000),
    'zeros in the header': (file) => writeFileSync(file, readFileSync(file).fill(0, 0, 100)),
    'zeros in the middle': (file) => writeFileSync(file, readFileSync(file).fill(0, 4096, 12_288)),
    'noise in a page': (file) => writeFileSync(file, readFileSync(file).fill(0xa5, 8192 + 8, 8192 + 600)),
  }
  for (const [name, damage] of Object.entries(damages)) {
    await t.test(name, () => {
      const file = filled()
      damage(file)
      const before = readFileSync(file)
      assert.throws(() => kept(file), { name: 'HistoryUnusable', kind: 'damaged', message: /^The history in ".*" is damaged: .+\. A run that is kept there sets it aside/ })
      assert.deepEqual(readFileSync(file), before, 'to read changes nothing')
      const { aside } = keepRun(file, conformance, onDay(4))
      assert.equal(aside, `${file}.damaged-2026-01-04T083000`)
      assert.deepEqual(readFileSync(aside), before)
      assert.equal(kept(file), 1)
      assert.deepEqual(readdirSync(dirname(file)).sort(), ['history.db', basename(aside), 'history.db.lock'])
    })
  }
})

test('what was set aside before is not overwritten', () => {
  const file = newPlace()
  mkdirSync(dirname(file))
  const asides = ['first', 'second'].map((text) => {
    writeFileSync(file, text)
    return keepRun(file, conformance, onDay(1)).aside
  })
  assert.deepEqual(asides.map((aside) => readFileSync(aside ?? '', 'utf8')), ['first', 'second'])
})

test('a file of no bytes is a history of no runs', () => {
  const file = newPlace()
  mkdirSync(dirname(file))
  writeFileSync(file, '')
  assert.equal(keepRun(file, conformance, onDay(1)).aside, undefined)
  assert.equal(kept(file), 1)
})

test('a folder in its place is left alone', () => {
  const file = newPlace()
  mkdirSync(file, { recursive: true })
  assert.throws(() => keepRun(file, conformance, onDay(1)), { name: 'HistoryUnusable', kind: 'unreachable', message: `"${file}" is a folder, so no history is in it. Name a file.` })
  assert.equal(existsSync(file), true)
})

test('a place in which nothing can be is refused', () => {
  const file = newPlace()
  writeFileSync(dirname(file), 'a file where the folder should be')
  assert.throws(() => keepRun(file, conformance, onDay(1)), { name: 'HistoryUnusable', kind: 'unreachable', message: /cannot be used: .*Name another file\./ })
})

test('one that cannot be written is read, and refuses a further run', () => {
  const file = filled()
  chmodSync(file, 0o444)
  for (const folder of [dirname(file), dirname(dirname(file))]) chmodSync(folder, 0o755)
  // Root may write everything, so it is nobody for a while.
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65_534)
  try {
    assert.throws(() => keepRun(file, conformance, onDay(4)), { name: 'HistoryUnusable', kind: 'unreachable', message: /it cannot be written\. Let it be written/ })
    assert.equal(kept(file), 3)
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
})

test('of a run that breaks off while it is kept there is nothing', () => {
  const file = filled()
  const [rule] = conformance.rules
  assert.ok(rule)
  assert.throws(() => keepRun(file, { ...conformance, rules: [rule, rule] }, onDay(4)), /UNIQUE constraint failed/)
  assert.equal(kept(file), 3)
})

test('of one that is killed meanwhile there is nothing either, and the others are whole', async () => {
  const file = filled()
  const child = fork(fileURLToPath(new URL('killed-process.fixture.ts', import.meta.url)), [file], { execArgv: ['--import', typescript] })
  assert.deepEqual(await once(child, 'exit'), [null, 'SIGKILL'])
  assert.deepEqual(readdirSync(dirname(file)), ['history.db', 'history.db-journal'], 'it was in the middle of writing')
  assert.equal(kept(file), 3)
  assert.deepEqual(readdirSync(dirname(file)), ['history.db'])
})

test('two processes that keep runs at the same time lose none', async () => {
  const file = newPlace()
  await keepingAtOnce(file)
  assert.deepEqual(inHistory(file, seriesIn).map(({ iut, runs }) => [iut, runs]).sort(), [['one', 40], ['two', 40]])
})

test('nor do two that find a damaged one', async () => {
  const file = newPlace()
  mkdirSync(dirname(file))
  writeFileSync(file, 'damaged')
  await keepingAtOnce(file)
  assert.deepEqual(inHistory(file, seriesIn).map(({ iut, runs }) => [iut, runs]).sort(), [['one', 40], ['two', 40]])
  const asides = readdirSync(dirname(file)).filter((name) => name.includes('damaged'))
  assert.deepEqual(asides.map((name) => readFileSync(join(dirname(file), name), 'utf8')), ['damaged'])
})

async function keepingAtOnce(file: string): Promise<void> {
  const script = fileURLToPath(new URL('keeping-process.fixture.ts', import.meta.url))
  const children = ['one', 'two'].map((iut) => fork(script, [file, '40', iut], { execArgv: ['--import', typescript] }))
  await Promise.all(children.map((child) => once(child, 'message')))
  const ends = children.map((child) => once(child, 'exit'))
  for (const child of children) child.send('go')
  assert.deepEqual((await Promise.all(ends)).map(([code]) => code), [0, 0])
}
