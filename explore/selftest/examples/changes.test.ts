import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changesOf } from './changes.ts'
import type { Changed } from './types.ts'
import { example } from './written.fixture.ts'

const said = (changes: readonly Changed[], kind: Changed['kind']) => changes.filter((one) => one.kind === kind).map(({ was, becomes }) => `${was} > ${becomes}`)

const restored = example('CRED-03', `
  Given Maya has backed up a phone that holds a work account
  When she restores it on a new phone
  Then the work account asks her to sign in again`)

test('an account becomes one of each other class, wherever it is named', () => {
  const changes = changesOf(restored).filter(({ kind }) => kind === 'account')
  assert.deepEqual(changes.map(({ becomes }) => becomes), [
    'personal account that only shows codes', 'personal account without a password', 'Contoso account with third-party codes', 'Amazon account',
  ])
  assert.deepEqual(changes.at(-1)?.steps.map(({ text }) => text), [
    'Maya has backed up a phone that holds an Amazon account', 'she restores it on a new phone', 'the Amazon account asks her to sign in again',
  ])
})

test('a phone changes its platform and its size; a phone that is there already does not', () => {
  assert.deepEqual(said(changesOf(restored), 'platform'), ['new phone > new iPhone'])
  assert.deepEqual(said(changesOf(restored), 'device'), ['new phone > new tablet'])
  const named = example('PLAT-02', "Given it is 15 August 2025 at 12:00:00 on Maya's iPhone\nWhen she tries to restore them on a new Android phone\nThen none comes back", { pass: 'cross' })
  assert.deepEqual(said(changesOf(named), 'platform'), ['iPhone > Android phone', 'new Android phone > new iPhone'])
})

test('a moment moves by a day either way, over the ends of months', () => {
  const dated = example('AF-01', "Given it is 1 July 2025 at 00:00:00 on Maya's phone\nWhen she looks\nThen nothing is filled in on her phone")
  assert.deepEqual(said(changesOf(dated), 'date'), [
    '1 July 2025 at 00:00:00 > 30 June 2025 at 00:00:00', '1 July 2025 at 00:00:00 > 2 July 2025 at 00:00:00',
  ])
})

test('owners, switches, policies and providers become their opposites, and what is not as usual is left out', () => {
  const unusual = example('ERR-01', `
    Given Maya's organisation blocks work accounts that are added by their secret
    And her iPhone is ready for iCloud, with iCloud Keychain on
    And she is no longer signed in to her recovery account
    When she turns Authenticator off as the provider of her iPhone
    Then her iPhone says that backup is off`)
  const changes = changesOf(unusual)
  assert.deepEqual(said(changes, 'policy'), ['organisation blocks work > organisation allows work'])
  assert.deepEqual(said(changes, 'owner'), ['her recovery account > her other account'])
  assert.deepEqual(said(changes, 'switch').slice(0, 2), ['Keychain on > Keychain off', 'says that backup is off > says that backup is on'])
  assert.deepEqual(said(changes, 'provider'), ['turns Authenticator off as the provider > turns Authenticator off and on again as the provider'])
  const [signedIn] = changes.filter(({ kind }) => kind === 'signed in')
  assert.deepEqual(signedIn?.steps.map(({ type }) => type), ['given', 'given', 'when', 'then'])
})

test('what a Given says is undone before the When', () => {
  const ready = example('IOS-01', 'Given Maya has her recovery account on her iPhone\nAnd her iPhone is ready for iCloud\nWhen she turns on backup\nThen it is on')
  const undone = changesOf(ready).filter(({ steps }) => steps.length === 5)
  assert.deepEqual(undone.map(({ kind, steps }) => [kind, steps[2]]), [
    ['signed in', { type: 'given', text: 'Maya is no longer signed in to her recovery account' }],
    ['switch', { type: 'given', text: 'Authenticator may not use iCloud on her iPhone' }],
    ['switch', { type: 'given', text: 'her iPhone itself is not backed up' }],
  ])
})

test('a cell becomes the next value of its column', () => {
  const row = {
    values: { way: 'by hand', month: 'July' },
    domains: { way: ['by hand', 'by camera'], month: ['July'] },
    template: [{ type: 'when' as const, text: 'she adds it <way> in <month>' }, { type: 'then' as const, text: 'it is there' }],
  }
  const outline = example('ADM-01', 'When she adds it by hand in July\nThen it is there', { row })
  assert.deepEqual(changesOf(outline).map(({ kind, was, becomes, steps }) => [kind, was, becomes, steps[0]?.text]), [
    ['value', 'by hand', 'by camera', 'she adds it by camera in July'],
  ])
})

test('what records and judges nothing is not changed', () => {
  assert.deepEqual(changesOf({ ...restored, characterisation: true }), [])
})
