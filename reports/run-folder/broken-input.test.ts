import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readMessages } from './read-messages.ts'
import { readRun } from './read-run.ts'
import { type MadeExample, scratchFolder, write, writeRun } from './run-folder.fixture.ts'

const { folder: scratch, remove } = scratchFolder()
after(remove)

const examples: MadeExample[] = [{ name: 'All comes back' }, { name: 'Nothing is lost', verdict: 'fail' }]
const folderWith = (name: string): { folder: string; messages: string; text: string } => {
  const folder = join(scratch, name)
  writeRun(folder, examples)
  const messages = join(folder, 'messages/ios.ndjson')
  return { folder, messages, text: readFileSync(messages, 'utf8') }
}

test('a stream that was cut at any byte is incomplete, and every example that was whole before the cut is read', () => {
  const { messages, text } = folderWith('cut')
  const ends = [...text.matchAll(/\{"testCaseFinished".*\n/g)].map(({ index, 0: line }) => index + line.length)
  for (let at = text.length - 1; at >= 0; at -= 1) {
    truncateSync(messages, at)
    let read = 0
    const { troubles } = readMessages(messages, () => {
      read += 1
    })
    assert.ok(troubles.length > 0, `cut at byte ${at}`)
    // The last sign of a line is its end, without which it can be read all the same.
    assert.equal(read, ends.filter((end) => end - 1 <= at).length, `cut at byte ${at}`)
  }
})

test('verdicts that were cut at any byte are no verdicts, and the messages are judged', () => {
  const { folder } = folderWith('cut-verdicts')
  const file = join(folder, 'conformance.json')
  for (let at = statSync(file).size - 1; at >= 0; at -= 1) {
    truncateSync(file, at)
    const { conformance, gaps, examples: read } = readRun(folder)
    assert.equal(conformance, undefined)
    assert.deepEqual(gaps.map(({ file: named }) => named), ['conformance.json'])
    assert.deepEqual([...read.values()].map(({ verdict }) => verdict), ['pass', 'fail'])
  }
})

test('fields, messages and attachments that nobody knows are passed over', () => {
  const { folder, text } = folderWith('unknown')
  const unknown = ['{"weather":{"is":"fine"}}', '{}', '{"attachment":{"body":"0","contentEncoding":"IDENTITY","mediaType":"x/y"}}',
    '{"attachment":{"body":"?","contentEncoding":"ROT13","mediaType":"application/x-unheard-of","testCaseStartedId":"s0","fileName":"../\\u0000"}}']
  const [before = '', end = ''] = text.split(/(?=\{"testStepFinished")/s).reduce<[string, string]>(([first, rest], part) => (first === '' ? [part, rest] : [first, rest + part]), ['', ''])
  write(folder, 'messages/ios.ndjson', `${before}${unknown.join('\n')}\n${end.replaceAll('"willBeRetried"', '"mood":"good","willBeRetried"')}`)
  const { gaps, examples: read } = readRun(folder)
  assert.deepEqual(gaps, [])
  assert.deepEqual([...read.values()].map(({ attachments }) => attachments.map(({ mediaType }) => mediaType)), [['application/x-unheard-of'], []])
})

test('messages that are of another shape make the run incomplete', () => {
  const { folder, text } = folderWith('shapes')
  const shapes: [RegExp, string][] = [
    [/"steps":\[.*?\](?=,"|\})/, '"steps":7'],
    [/"testSteps":\[/, '"testSteps":null,"others":['],
    [/"testStepResult":\{/, '"testStepResult":null,"other":{'],
    [/"status":"PASSED"/g, '"status":"SPLENDID"'],
    [/"tags":\[.*?\]/, '"tags":"none"'],
    [/"body":"\{/, '"body":"{{'],
  ]
  for (const [from, to] of shapes) {
    const changed = text.replace(from, to)
    assert.notEqual(changed, text, String(from))
    write(folder, 'messages/ios.ndjson', changed)
    const { gaps } = readRun(folder)
    assert.ok(gaps.length > 0, String(from))
    assert.doesNotMatch(gaps.map(({ what }) => what).join('\n'), /\bat .*:\d+:\d+|undefined|TypeError/)
  }
})

test('a stream is empty, a folder, or not there', () => {
  const { folder, messages } = folderWith('empty')
  write(folder, 'messages/ios.ndjson', '')
  assert.match(readRun(folder).gaps[0]?.what ?? '', /holds no message/)
  rmSync(messages)
  mkdirSync(messages)
  assert.match(readRun(folder).gaps[0]?.what ?? '', /cannot be read/)
})

test('a later run that was killed before its end makes the results before it incomplete', () => {
  const { folder } = folderWith('killed')
  const { pid } = spawnSync(process.execPath, ['--version'])
  const left = `killed.unfinished-${pid}-abcdef`
  write(join(scratch, left), 'messages/ios.ndjson', '')
  write(join(scratch, `killed.unfinished-${process.pid}-abcdef`), 'messages/ios.ndjson', '')
  assert.deepEqual(readRun(folder).gaps.map(({ file }) => file), [`../${left}`])
})

test('of a stream of 200 MB no more is in memory than what there is to tell', { timeout: 60_000 }, () => {
  const { folder, messages, text } = folderWith('large')
  const [begin = '', ...cases] = text.split(/(?=\{"pickle)/)
  const [one = ''] = cases
  const picture = JSON.stringify({ attachment: { body: 'A'.repeat(400_000), contentEncoding: 'BASE64', mediaType: 'image/png', testCaseStartedId: 's0' } })
  writeFileSync(messages, begin)
  for (let count = 0; count < 500; count += 1) appendFileSync(messages, `${one.replace('{"testCaseFinished"', `${picture}\n{"testCaseFinished"`)}`)
  appendFileSync(messages, cases.at(-1) ?? '')
  assert.ok(statSync(messages).size > 200_000_000)
  const script = `const { readRun } = await import(process.argv[1])
    const { gaps, examples } = readRun(process.argv[2])
    console.log(JSON.stringify({ gaps, examples: examples.size, megabytes: process.resourceUsage().maxRSS / 1024 }))`
  const loader = fileURLToPath(new URL('../../cli/typescript.js', import.meta.url))
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', loader, '--input-type=module', '-e', script, new URL('read-run.ts', import.meta.url).href, folder], { encoding: 'utf8' })
  assert.equal(stderr, '')
  const read: { gaps: unknown[]; examples: number; megabytes: number } = JSON.parse(stdout)
  assert.deepEqual(read.gaps, [])
  assert.equal(read.examples, 2)
  assert.ok(read.megabytes < 300, `${read.megabytes} MB`)
})
