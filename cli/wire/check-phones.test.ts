import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WrongUse } from '../wrong-use.ts'
import { checkPhones } from './check-phones.ts'

const phone = (name: string, capabilities?: Readonly<Record<string, unknown>>) => ({ name, ...(capabilities === undefined ? {} : { capabilities }) })

test('phones that are what they are called may be used', () => {
  checkPhones([phone('pixel', { 'appium:udid': '9A1B', 'appium:noReset': true }), phone('second', { 'appium:udid': '9A1C' }), phone('any'), phone('farm', { 'farm:options': {} })])
})

for (const [what, phones, says] of [
  ['a capability with a typo', [phone('pixel', { 'appium:udld': '9A1B' })], '"pixel" asks for appium:udld, which Appium does not know and would ignore. Write appium:udid.'],
  ['two names of one phone', [phone('pixel', { 'appium:udid': '9A1B' }), phone('old', { 'appium:udid': '9A1B' })], '"pixel" and "old" are one phone: 9A1B. Name each phone once.'],
  ['one name twice', [phone('any'), phone('any')], '"any" and "any" are one phone: any. Name each phone once.'],
] as const) {
  test(`phones are refused for ${what}`, () => {
    assert.throws(() => checkPhones(phones), (error) => error instanceof WrongUse && error.message === says)
  })
}
