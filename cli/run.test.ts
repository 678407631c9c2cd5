import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Ajv } from 'ajv'
import type { ExampleRow } from '../reports/verdicts/conformance.ts'
import { placeForTests } from './captured.ts'

const place = placeForTests()
after(() => place.remove())
const { folder, conform } = place

const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const write = (name: string, text: string) => writeFileSync(join(folder, name), text)

const schema: object = JSON.parse(readFileSync(new URL('../reports/schema/conformance.schema.json', import.meta.url), 'utf8'))

function assertPublishedShape(out: string): void {
  const ajv = new Ajv({ allErrors: true })
  assert.ok(ajv.validate(schema, JSON.parse(read(`${out}/conformance.json`))), ajv.errorsText())
}

test('a run that passes ends with 0, prints a table and writes its files', async () => {
  const { code, out, err } = await conform('run', '--rule', 'CAP-01', 'PLAT-02', '--out', 'good')
  assert.equal(code, 0, out + err)
  assert.match(out, /│ CAP-01 .* │ pass 1 +│ pass 1 /)
  assert.match(out, /^3 passed, 0 failed: reference conforms$/m)
  assert.deepEqual(readdirSync(join(folder, 'good')).sort(), ['conformance.json', 'index.html', 'junit.xml', 'messages', 'site', 'traces'])
  assert.deepEqual(readdirSync(join(folder, 'good/messages')).sort(), ['android.ndjson', 'cross.ndjson', 'ios.ndjson'])
  assert.equal(read('good/traces/CAP-01/all-is-well/ios.json'), '[{"type":"sunrise"}]\n')
  assert.match(read('good/junit.xml'), /tests="3" skipped="0" failures="0"/)
  for (const line of read('good/messages/ios.ndjson').trim().split('\n')) JSON.parse(line)
  assert.doesNotMatch(read('good/messages/ios.ndjson'), /sunrise/)
})

test('a cross-platform example counts on every platform of its rule, and once in the sums', async () => {
  const { out } = await conform('run', '--rule', 'PLAT-02', '--out', 'cross', '--json')
  const conformance = JSON.parse(out.slice(out.indexOf('{')))
  assert.deepEqual(conformance, JSON.parse(read('cross/conformance.json')))
  assert.deepEqual(conformance.summary, { pass: 1, fail: 0, inconclusive: 0, error: 0, inapplicable: 0, recorded: 0 })
  const rows = conformance.rules.map((row: { platform: string; verdict: string; examples: { id: string }[] }) => [row.platform, row.verdict, row.examples[0]?.id])
  assert.deepEqual(rows, [
    ['ios', 'pass', 'PLAT-02/all-is-well-on-both/cross'],
    ['android', 'pass', 'PLAT-02/all-is-well-on-both/cross'],
  ])
})

test('the whole specification ends with 1 on a fail, and its verdicts are of the published shape', async () => {
  const { code, out } = await conform('run', '--out', 'whole')
  assert.equal(code, 1)
  assert.match(out, /^5 passed, 4 failed: reference does not conform$/m)
  assertPublishedShape('whole')
  assert.match(out, /FAIL {2}It stays dark {2}CRED-01\/it-stays-dark\/ios, 2026-01-15\n {2}step +it is dark\n {2}expected +dark\n {2}seen +light\n {2}where +"Sky" on Maya's phone\n/)
  assert.match(out, /again +npx conform run --rule CRED-01 --as-of 2026-01-15/)
  assert.match(out, /PK-03 {5}Do birds sing\? They do\. \(ios, android\)/)
})

test('a run that could not tell ends with 3', async () => {
  assert.equal((await conform('run', '--rule', 'PK-02', '--out', 'x')).code, 3)
  assert.equal((await conform('run', '--rule', 'CRED-04', '--out', 'x')).code, 3)
  assert.equal((await conform('run', '--rule', 'PK-01', '--out', 'x')).code, 3)
})

test('an error is tried again, and what passes then is flaky', async () => {
  const example = (name: string, times: number, then: string) => `Example: ${name}\nGiven a calm morning\nWhen the line called ${slugOf(name)} is cut ${times} times\n${then}\n`
  const slugOf = (name: string) => name.replaceAll(' ', '-')
  write('cut.feature', `Feature: F\n@CAP-01\nRule: R\n${example('Cut once', 1, 'Then it is light')}${example('Cut for good', 9, 'Then it is light')}`
    + `${example('Cut and dark', 1, 'Then it is dark')}Example: Always dark\nGiven a calm morning\nWhen the line called dark is cut 0 times\nThen it is dark\n`)
  const { code, out } = await conform('run', 'cut.feature', '--platform', 'ios', '--retry', '2', '--out', 'retried')
  assert.equal(code, 1)
  assert.match(out, /^4 examples\n {2}ios\n {2}ios, 3 tried again\n {2}ios, 1 tried again\n/)
  assert.match(out, /^Flaky, an error first and passed when tried again:\n {2}CAP-01\/cut-once\/ios {2}The session is lost: cut 1 of Cut-once\.\n/m)
  assert.match(out, /^Examples: 4 of 4 run, 1 error, 1 flaky$/m)
  assert.match(out, /^1 passed, 2 failed/m)
  const { rules, summary } = JSON.parse(read('retried/conformance.json'))
  assert.deepEqual(summary, { pass: 1, fail: 2, inconclusive: 0, error: 1, inapplicable: 0, recorded: 0, flaky: 1 })
  const told = rules[0].examples.map((row: ExampleRow) => [row.name, row.verdict, row.flaky, row.earlier?.map(({ message }) => message)])
  assert.deepEqual(told, [
    ['Cut once', 'pass', true, ['The session is lost: cut 1 of Cut-once.']],
    ['Cut for good', 'error', undefined, ['The session is lost: cut 1 of Cut-for-good.', 'The session is lost: cut 2 of Cut-for-good.']],
    ['Cut and dark', 'fail', undefined, ['The session is lost: cut 1 of Cut-and-dark.']],
    ['Always dark', 'fail', undefined, undefined],
  ])
  assert.match(read('retried/junit.xml'), /tests="4" skipped="0" failures="3"/)
  assertPublishedShape('retried')
})

test('without retries nothing is tried again', async () => {
  write('once.feature', 'Feature: F\n@CAP-01\nRule: R\nExample: E\nGiven a calm morning\nWhen the line called unretried is cut 1 times\nThen it is light')
  assert.equal((await conform('run', 'once.feature', '--platform', 'ios', '--out', 'x')).code, 3)
})

test('a run notes how it was made', async () => {
  write('notes.yaml', 'build: "1.0"\n')
  await conform('run', '--rule', 'CAP-01', '--tags', 'not @cross', '--seed', '7', '--statement', 'notes.yaml', '--shard', '1/1', '--out', 'noted')
  const { run, manifest } = JSON.parse(read('noted/conformance.json'))
  const { commit, dirty, versions, ...others } = run
  assert.match(commit ?? 'outside git', /^([0-9a-f]{40}|outside git)$/)
  assert.equal(typeof dirty, 'boolean')
  assert.equal(versions.node, process.versions.node)
  assert.deepEqual(others, { seed: 7, choices: [{ rules: ['CAP-01'], tags: 'not @cross' }], statement: { file: 'notes.yaml', build: '1.0' } })
  assert.deepEqual(manifest, { expected: 2, executed: 2, shard: { index: 1, of: 1 } })
  assertPublishedShape('noted')
})

test('what is recorded and nothing else conforms', async () => {
  assert.equal((await conform('run', '--rule', 'PK-03', '--platform', 'android', '--out', 'x')).code, 0)
})

test('tags, files and platforms choose', async () => {
  const { out } = await conform('run', '--tags', '@characterisation', '--platform', 'ios', '--out', 'x')
  assert.match(out, /^Examples: 2 of 2 run, 1 inconclusive, 1 recorded$/m)
  write('one.feature', 'Feature: F\n@CAP-01\nRule: R\nExample: Another file\nGiven a calm morning\nWhen the sun rises\nThen it is light')
  const one = await conform('run', 'one.feature', '--platform', 'android', '--out', 'x')
  assert.match(one.out, /^1 passed, 0 failed/m, one.err)
})

test('a statement leaves out what is not claimed', async () => {
  write('statement.yaml', 'platforms: [ios]\nbuild: "1.0"\ncapabilities: { CRED-01: false }\n')
  const { code, out } = await conform('run', '--rule', 'CAP-01', 'CRED-01', '--statement', 'statement.yaml', '--out', 'claims')
  assert.equal(code, 0, out)
  assert.match(out, /│ CAP-01 .* │ pass 1 +│ inapplicable 1 │/)
  assert.match(out, /│ CRED-01 .* │ inapplicable 1 │ inapplicable 1 │/)
})

test('a reading is in force, and is said', async () => {
  const { out } = await conform('run', '--rule', 'AF-01', '--reading', 'dateZone=utc', '--as-of', '2025-06-30', '--out', 'reading')
  assert.match(out, /dateZone utc/)
  assert.match(out, /pass 1 °/)
  assert.match(read('reading/conformance.json'), /"at": "2025-07-01"/)
})

test('a new run replaces the files of the old one and leaves others alone', async () => {
  await conform('run', '--rule', 'CAP-01', '--out', 'again')
  write('again/selftest.json', '{}')
  await conform('run', '--rule', 'CAP-01', '--platform', 'ios', '--out', 'again')
  assert.deepEqual(readdirSync(join(folder, 'again/messages')), ['ios.ndjson'])
  assert.ok(existsSync(join(folder, 'again/selftest.json')))
  assert.deepEqual(readdirSync(folder).filter((name) => name.includes('unfinished')), [])
})

test('wrong use ends with 2, says what was given and what is known, and writes nothing', async (t) => {
  write('bad.feature', 'Feature: F\n@CAP-01\nRule: R\nExample: E\nGiven a\nNonsense')
  write('norule.feature', 'Feature: F\nExample: Homeless\nGiven a calm morning')
  write('wrong.json', '{"platforms": ["windows"]}')
  write('unknown.json', '{"capabilities": {"telepathy": true}}')
  write('throws.mjs', "throw new Error('broken on purpose')")
  write('hollow.mjs', 'export const iut = 42')
  write('file', '')
  mkdirSync(join(folder, 'empty'))
  const cases: [RegExp, ...string[]][] = [
    [/unknown command 'walk'/, 'walk'],
    [/unknown option '--colour'/, 'run', '--colour'],
    [/No rule called "CAP-99"\. Known: CAP-01, /, 'run', '--rule', 'CAP-99'],
    [/No platform called "windows"\. Known: ios, android, both/, 'run', '--platform', 'windows'],
    [/No driver called "telepathy"\. Known: simulated/, 'run', '--driver', 'telepathy'],
    [/Simulated iPhones are not on the wire yet\. Add --platform android/, 'run', '--driver', 'appium'],
    [/--device is for real phones\. Add --driver appium/, 'run', '--device', 'pixel'],
    [/--attended is for real phones\. Name one by --device/, 'run', '--driver', 'appium', '--platform', 'android', '--attended'],
    [/A device has its own build installed, so --iut view-only/, 'run', '--driver', 'appium', '--platform', 'android', '--device', 'pixel', '--iut', 'view-only'],
    [/"none" is no number of processes\. Give --parallel a whole number from 1 to 64/, 'run', '--parallel', 'none'],
    [/"0" is no number of processes/, 'run', '--parallel', '0'],
    [/--parallel makes shards of its own\. Leave out --shard/, 'run', '--parallel', '2', '--shard', '1/2'],
    [/No rule called "CAP-99"/, 'run', '--parallel', '2', '--rule', 'CAP-99'],
    [/--watch and --attended both want the keys/, 'run', '--watch', '--attended', '--driver', 'appium', '--device', 'pixel'],
    [/"2026-02-30" is no day of the calendar/, 'run', '--as-of', '2026-02-30'],
    [/"soon" is no day of the calendar/, 'run', '--as-of', 'soon'],
    [/No reading called "mood".*Known: dateZone/, 'run', '--reading', 'mood=good'],
    [/dateZone has no value "mars".*Known: device, utc, publisher/, 'run', '--reading', 'dateZone=mars'],
    [/"-1" is no seed/, 'run', '--seed=-1'],
    [/"some" is no number of retries\. Give --retry a whole number from 0/, 'run', '--retry', 'some'],
    [/"0\/3" is no shard/, 'run', '--shard', '0/3'],
    [/"4\/3" is no shard/, 'run', '--shard', '4/3'],
    [/"a\/b" is no shard/, 'run', '--shard', 'a/b'],
    [/No example is selected by --platform both --tags "@nothing"/, 'run', '--shard', '1/2', '--tags', '@nothing'],
    [/--tags "\( @a" cannot be read/, 'run', '--tags', '( @a'],
    [/No example is selected by --platform both --tags "@nothing"/, 'run', '--tags', '@nothing'],
    [/need --platform both/, 'run', '--rule', 'PLAT-02', '--platform', 'ios'],
    [/No example is selected by empty --platform both/, 'run', 'empty'],
    [/No feature file or folder ""/, 'run', ''],
    [/--tags is empty/, 'run', '--tags', ' '],
    [/--statement is empty/, 'run', '--statement', ''],
    [/--out is empty/, 'run', '--rule', 'CAP-01', '--out', ''],
    [/No rule called ""/, 'run', '--rule', ''],
    [/No feature file or folder "missing\.feature"/, 'run', 'missing.feature'],
    [/"bad\.feature:4" names a line, and lines move/, 'run', 'bad.feature:4'],
    [/bad\.feature:6 is not Gherkin/, 'run', 'bad.feature'],
    [/"Homeless" stands under no rule/, 'run', 'norule.feature'],
    [/No statement can be read from "missing\.json"/, 'run', '--statement', 'missing.json'],
    [/"wrong\.json" is no conformance statement: \/platforms\/0/, 'run', '--statement', 'wrong.json'],
    [/"unknown\.json" speaks of "telepathy"/, 'run', '--statement', 'unknown.json'],
    [/No file "missing\.ts" for --iut/, 'run', '--iut', 'missing.ts'],
    [/The implementation in "throws\.mjs" cannot be used: broken on purpose/, 'run', '--iut', 'throws.mjs'],
    [/"hollow\.mjs" cannot be used: .*is no implementation/, 'run', '--iut', 'hollow.mjs'],
    [/No implementation called "no-such-build".*Known: reference/, 'run', '--iut', 'no-such-build'],
    [/The reading dateZone cannot be "mars"/, 'run', '--iut', 'reference@dateZone=mars'],
    [/cannot be written to/, 'run', '--rule', 'CAP-01', '--out', 'file/out'],
    [/it is a file/, 'run', '--rule', 'CAP-01', '--out', 'file'],
    [/it holds "again", and no results of an earlier run/, 'run', '--rule', 'CAP-01', '--out', '.'],
  ]
  for (const [message, ...words] of cases) {
    await t.test(words.join(' '), async () => {
      const out = words.includes('--out') ? [] : words[0] === 'run' ? ['--out', 'never'] : []
      const { code, err } = await conform(...words, ...out)
      assert.match(err, message)
      assert.equal(code, 2)
    })
  }
  assert.equal(existsSync(join(folder, 'never')), false)
})

test('help ends with 0 and names the exit codes', async () => {
  const { code, out } = await conform('--help')
  assert.equal(code, 0)
  assert.match(out, / run .*[^]* rules .*[^]* drift /)
  assert.match(out, /Exit codes: 0 conforms or done, 1 does not conform, 2 wrong use, 3 could not tell/)
  assert.match((await conform('run', '--help')).out, /--as-of <day>/)
})
