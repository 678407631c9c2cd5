import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellsIn, factsOfExample, ofMainPerson } from './facts-of-example.ts'
import type { Written, WrittenStep } from './written.ts'

/** The facts of an example of these lines, as lists. */
function factsOf(lines: string, pass: Written['pass'] = 'android', at = '2026-01-15'): Record<string, string[]> {
  const sets = factsOfExample({ pass, at, steps: stepsOf(lines) })
  return Object.fromEntries(Object.entries(sets).map(([name, values]) => [name, [...values].sort()]))
}

test('what an example does not speak of is as it usually is', () => {
  assert.deepEqual(factsOf(`Given Maya has backed up a phone that holds a work account
    When she restores it on a new phone
    Then the work account asks her to sign in again`), {
    from: ['android'], to: ['android'], account: ['work'], signedIn: ['yes'], toggles: ['as documented'],
    window: ['September 2025 or later'], owner: ['the same'], policy: ['allows'], provider: ['Authenticator'],
  })
})

test('the platforms of the old and of the new phone are told apart', () => {
  const { from, to, window } = factsOf(`Given it is 15 August 2025 at 12:00:00 on Maya's iPhone
    And she has backed up her accounts from her iPhone
    When she tries to restore them on a new Android phone
    Then none of her accounts comes back on the new Android phone`, 'cross')
  assert.deepEqual({ from, to, window }, { from: ['ios'], to: ['android'], window: ['August 2025'] })
})

test('the switches of an iPhone are read, and those of a second person are not', () => {
  const { toggles, signedIn } = factsOf(`Given Omar has read "Something went wrong" when turning on backup on his phone
    And Maya has an Amazon account on her iPhone
    And her iPhone is ready for iCloud
    And her iPhone itself is not backed up
    When she turns on backup in Authenticator
    Then nothing comes back on a second iPhone`, 'ios')
  assert.deepEqual({ toggles, signedIn }, { toggles: ['phone not backed up'], signedIn: ['yes'] })
})

test('who never turned backup on, or deleted it, has none', () => {
  const turns = ['And her phone is ready for backup', 'And she has backed up her phone\nAnd she has deleted it from her phone']
  const [never, deleted] = turns.map((lines) => factsOf(`Given Maya has her recovery account on her phone
    ${lines}
    When she restarts Authenticator on her phone
    Then nothing comes back on a second phone`))
  assert.deepEqual([never?.['toggles'], deleted?.['toggles']], [['backup off in the app'], ['backup off in the app']])
})

test('the last moment before the outcome counts, and the first second of a month belongs to it', () => {
  const { window } = factsOf(`Given it is 20 June 2025 at 12:00:00 on Maya's phone
    And her phone fills in a password that she saved in Authenticator
    When she picks up her phone on 1 July 2025 at 00:00:00
    Then nothing is filled in on her phone`)
  assert.deepEqual(window, ['July 2025'])
})

test('a passkey is no account of the app', () => {
  const { account, provider } = factsOf(`Given a passkey for her GitHub account signs Maya in on her phone
    And her phone holds a work account
    When she turns Authenticator off as the provider of her phone
    Then a sign-in to her work account can be approved on her phone`)
  assert.deepEqual({ account, provider }, { account: ['work'], provider: ['another'] })
})

test('an example with two looks has a cell for each', () => {
  const sets = factsOfExample({ pass: 'ios', at: '2025-08-15', steps: stepsOf(`Given Maya has two personal accounts on her phone
    When she turns on backup under her other account
    Then all of her accounts come back on a second phone with her other account
    And nothing comes back on a third phone with her recovery account`) })
  assert.deepEqual(cellsIn(sets, ['from', 'owner']), [{ from: 'ios', owner: 'the same' }, { from: 'ios', owner: 'another' }])
})

test('steps of somebody who only stands for comparison are left out', () => {
  const steps = stepsOf('Given Omar has a backup that restores on a second phone\nAnd Maya has an Amazon account on her phone\nWhen she turns on backup\nThen nothing comes back')
  assert.deepEqual(ofMainPerson(steps).map(({ text }) => text.split(' ')[0]), ['Maya', 'she', 'nothing'])
})

function stepsOf(lines: string): WrittenStep[] {
  let type: WrittenStep['type'] = 'given'
  return lines.split('\n').map((line) => {
    const [, keyword = '', text = ''] = /^\s*(\w+) (.*)$/.exec(line) ?? []
    if (keyword !== 'And') type = keyword.toLowerCase() as WrittenStep['type']
    return { type, text }
  })
}
