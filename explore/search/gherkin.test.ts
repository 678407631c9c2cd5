import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acts } from './acts/acts.ts'
import { gherkinOf } from './gherkin.ts'
import type { Fall } from './journey.ts'

const start = { platform: 'android', kind: 'tablet', zone: 'Kiritimati (UTC+14)', moment: '2025-07-31T23:59:59' } as const
const some = (...texts: readonly string[]) => acts.filter(({ text }) => texts.includes(text))

test('a journey is printed as a rule with one example, whose When is the last thing that happens', () => {
  const look = { rule: 'BKP-01', steps: ['her phone says that backup is on'], holds: () => false }
  const fall: Fall = { journey: { start, acts: some('Maya has backed up her phone', 'Maya restarts Authenticator on her phone') }, rule: 'BKP-01', look, why: '' }
  assert.equal(gherkinOf(fall, 'One switch', 'Found by a search'), `  @BKP-01
  Rule: One switch

    @android
    Example: Found by a search
      Given it is 31 July 2025 at 23:59:59 on Maya's tablet in Kiritimati (UTC+14)
        And Maya restarts Authenticator on her phone
       When Maya has backed up her phone
       Then her phone says that backup is on
`)
})

test('what has to be done to see it becomes the When', () => {
  const look = { rule: 'CRED-05', steps: ['Maya restores them on a third phone', 'no account asks her to sign in again'], holds: () => false }
  const fall: Fall = { journey: { start, acts: some('Maya has backed up her phone') }, rule: 'CRED-05', look, why: '' }
  assert.match(gherkinOf(fall, '', ''), /And Maya has backed up her phone\n +When Maya restores them on a third phone\n +Then no account asks her/)
})

test('an act that cannot be carried out is the When of its example', () => {
  const fall: Fall = { journey: { start, acts: some('Maya has backed up her phone') }, rule: 'BKP-01', look: null, why: '' }
  assert.match(gherkinOf(fall, '', ''), /When Maya has backed up her phone\n +Then all of her accounts are on her phone\n$/)
})

test('a second account is no second phone', () => {
  const look = { rule: 'ADM-01', steps: ['Maya is told that it is not let in'], holds: () => false }
  const refused = some('Maya tries to add a second Contoso account with third-party codes to her phone by its QR code')
  assert.equal(refused.length, 1)
  assert.match(gherkinOf({ journey: { start, acts: refused }, rule: 'ADM-01', look, why: '' }, '', ''), /\n    @android\n/)
})
