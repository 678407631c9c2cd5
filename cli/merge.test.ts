import assert from 'node:assert/strict'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { projectRoot } from '../features/examples/documents.ts'
import type { Conformance, RunNote } from '../reports/verdicts/conformance.ts'
import { placeForTests } from './captured.ts'

const place = placeForTests()
after(() => place.remove())
const { folder, conform } = place

const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const run = (out: string, ...words: string[]) => conform('run', ...words, '--out', out)
const verdictsIn = (name: string) => untimed(JSON.parse(read(`${name}/conformance.json`)))

/** What two runs of the same have in common. */
function untimed(conformance: unknown): unknown {
  return JSON.parse(JSON.stringify(conformance), (key, value: unknown) => (key === 'durationMs' ? 0 : value))
}

type Noted = Conformance & { run: RunNote }

/** A copy of a run, with its verdicts changed. */
function altered(from: string, to: string, change: (conformance: Noted) => void): void {
  cpSync(join(folder, from), join(folder, to), { recursive: true })
  const conformance: Noted = JSON.parse(read(`${to}/conformance.json`))
  change(conformance)
  writeFileSync(join(folder, to, 'conformance.json'), JSON.stringify(conformance))
}

await run('one')
await run('a', '--shard', '1/2')
await run('b', '--shard', '2/2')

test('two shards joined leave what one run leaves, and end as it does', async () => {
  const { code, out, err } = await conform('merge', 'a', 'b', '--out', 'both')
  assert.equal(code, 1, err)
  assert.match(out, /^5 passed, 4 failed: reference does not conform$/m)
  assert.deepEqual(verdictsIn('both'), verdictsIn('one'))
  assert.deepEqual(readdirSync(join(folder, 'both'), { recursive: true }).sort(), readdirSync(join(folder, 'one'), { recursive: true }).sort())
  assert.equal(read('both/traces/CAP-01/all-is-well/ios.json'), read('one/traces/CAP-01/all-is-well/ios.json'))
  const cases = (name: string) => [...read(`${name}/junit.xml`).matchAll(/<testcase[^>]* name="([^"]*)"|<(failure|skipped)/g)].map(([, id, mark]) => id ?? mark).sort()
  assert.deepEqual(cases('both'), cases('one'))
})

test('two shards of the real specification joined give the same verdicts as one run', async (t) => {
  const real = placeForTests(projectRoot)
  t.after(() => real.remove())
  for (const [out, ...words] of [['one'], ['a', '--shard', '1/2'], ['b', '--shard', '2/2']] as const) await real.conform('run', ...words, '--out', out)
  const { code, out, err } = await real.conform('merge', 'a', 'b', '--out', 'both', '--json')
  assert.equal(code, 0, err)
  assert.deepEqual(untimed(JSON.parse(out)), untimed(JSON.parse(readFileSync(join(real.folder, 'one/conformance.json'), 'utf8'))))
})

test('the messages joined are those of one run: nothing in them is said twice, and whatever they name is there', async () => {
  await conform('merge', 'a', 'b', '--out', 'both')
  const ids = new Set<string>()
  const named = new Set<string>()
  const kinds: string[] = []
  for (const line of read('both/messages/ios.ndjson').trim().split('\n')) {
    const [[kind = '', said] = []] = Object.entries<Record<string, unknown>>(JSON.parse(line))
    kinds.push(kind)
    JSON.parse(JSON.stringify(said), (key, value: unknown) => {
      if (key === 'id') assert.equal(ids.size, ids.add(String(value)).size - 1, `${kind} ${String(value)} is there twice`)
      if (key.endsWith('Id')) named.add(String(value))
      if (key.endsWith('Ids') && Array.isArray(value)) for (const id of value) named.add(String(id))
      return value
    })
  }
  assert.deepEqual([...named].filter((id) => !ids.has(id)), [])
  for (const once of ['meta', 'source', 'gherkinDocument', 'testRunStarted', 'testRunFinished']) assert.equal(kinds.filter((kind) => kind === once).length, 1, once)
  assert.equal(kinds.at(-1), 'testRunFinished')
})

test('runs of each platform and of both kinds of phone make a whole', async () => {
  await run('ios', '--platform', 'ios')
  await run('android', '--platform', 'android')
  const without = await conform('merge', 'ios', 'android', '--out', 'never')
  assert.match(without.err, /^These runs are not the whole: 1 example stands in none of them, such as PLAT-02\/all-is-well-on-both\/cross\. Run those with both kinds of phone by --tags @cross/)
  assert.equal(without.code, 3)
  await run('cross', '--tags', '@cross')
  const { code } = await conform('merge', 'ios', 'android', 'cross', '--out', 'all')
  assert.equal(code, 1)
  assert.deepEqual(verdictsIn('all'), verdictsIn('one'))
})

test('shards of some rules make the run of those rules', async () => {
  await run('caps', '--rule', 'CAP-01', 'PLAT-02')
  for (const index of [1, 2, 3]) await run(`cap${index}`, '--rule', 'CAP-01', 'PLAT-02', '--shard', `${index}/3`)
  const { code, out } = await conform('merge', 'cap1', 'cap2', 'cap3', '--out', 'some')
  assert.equal(code, 0, out)
  assert.deepEqual(verdictsIn('some'), verdictsIn('caps'))
})

test('what is not claimed stays so', async () => {
  writeFileSync(join(folder, 'statement.yaml'), 'platforms: [ios]\ncapabilities: { CRED-01: false }\n')
  const words = ['--rule', 'CAP-01', 'CRED-01', 'PK-01', '--statement', 'statement.yaml']
  await run('claimed', ...words)
  for (const index of [1, 2]) await run(`claimed${index}`, ...words, '--shard', `${index}/2`)
  const { code, err } = await conform('merge', 'claimed1', 'claimed2', '--out', 'claims')
  assert.equal(code, 0, err)
  assert.deepEqual(verdictsIn('claims'), verdictsIn('claimed'))
  assert.deepEqual(readdirSync(join(folder, 'claims/messages')), ['ios.ndjson'])
})

test('a shard to which no example falls is no failure, and is joined like the others', async () => {
  const { code, out } = await run('none', '--rule', 'CAP-01', '--shard', '2/3')
  assert.match(out, /^No example falls to shard 2\/3, so nothing was run$/m)
  assert.equal(code, 0)
  for (const index of [1, 3]) await run(`cap${index}`, '--rule', 'CAP-01', '--shard', `${index}/3`)
  assert.equal((await conform('merge', 'cap1', 'none', 'cap3', '--out', 'caps')).code, 0)
})

test('what is a retry in a shard is one in the whole', async () => {
  writeFileSync(join(folder, 'cut.feature'), 'Feature: F\n@CAP-01\nRule: R\nExample: Cut\nGiven a calm morning\nWhen the line called merged is cut 1 times\nThen it is light\n')
  for (const index of [1, 2]) await run(`cut${index}`, 'cut.feature', '--retry', '1', '--platform', 'ios', '--shard', `${index}/2`)
  const { code, out, err } = await conform('merge', 'cut1', 'cut2', '--out', 'cut')
  assert.match(out, /1 flaky/, err)
  assert.match(read('cut/conformance.json'), /"flaky": true,\s+"earlier": \[\s+\{\s+"kind": "exception",\s+"message": "The session is lost: cut 1 of merged\."/)
  assert.equal(code, 0)
})

test('what is not the whole is refused with 3 by name, and nothing is written', async (t) => {
  cpSync(join(folder, 'b'), join(folder, 'torn'), { recursive: true })
  writeFileSync(join(folder, 'torn/messages/ios.ndjson'), read('b/messages/ios.ndjson').slice(0, -200))
  cpSync(join(folder, 'b'), join(folder, 'halved'), { recursive: true })
  writeFileSync(join(folder, 'halved/conformance.json'), read('b/conformance.json').slice(0, 500))
  cpSync(join(folder, 'b'), join(folder, 'robbed'), { recursive: true })
  rmSync(join(folder, 'robbed/messages/android.ndjson'))
  cpSync(join(folder, 'b/messages'), join(folder, 'killed/messages'), { recursive: true })
  altered('b', 'stopped', ({ manifest }) => (manifest.executed -= 1))
  altered('b', 'kinder', ({ rules }) => {
    for (const rule of rules) for (const row of rule.examples) if (row.verdict === 'fail') row.verdict = 'pass'
  })
  const cases: [RegExp, ...string[]][] = [
    [/These runs are not the whole\. Run what is missing.*\n {2}Shard 2\/2 is missing\.$/m, 'a'],
    [/damaged or incomplete\. Run them again\.\n {2}torn\/messages\/ios\.ndjson: [^]*breaks off/, 'a', 'torn'],
    [/halved\/conformance\.json: It is not JSON/, 'a', 'halved'],
    [/killed\/conformance\.json: It is missing/, 'a', 'killed'],
    [/robbed: \S+\/android is noted as \w+, and the messages say nothing of it\./, 'a', 'robbed'],
    [/stopped\/conformance\.json: Of \d+ examples, 1 were not run/, 'a', 'stopped'],
    [/kinder: \S+ is noted as pass, and the messages say fail\./, 'a', 'kinder'],
  ]
  for (const [message, ...folders] of cases) {
    await t.test(folders.join(' '), async () => {
      const { code, err } = await conform('merge', ...folders, '--out', 'never')
      assert.match(err, message)
      assert.equal(code, 3)
    })
  }
  assert.equal(existsSync(join(folder, 'never')), false)
})

test('what cannot be of one run is refused with 2 by name, and nothing is written', async (t) => {
  await run('third', '--shard', '2/3')
  await run('utc', '--shard', '2/2', '--reading', 'dateZone=utc')
  await run('later', '--shard', '2/2', '--as-of', '2026-01-16')
  await run('seeded', '--shard', '2/2', '--seed', '7')
  for (const [out, index, how] of [['mine', 1, 'as it was'], ['edited-mine', 2, 'as it is']] as const) {
    writeFileSync(join(folder, 'mine.mjs'), `export const iut = { id: "mine", rule: null, how: "${how}", change: (product) => product }`)
    await run(out, '--iut', 'mine.mjs', '--shard', `${index}/2`)
  }
  altered('b', 'elsewhere', ({ run: note }) => (note.commit = '1234567'))
  altered('b', 'driven', (conformance) => (conformance.driver = 'appium'))
  altered('b', 'build', (conformance) => (conformance.iut = 'my-build'))
  altered('b', 'claims', ({ run: note }) => (note.statement = { file: 's.yaml', build: '1.2' }))
  altered('b', 'old', (conformance) => delete (conformance as Conformance).run)
  altered('b', 'again', () => {})
  for (const name of ['a', 'b']) altered(name, `far-${name}`, ({ run: note }) => (note.commit = '1234567'))
  altered('one', 'strange', ({ rules }) => Object.assign(rules.find(({ id }) => id === 'CAP-01')?.examples[0] ?? {}, { id: 'CAP-01/unheard-of/ios' }))
  cpSync(join(folder, 'b'), join(folder, 'edited'), { recursive: true })
  for (const pass of ['ios', 'android', 'cross']) {
    const file = `edited/messages/${pass}.ndjson`
    if (existsSync(join(folder, file))) writeFileSync(join(folder, file), read(file).replace('One example for every way', 'One example for any way'))
  }
  const cases: [RegExp, ...string[]][] = [
    [/"nowhere" is not the folder of a run/, 'a', 'nowhere'],
    [/"" is not the folder of a run/, 'a', ''],
    [/"a" is named twice/, 'a', 'b', 'a'],
    [/"\.\/a" is named twice/, 'a', './a', 'b'],
    [/Shard 2\/2 is there 2 times: b, again\./, 'a', 'b', 'again'],
    [/not cut into the same number of shards: 1\/2 in a; 2\/3 in third\./, 'a', 'third'],
    [/\d+ examples stand in several of them, such as \S+ in one and [ab]\./, 'one', 'a', 'b'],
    [/Their readings differ: .*dateZone device.* in a; .*dateZone utc.* in utc\./, 'a', 'utc'],
    [/Their days \(--as-of\) differ: 2026-01-15 in a; 2026-01-16 in later\./, 'a', 'later'],
    [/Their seeds differ: 0 in a; 7 in seeded\./, 'a', 'seeded'],
    [/Their commits differ: \w+ in a; 1234567 in elsewhere\./, 'a', 'elsewhere'],
    [/Their drivers differ: simulated in a; appium in driven\./, 'a', 'driven'],
    [/Their implementations differ: reference in a; my-build in build\./, 'a', 'build'],
    [/Their implementations of that name differ: [0-9a-f]{12} in mine; [0-9a-f]{12} in edited-mine\./, 'mine', 'edited-mine'],
    [/Their statements differ: none in a; build 1\.2, file s\.yaml in claims\./, 'a', 'claims'],
    [/"old" does not say how it was made/, 'a', 'old'],
    [/These runs are of commit 1234567, and the project stands at \w+/, 'far-a', 'far-b'],
    [/CAP-01\/unheard-of\/ios in strange is not in the specification as it stands here/, 'strange'],
    [/features\/verdicts\.feature is not the same in all of them/, 'a', 'edited'],
  ]
  for (const [message, ...folders] of cases) {
    await t.test(folders.join(' '), async () => {
      const { code, err } = await conform('merge', ...folders, '--out', 'never')
      assert.match(err, message)
      assert.equal(code, 2)
    })
  }
  assert.equal(existsSync(join(folder, 'never')), false)
  const { err } = await conform('merge', 'a', 'b', '--out', 'a')
  assert.match(err, /The results would take the place of "a"\. Name another folder with --out\./)
  const { code } = await conform('merge')
  assert.equal(code, 2)
})
