import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { after, test } from 'node:test'
import { keepRun } from '../reports/history/keep-run.ts'
import { onDay, runWith } from '../reports/history/runs.fixture.ts'
import { placeForTests } from './captured.ts'
import type { Invocation } from './invocation.ts'
import { main } from './main.ts'

const { folder, conform, remove } = placeForTests()
after(remove)

const one = 'CAP-01/one/ios'
const db = join(folder, 'h.db')
const commit = (letter: string) => ({ commit: letter.repeat(40) })
const runs = [
  runWith({ [one]: 'pass', 'PLAT-02/two/cross': 'pass' }, commit('a')),
  runWith({ [one]: 'fail', 'PLAT-02/two/cross': 'pass' }, commit('a')),
  runWith({ [one]: 'pass', 'PLAT-02/two/cross': 'fail' }, commit('b')),
  runWith({ 'PLAT-02/two/cross': 'fail' }, { ...commit('c'), dirty: true, choices: [{ rules: ['PLAT-02'] }], statement: { file: 's.yaml', build: '6.8.2' } }),
]
for (const [index, run] of runs.entries()) keepRun(db, run, onDay(index + 1))
keepRun(db, runWith({ [one]: 'pass' }, { iut: 'mine', readings: { dateZone: 'utc' } }), onDay(1))

test('the history is a line a run, and what they tell together', async () => {
  const { code, out, err } = await conform('history', '--db', 'h.db', '--iut', 'reference')
  assert.equal(err, '')
  assert.equal(code, 0)
  assert.equal(out.replaceAll(/[─┌┐└┘├┤┬┴┼]+\n?/g, '').replaceAll(/ +\n/g, '\n'), `History of reference on simulated phones: 4 runs
Readings: dateZone device

│ Ended (UTC)      │ Commit   │ Build │ As of      │ Asked   │ Verdicts                     │ Took  │
│ 2026-01-01 08:30 │ aaaaaaa  │       │ 2026-01-15 │ all     │ ████████████  2 pass         │ 20 ms │
│ 2026-01-02 08:30 │ aaaaaaa  │       │ 2026-01-15 │ all     │ ██████░░░░░░  1 pass, 1 fail │ 20 ms │
│ 2026-01-03 08:30 │ bbbbbbb  │       │ 2026-01-15 │ all     │ ██████░░░░░░  1 pass, 1 fail │ 20 ms │
│ 2026-01-04 08:30 │ ccccccc+ │ 6.8.2 │ 2026-01-15 │ PLAT-02 │ ░░░░░░░░░░░░  1 fail         │ 10 ms │
+ with changes that no commit has

In trouble now, and since when:
  fail since bbbbbbb of 2026-01-03 08:30, in 2 runs; pass before, at aaaaaaa of 2026-01-02 08:30
    PLAT-02/two/cross

Flaky, the verdict changed and nothing else did:
  CAP-01/one/ios: pass, fail; at aaaaaaa as of 2026-01-15

Slowest:
  CAP-01/one/ios       10 ms
  PLAT-02/two/cross    10 ms  as before

Also kept:
  mine on simulated phones: 1 run, --iut mine
`)
})

test('as JSON it is the same', async () => {
  const { out } = await conform('history', '--db', 'h.db', '--iut', 'reference', '--last', '2', '--json')
  const found = JSON.parse(out)
  assert.equal(found.file, db)
  assert.deepEqual(found.runs.map((run: { id: number; summary: object }) => [run.id, run.summary]), [[3, { pass: 1, fail: 1 }], [4, { fail: 1 }]])
  assert.equal(found.troubles[0].since.commit, 'b'.repeat(40))
})

test('runs are removed on request only', async () => {
  const { out } = await conform('history', '--db', 'h.db', '--prune', '13')
  assert.equal(out, `Removed 2 of 5 runs; 3 are kept in ${db}\n`)
  assert.equal((await conform('history', '--db', 'h.db', '--keep', '1', '--json')).out, `${JSON.stringify({ file: db, removed: 2, kept: 1 }, null, 2)}\n`)
})

test('where nothing is kept, it says how to change that', async () => {
  const said = async (env: Invocation['env']) => {
    const [stdout, stderr] = [new PassThrough({ encoding: 'utf8' }), new PassThrough({ encoding: 'utf8' })]
    const code = await main(['history'], { cwd: folder, root: folder, stdout, stderr, env, today: '2026-01-15' })
    return [code, stdout.read() ?? stderr.read()]
  }
  assert.deepEqual(await said({}), [0, `No run is kept in ${join(folder, 'reports/out-history/history.db')} yet. npx conform run keeps one.\n`])
  assert.deepEqual(await said({ CONFORM_HISTORY: 'off' }), [2, 'CONFORM_HISTORY is off, so no run is kept. Name a file with --db.\n'])
})

test('wrong use is refused by name', async (t) => {
  mkdirSync(join(folder, 'folder.db'))
  const cases: [RegExp, ...string[]][] = [
    [/^"none" is no number for --last\. Give it a whole number from 1/, '--db', 'h.db', '--last', 'none'],
    [/^"0" is no number for --keep/, '--db', 'h.db', '--keep', '0'],
    [/^"-1" is no number for --prune/, '--db', 'h.db', '--prune', '-1'],
    [/'--prune <days>' cannot be used with option '--keep <n>'/, '--prune', '3', '--keep', '1'],
    [/^No file "nowhere\.db" for --db/, '--db', 'nowhere.db'],
    [/^--db is empty/, '--db', ''],
    [/folder\.db" is a folder, so no history is in it/, '--db', 'folder.db'],
    [/^"utc" is no reading\. Write it as FIELD=VALUE/, '--db', 'h.db', '--reading', 'utc'],
    [/^No run like that is kept\. Kept are:\n {2}reference on simulated phones: 1 run; dateZone device\n/, '--db', 'h.db', '--iut', 'nobody'],
    [/^No run of reference on simulated phones that is kept asked the rule "XX-01"\. Known: PLAT-02\./, '--db', 'h.db', '--rule', 'XX-01'],
    [/asked the example "PLAT-02\/three\/ios"\. Known: PLAT-02\/two\/cross\./, '--db', 'h.db', '--example', 'PLAT-02/three/ios'],
  ]
  for (const [message, ...words] of cases) {
    await t.test(words.join(' '), async () => {
      const { code, err } = await conform('history', ...words)
      assert.match(err, message)
      assert.equal(code, 2)
    })
  }
})

test('a damaged history cannot tell, and is left as it is', async () => {
  writeFileSync(join(folder, 'torn.db'), 'torn')
  for (const words of [[], ['--keep', '1']]) {
    const { code, err } = await conform('history', '--db', 'torn.db', ...words)
    assert.match(err, /torn\.db" is damaged: file is not a database\. A run that is kept there sets it aside/)
    assert.equal(code, 3)
  }
  assert.equal(readFileSync(join(folder, 'torn.db'), 'utf8'), 'torn')
})
