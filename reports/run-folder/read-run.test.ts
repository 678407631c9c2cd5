import assert from 'node:assert/strict'
import { readFileSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { keepIn } from './evidence.ts'
import { linesOf } from './lines.ts'
import { readRun } from './read-run.ts'
import { type MadeExample, scratchFolder, write, writeRun } from './run-folder.fixture.ts'

const { folder: scratch, remove } = scratchFolder()
after(remove)
let made = 0
const folderWith = (examples: MadeExample[]): string => {
  const folder = join(scratch, String((made += 1)))
  writeRun(folder, examples)
  return folder
}

const failure = { expected: 'all of her accounts', seen: 'nothing', screen: 'Accounts', phone: "Maya's phone", visible: ['Add account'] }
const ordinary: MadeExample[] = [{ name: 'All comes back' }, { name: 'Nothing is lost', verdict: 'fail', failure }, { name: 'From one to another', platform: 'cross' }]
const files = (folder: string) => readRun(folder).gaps.map(({ file }) => file)
const messages = (folder: string, pass = 'ios') => join(folder, `messages/${pass}.ndjson`)

test('a whole run has no gaps, and each example its steps with durations', () => {
  const { gaps, examples, conformance } = readRun(folderWith(ordinary))
  assert.deepEqual(gaps, [])
  assert.equal(conformance?.summary.fail, 1)
  assert.deepEqual([...examples.keys()], ['CAP-01/all-comes-back/ios', 'CAP-01/nothing-is-lost/ios', 'CAP-01/from-one-to-another/cross'])
  const failed = examples.get('CAP-01/nothing-is-lost/ios')
  assert.deepEqual(failed?.steps.map(({ keyword, text, status, durationMs }) => [keyword, text, status, durationMs]), [
    ['Given', 'Maya has a phone', 'PASSED', 2.5],
    ['When', 'she restores her backup', 'PASSED', 2.5],
    ['Then', 'all of her accounts are there', 'FAILED', 2.5],
  ])
  assert.equal(failed?.reason?.seen, 'nothing')
  assert.equal(failed?.durationMs, 1000)
})

test('a stream that was cut anywhere makes the run incomplete, and the rest is read', () => {
  const whole = folderWith(ordinary)
  const size = readFileSync(messages(whole)).length
  for (let at = 0; at < size; at += 97) {
    const folder = folderWith(ordinary)
    truncateSync(messages(folder), at)
    const { gaps, examples } = readRun(folder)
    assert.ok(gaps.some(({ file }) => file === 'messages/ios.ndjson'), `cut at byte ${at}`)
    assert.equal(examples.get('CAP-01/from-one-to-another/cross')?.steps.length, 3)
  }
  const almost = folderWith(ordinary)
  truncateSync(messages(almost), size - 1)
  assert.deepEqual(readRun(almost).gaps.map(({ what }) => what), ['It breaks off before the end of the run.'])
})

test('each file that is missing or damaged is a gap by its name', () => {
  const without = (file: string) => {
    const folder = folderWith(ordinary)
    rmSync(join(folder, file))
    return files(folder)
  }
  assert.deepEqual(without('conformance.json'), ['conformance.json'])
  assert.deepEqual(without('junit.xml'), ['junit.xml'])
  assert.deepEqual(without('messages/cross.ndjson'), ['messages/cross.ndjson'])
  const damaged = folderWith(ordinary)
  write(damaged, 'conformance.json', '{"schema":"conformance/1"')
  assert.match(readRun(damaged).gaps[0]?.what ?? '', /not JSON/)
  write(damaged, 'conformance.json', '{"schema":"conformance/2"}')
  assert.match(readRun(damaged).gaps[0]?.what ?? '', /not the result of a run/)
  assert.deepEqual(files(join(scratch, 'nothing')), ['conformance.json', 'junit.xml'])
})

test('a line that is no message, and messages of another version, are told', () => {
  const folder = folderWith(ordinary)
  const text = readFileSync(messages(folder), 'utf8')
  write(folder, 'messages/ios.ndjson', text.replace('"34.2.1"', '"21.0.0"').replace('{"testRunStarted"', 'nonsense\n{"testRunStarted"'))
  assert.deepEqual(readRun(folder).gaps.map(({ what }) => what), ['It was written with messages of version 21.0.0, and 34 are understood.', 'Line 2 cannot be understood.'])
  write(folder, 'messages/ios.ndjson', 'nonsense\n'.repeat(100_000))
  assert.match(readRun(folder).gaps[0]?.what ?? '', /cannot be read to its end: more than 100 of its lines are no messages/)
})

test('a verdict that the messages do not bear out is told', () => {
  const folder = folderWith(ordinary)
  const text = readFileSync(join(folder, 'conformance.json'), 'utf8')
  write(folder, 'conformance.json', text.replaceAll('"verdict":"fail"', '"verdict":"pass"'))
  assert.deepEqual(readRun(folder).gaps.map(({ what }) => what), ['It does not bear out the verdict of 1 example, such as CAP-01/nothing-is-lost/ios.'])
})

test('of several attempts the last one counts', () => {
  const folder = folderWith([{ name: 'All comes back' }])
  const [before = '', after = ''] = readFileSync(messages(folder), 'utf8').split(/(?=\{"pickle)/)
  const failing = folderWith([{ name: 'All comes back', verdict: 'error' }])
  const [, first = ''] = readFileSync(messages(failing), 'utf8').split(/(?=\{"pickle)/)
  write(folder, 'messages/ios.ndjson', before + first.replace(/\{"testRunFinished.*\n/, '') + after)
  assert.deepEqual(readRun(folder).gaps, [])
})

test('an example whose hooks broke is known by its name and the tag of its rule', () => {
  const { gaps, examples } = readRun(folderWith([{ name: 'All comes back', isNoted: false }]))
  assert.deepEqual(gaps, [])
  assert.equal(examples.get('CAP-01/all-comes-back/ios')?.steps.length, 3)
})

test('without verdicts the messages are judged', () => {
  const folder = folderWith(ordinary)
  rmSync(join(folder, 'conformance.json'))
  const { conformance, examples } = readRun(folder)
  assert.equal(conformance, undefined)
  assert.equal(examples.get('CAP-01/nothing-is-lost/ios')?.verdict, 'fail')
})

test('a picture is named by its content, and kept where it is wanted', () => {
  const folder = folderWith([{ name: 'All comes back', pictures: [{ fileName: '../../a.png', content: Buffer.from('abc') }] }])
  const { examples } = readRun(folder, keepIn(folder))
  const file = 'evidence/ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad.png'
  assert.deepEqual(examples.get('CAP-01/all-comes-back/ios')?.attachments, [{ mediaType: 'image/png', name: '../../a.png', size: 3, file }])
  assert.equal(readFileSync(join(folder, file), 'utf8'), 'abc')
})

test('an id that would leave the folder leads to no trace', () => {
  const folder = folderWith([{ name: 'All comes back' }])
  write(folder, 'secret.json', '{}')
  const text = readFileSync(join(folder, 'conformance.json'), 'utf8')
  write(folder, 'conformance.json', text.replaceAll('CAP-01/all-comes-back/ios', 'CAP-01/../../secret'))
  assert.equal(readRun(folder).examples.get('CAP-01/../../secret')?.trace, undefined)
})

test('lines come whole from chunks of any size', () => {
  write(scratch, 'lines', 'one\ntwo two\n\nthree')
  const read = (size: number) => Array.from(linesOf(join(scratch, 'lines'), size), ({ number, bytes, ended }) => [number, bytes.toString(), ended])
  for (const size of [1, 2, 5, 100]) assert.deepEqual(read(size), [[1, 'one', true], [2, 'two two', true], [3, '', true], [4, 'three', false]])
})
