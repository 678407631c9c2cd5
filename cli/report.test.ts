import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { write, writeRun } from '../reports/run-folder/run-folder.fixture.ts'
import { placeForTests } from './captured.ts'

// A project without history, gate and self-test.
const place = placeForTests(undefined, { CONFORM_HISTORY: 'off' })
after(() => place.remove())
const { folder, conform } = place
const at = (name: string) => join(folder, name)
const read = (name: string) => readFileSync(at(name), 'utf8')

const failure = { expected: 'all of her accounts', seen: 'nothing' }
writeRun(at('good'), [{ name: 'All comes back' }])
writeRun(at('bad'), [{ name: 'All comes back', verdict: 'fail', failure }], { iut: 'loses-one' })

test('the pages lie in the folder of the run, and their path is printed', async () => {
  const { code, out, err } = await conform('report', 'bad')
  assert.deepEqual([code, out, err], [0, `${at('bad/index.html')}\n`, ''])
  assert.match(read('bad/index.html'), /<h1[^>]*>loses-one does not conform\.<\/h1>/)
  assert.ok(existsSync(at('bad/site/CAP-01.html')))
})

test('what changed since another run is shown', async () => {
  await conform('report', 'bad', '--previous', 'good')
  assert.match(read('bad/index.html'), /build: reference → loses-one/)
})

test('of a self-test, each rule has the wrong builds that were noticed, in words', async () => {
  const mutants = [{ id: 'restores-first-page-only', rule: 'CAP-01', also: [], verdict: 'killed', killers: ['CAP-01/all-comes-back/ios'], blamed: ['CAP-01'] }]
  write(folder, 'selftest.json', JSON.stringify({ mutants, rules: [], nullTargets: [], vacuous: [], precision: 1, seconds: 1 }))
  const { err } = await conform('report', 'bad', '--selftest', 'selftest.json')
  assert.equal(err, '')
  assert.match(read('bad/site/CAP-01.html'), /<p>\w.+ <code class="soft">restores-first-page-only<\/code><\/p><p class="soft">caught by <a href="[^"]*#all-comes-back\/ios">All comes back/)
})

test('waivers of a gate are shown with their owner, and whether they have lapsed', async () => {
  const waiver = '{ rule: CAP-01, reason: "Mended in May.", link: "https://example.com/1", owner: Ada, expires: 2020-01-01 }'
  write(folder, 'gate.yaml', `mustPass: { ios: [critical], android: [critical] }\nwaivers: [${waiver}]\n`)
  const { code, err } = await conform('report', 'bad', '--gate', 'gate.yaml')
  assert.deepEqual([code, err], [0, ''])
  assert.match(read('bad/site/release.html'), /Mended in May\..*Accepted by Ada until 1 January 2020, <strong class="missed">expired/)
})

test('several builds stand side by side in a folder of their own, each with its pages', async () => {
  const { code, out } = await conform('report', 'good', 'bad', '--out', 'both')
  assert.deepEqual([code, out], [0, `${at('both/index.html')}\n`])
  assert.match(read('both/index.html'), /They differ on 1 of 33 rules/)
  assert.deepEqual(readdirSync(at('both/builds')), ['1', '2'])
  assert.match(read('both/builds/2/index.html'), /loses-one does not conform/)
})

test('evidence comes along to another folder', async () => {
  writeRun(at('seen'), [{ name: 'All comes back', pictures: [{ fileName: 'a.png', content: Buffer.from('abc') }] }])
  write(at('seen'), 'evidence/b.png', 'b')
  await conform('report', 'seen', '--out', 'elsewhere')
  assert.equal(readdirSync(at('elsewhere/evidence')).length, 2)
})

test('of an incomplete run the pages are made, what is missing is told by name, and the end is 3', async () => {
  writeRun(at('cut'), [{ name: 'All comes back' }, { name: 'On both', platform: 'cross' }])
  rmSync(at('cut/messages/cross.ndjson'))
  const { code, err } = await conform('report', 'cut')
  assert.deepEqual([code, err], [3, 'cut/messages/cross.ndjson: It is missing, so nobody knows what its examples did.\n'])
  assert.match(read('cut/index.html'), /could not be judged/)
})

test('wrong use says what was given and what to do, and writes nothing', async () => {
  write(folder, 'mine/letter.txt', 'dear')
  const wrong: [string[], RegExp][] = [
    [['nowhere'], /^"nowhere" holds no results of a run\. Run npx conform run, or name the folder that it wrote\.\n$/],
    [['good', '--previous', 'nowhere'], /The run before cannot be read from "nowhere"/],
    [['good', 'bad', '--previous', 'good'], /--previous is for one run/],
    [['good', 'bad', '--out', 'good'], /is one of them/],
    [['good', '--out', 'mine'], /it holds "letter\.txt"/],
    [['good', '--out', ''], /--out is empty/],
    [['good', '--selftest', 'mine/letter.txt'], /is not the result of a self-test/],
    [['good', '--gate', 'nowhere.yaml'], /No gate can be read from "nowhere\.yaml"/],
  ]
  for (const [words, why] of wrong) {
    const { code, out, err } = await conform('report', ...words)
    assert.deepEqual([code, out], [2, ''], words.join(' '))
    assert.match(err, why)
  }
  assert.deepEqual(readdirSync(at('mine')), ['letter.txt'])
})
