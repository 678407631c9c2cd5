import assert from 'node:assert/strict'
import { Writable } from 'node:stream'
import { test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import type { Conformance, ExampleRow } from '../verdicts/conformance.ts'
import { findingText } from './findings.ts'
import { paintFor } from './paint.ts'
import { progressOn } from './progress.ts'
import { ruleTable } from './rule-table.ts'

class Screen extends Writable {
  text = ''
  isTTY: boolean
  constructor(isTTY: boolean) {
    super()
    this.isTTY = isTTY
  }
  override _write(chunk: unknown, _encoding: string, done: () => void): void {
    this.text += String(chunk)
    done()
  }
}

const plain = paintFor(new Screen(false), {})
const time = { seconds: 0, nanos: 0 }
const finished = { testCaseFinished: { testCaseStartedId: 'a', timestamp: time, willBeRetried: false } }
const example: ExampleRow = { id: 'CAP-01/a/ios', name: 'A', platform: 'ios', at: '2026-01-15', verdict: 'pass', durationMs: 1 }

test('there are colours on a terminal, unless NO_COLOR is set', () => {
  assert.notEqual(paintFor(new Screen(true), {}).verdict('fail', 'fail'), 'fail')
  assert.equal(paintFor(new Screen(true), { NO_COLOR: '1' }).verdict('fail', 'fail'), 'fail')
  assert.equal(paintFor(new Screen(false), {}).verdict('fail', 'fail'), 'fail')
  assert.notEqual(paintFor(new Screen(false), { FORCE_COLOR: '1' }).verdict('fail', 'fail'), 'fail')
})

test('progress stays on one line of a terminal, and is a line for each pass in a log', () => {
  const terminal = new Screen(true)
  const live = progressOn(terminal, 2)
  live.onEnvelope(finished, 'ios')
  live.onEnvelope(finished, 'android')
  live.end()
  assert.equal(terminal.text.includes('\n'), false)
  assert.match(stripVTControlCharacters(terminal.text), /1\/2 examples, ios\r2\/2 examples, android\r$/)
  const log = new Screen(false)
  const sparse = progressOn(log, 2)
  for (const pass of ['ios', 'android']) {
    sparse.onEnvelope({ testRunStarted: { timestamp: time } }, pass)
    sparse.onEnvelope(finished, pass)
  }
  assert.equal(log.text, '2 examples\n  ios\n  android\n')
})

test('the table tells how many examples made the verdict, and when it was another day', () => {
  const failed: ExampleRow = { ...example, id: 'CAP-01/b/ios', verdict: 'fail' }
  const conformance: Conformance = {
    schema: 'conformance/1',
    iut: 'reference',
    driver: 'simulated',
    platforms: ['ios', 'android'],
    asOf: '2026-01-15',
    readings: {},
    manifest: { expected: 3, executed: 3 },
    summary: { pass: 2, fail: 1, inconclusive: 0, error: 0, inapplicable: 0, recorded: 0 },
    rules: [
      { id: 'CAP-01', platform: 'ios', inForce: true, verdict: 'fail', examples: [example, failed] },
      { id: 'CAP-01', platform: 'android', inForce: false, verdict: 'pass', examples: [example] },
      { id: 'IOS-01', platform: 'ios', inForce: true, verdict: 'untested', examples: [] },
    ],
  }
  const text = ruleTable(conformance, new Map([['CAP-01', 'All comes back']]), plain)
  assert.match(text, /│ CAP-01 │ All comes back │ fail 1 of 2 │ pass 1 ° │/)
  assert.match(text, /│ IOS-01 │ +│ untested +│ – +│/)
  assert.match(text, /° not in force on 2026-01-15/)
})

test('a finding says what was expected, what was seen, where, and how to see it again', () => {
  const reason = { kind: 'assertion' as const, message: 'm', step: 'it is dark', expected: 'dark', seen: 'light\nand warm', screen: 'Sky', phone: 'a Pixel' }
  const text = findingText({ rule: 'CAP-01', example: { ...example, verdict: 'fail', reason } }, ['--iut', 'my build.ts', '--as-of', '2026-01-15'], plain)
  assert.deepEqual(text.split('\n'), [
    'FAIL  A  CAP-01/a/ios, 2026-01-15',
    '  step      it is dark',
    '  expected  dark',
    '  seen      light',
    '            and warm',
    '  where     "Sky" on a Pixel',
    '  again     npx conform run --rule CAP-01 --iut "my build.ts" --as-of 2026-01-15',
  ])
})
