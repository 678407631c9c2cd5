import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyWorld } from '../../../simulators/machine.ts'
import type { Event } from '../../../simulators/world.ts'
import { traceOfADay } from '../day.fixture.ts'
import { replay } from '../replay.ts'
import { servicesOf } from './clouds.ts'
import { sentenceOf } from './event.ts'
import { newsOf } from './news.ts'
import { phoneName } from './phone.ts'
import { quote } from './quote.ts'

const { machine, trace } = await traceOfADay()
const { moments } = replay(machine, trace)
const end = moments.at(-1)?.world ?? emptyWorld(0)

const said = moments.map((moment, position) => {
  const { who, what, outcomes } = sentenceOf(machine, (moments[position - 1] ?? moment).world, moment)
  return [`${who}: ${what}`, ...outcomes].join(' — ')
})

const expected: readonly string[] = [
  'The world: begins on 2025-07-01 00:00 UTC',
  'Android phone own: is set up with the account “maya@gmail.example”',
  'Android phone own: opens Authenticator',
  'Android phone own: types “maya@outlook.example” into “Email”',
  'Android phone own: types a password into “Password”',
  'Android phone own: taps “Sign in” — asks Microsoft to sign in as “maya@outlook.example”',
  'Microsoft: answers Android phone own: done — Android phone own asks Microsoft for the account’s code secret',
  'Android phone own: turns on “Cloud Backup”',
  'Android phone own: taps “OK” — asks Microsoft to store a backup of an Android phone',
  'Android phone own: has a bad connection: requests to “/backups/” fail with status 503',
  'Time: 90 seconds pass',
  'Amazon: answers Android phone own: done',
  'Microsoft: answers Android phone new: refused (there is a backup already)',
  'Android phone new: closes Authenticator for good',
  'Android phone own: is lost',
  'Android phone new: recognises its owner',
]

for (const sentence of expected) {
  test(`a day tells: ${sentence}`, () => {
    assert.ok(said.includes(sentence), said.join('\n'))
  })
}

const tell = (event: Event): string => {
  const { who, what } = sentenceOf(machine, end, { event, world: end, observations: [], broke: null })
  return `${who}: ${what}`
}

const others: readonly (readonly [Event, string])[] = [
  [{ type: 'pressed', phone: 'new', key: 'back' }, 'Android phone new: goes back'],
  [{ type: 'clock-set', phone: 'new', zone: 'Pacific/Niue', skew: -60_000 },
    'Android phone new: moves to the time zone “Pacific/Niue” and has its clock set 1 minute behind'],
  [{ type: 'os-changed', phone: 'new', change: { type: 'airplane-mode', on: true } }, 'Android phone new: turns on airplane mode'],
  [{ type: 'tapped', phone: 'new', path: [99] }, 'Android phone new: is tapped where nothing is'],
  [{ type: 'tapped', phone: 'stranger', path: [0] }, 'stranger: is unknown'],
  [{ type: 'camera-pointed', phone: 'new', at: 'otpauth://totp/x?secret=AAAA' }, 'Android phone new: points its camera at a QR code'],
  [{ type: 'time-set', now: Date.UTC(2025, 7, 1) }, 'Time: goes on to 2025-08-01 00:00 UTC'],
  [{ type: 'http-answered', effectId: 999, response: { status: 200, body: null }, clouds: {} }, 'A service: answers nobody: done'],
]

for (const [event, sentence] of others) {
  test(`${event.type} is told as: ${sentence}`, () => {
    assert.equal(tell(event), sentence)
  })
}

test('a phone is called as a person would, where its id tells how', () => {
  assert.equal(phoneName({ id: 'maya-own', platform: 'ios', deviceType: 'phone' }), 'Maya’s iPhone')
  assert.equal(phoneName({ id: 'omar-new', platform: 'android', deviceType: 'tablet' }), 'Omar’s new Android tablet')
  assert.equal(phoneName({ id: 'spare-1', platform: 'ios', deviceType: 'tablet' }), 'iPad spare-1')
})

test('what somebody else wrote is cut, stays on its line, and turns nothing round', () => {
  assert.equal(quote('a\u202Eb\nc'), '“ab c”')
  assert.equal(quote('x'.repeat(10_000)), `“${'x'.repeat(60)}…”`)
})

test('what the services keep is told without a secret or a password', () => {
  const services = servicesOf(end.clouds)
  const [microsoft, , , sites] = services
  assert.deepEqual(microsoft?.keeps[0], {
    title: 'Backup of an Android phone, owned by maya@outlook.example',
    details: ['Microsoft, maya@outlook.example: with its code secret', 'Amazon, maya: with its code secret'],
  })
  assert.deepEqual(sites?.keeps, [{ title: 'Amazon', details: ['Account maya, asks for codes, 1 passkey kept'] }])
  const { accounts } = end.clouds.microsoft
  for (const { password, otp } of Object.values(accounts)) {
    assert.ok(!JSON.stringify(services).includes(otp.secret))
    assert.ok(!JSON.stringify(services).includes(`"${password}"`))
  }
})

test('what has changed with the services is told, and whatever a wrong build keeps is shown as it is', () => {
  const { microsoft } = end.clouds
  const news = (changed: Partial<typeof microsoft>) => newsOf(end.clouds, { ...end.clouds, microsoft: { ...microsoft, ...changed } })
  const backup = 'Backup of an Android phone, owned by maya@outlook.example'
  assert.equal(news({ sessions: {} }), 'Personal account maya@outlook.example: no longer 2 sign-ins valid')
  assert.equal(news({ backups: {} }), `there is no more: ${backup}`)
  assert.equal(news({ backups: { 'maya@outlook.example': { android: { id: 'x', document: '{"vers' } } } }), `${backup}: no whole backup: "{\\"vers"`)
  const odd: unknown = { backups: null }
  const [shown] = servicesOf({ ...end.clouds, microsoft: odd as typeof microsoft })
  assert.deepEqual(shown?.keeps, [{ title: 'Something that nobody knows', details: ['{"backups":null}'] }])
})
