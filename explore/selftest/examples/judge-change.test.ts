import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changesOf } from './changes.ts'
import { judgeChange } from './judge-change.ts'
import type { Changed, Tried } from './types.ts'
import { example } from './written.fixture.ts'

const passed: Tried = { verdict: 'pass', message: '' }

const restored = example('CRED-04', `
  Given Maya has backed up a phone that holds an Amazon account
  When she restores it on a new phone
  Then the Amazon account is there`)

function changeOf(of: Changed['example'], kind: Changed['kind'], becomes: string): Changed {
  const change = changesOf(of).find((one) => one.kind === kind && one.becomes === becomes)
  assert.ok(change, `${kind} ${becomes}`)
  return change
}

test('an example that fails has noticed, and so has one whose Given no longer holds', () => {
  const change = changeOf(restored, 'account', 'work account')
  for (const verdict of ['fail', 'inconclusive'] as const) assert.equal(judgeChange(change, { verdict, message: '' }).fate, 'flipped')
})

test('an example that broke off is no case, and says why', () => {
  const judged = judgeChange(changeOf(restored, 'account', 'work account'), { verdict: 'error', message: 'No such thing.' })
  assert.deepEqual([judged.fate, judged.why], ['impossible', 'No such thing.'])
})

test('an example that should tell codes from names and does not is a finding', () => {
  const judged = judgeChange(changeOf(restored, 'account', 'work account'), passed)
  assert.equal(judged.fate, 'finding')
  assert.match(judged.why, /no longer so that restoring is "codes"/)
})

test('where by the tables the same must happen, the example need not notice', () => {
  assert.equal(judgeChange(changeOf(restored, 'account', 'personal account that only shows codes'), passed).fate, 'agrees')
  assert.equal(judgeChange(changeOf(restored, 'device', 'new tablet'), passed).fate, 'agrees')
})

test('a rule that only asks whether an account comes back need not tell codes from names', () => {
  const whole = { ...restored, rule: 'CAP-01' }
  assert.equal(judgeChange(changeOf(whole, 'account', 'work account'), passed).fate, 'agrees')
  assert.equal(judgeChange(changeOf(whole, 'platform', 'new iPhone'), passed).fate, 'finding')
})

test('a date counts as a change where it leads over the end of a month', () => {
  const filled = example('AF-01', `
    Given it is 30 June 2025 at 23:59:59 on Maya's phone
    When she looks
    Then her password is filled in on her phone`)
  assert.equal(judgeChange(changeOf(filled, 'date', '29 June 2025 at 23:59:59'), passed).fate, 'agrees')
  assert.equal(judgeChange(changeOf(filled, 'date', '1 July 2025 at 23:59:59'), passed).fate, 'finding')
})

test('an assertion that holds as well as its opposite is a finding', () => {
  const said = example('BKP-01', "Given Maya has backed up her phone\nWhen she looks\nThen her phone says that backup is on")
  assert.equal(judgeChange(changeOf(said, 'switch', 'says that backup is off'), passed).fate, 'finding')
})

test('where the article says nothing of the changed case, what was right remains right', () => {
  const off = example('ERA-02', `
    Given Lena has an Amazon account on her iPhone
    And her iPhone is ready for iCloud, with iCloud Keychain off
    When she turns on backup in Authenticator
    Then her iPhone says that backup is off`, { pass: 'ios' })
  assert.equal(judgeChange(changeOf(off, 'switch', 'Authenticator may not use iCloud on her iPhone'), passed).fate, 'agrees')
})

test('a value that no table speaks of is not covered, nor is a fault', () => {
  const row = {
    values: { way: 'by hand' }, domains: { way: ['by hand', 'by camera'] },
    template: [{ type: 'when' as const, text: 'she adds it <way>' }, { type: 'then' as const, text: 'it is there' }],
  }
  assert.equal(judgeChange(changeOf(example('ADM-01', 'When she adds it by hand\nThen it is there', { row }), 'value', 'by camera'), passed).fate, 'uncovered')
  assert.equal(judgeChange(changeOf({ ...restored, tags: ['@fault.inject'] }, 'account', 'work account'), passed).fate, 'uncovered')
})
