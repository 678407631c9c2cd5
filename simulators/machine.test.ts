import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addAmazon, addPersonalAccount, backUpInVault, createHands, mayasPhone } from './hands.fixture.ts'
import type { Event } from './world.ts'

const start = Date.UTC(2026, 0, 15, 12)
const android = { id: 'pixel', platform: 'android' } as const

async function pixel() {
  const hands = createHands(start)
  await mayasPhone(hands, android)
  return hands
}

test('an app that is killed begins anew with what it had stored', async () => {
  const hands = await pixel()
  await addAmazon(hands, 'pixel')
  await hands.tap('pixel', 'Menu')
  hands.apply({ type: 'app-killed', phone: 'pixel', app: 'authenticator' })
  assert.equal(hands.world().phones['pixel']?.apps.authenticator.model, null)
  assert.ok(hands.labels('pixel').includes('Home'))
  await hands.open('pixel')
  assert.ok(hands.labels('pixel').includes('Amazon, maya'))
})

test('an app that is removed and installed again has forgotten everything', async () => {
  const hands = await pixel()
  await addAmazon(hands, 'pixel')
  hands.apply({ type: 'app-removed', phone: 'pixel', app: 'authenticator' })
  await hands.open('pixel')
  assert.ok(hands.labels('pixel').includes('Your privacy'))
})

test('a factory reset loses what was stored, and keeps the zone and the clock', async () => {
  const hands = await pixel()
  await addAmazon(hands, 'pixel')
  hands.apply({ type: 'clock-set', phone: 'pixel', zone: 'Asia/Tokyo', skew: 5000 })
  hands.apply({ type: 'phone-reset', phone: 'pixel', account: 'lena@gmail.example' })
  const phone = hands.world().phones['pixel']
  assert.deepEqual([phone?.zone, phone?.skew, phone?.apps.authenticator.saved], ['Asia/Tokyo', 5000, null])
  assert.ok(phone?.os.platform === 'android' && phone.os.googleAccount === 'lena@gmail.example')
  await hands.open('pixel')
  assert.ok(hands.labels('pixel').includes('Your privacy'))
})

/** Begins a backup whose request still waits. */
async function backupUnderWay() {
  const hands = await pixel()
  await addPersonalAccount(hands, 'pixel')
  for (const label of ['Menu', 'Settings', 'Cloud Backup', 'maya@outlook.example']) await hands.tap('pixel', label)
  // The third element of the dialog, after its title and its text, is OK.
  hands.apply({ type: 'tapped', phone: 'pixel', path: [2] })
  assert.deepEqual(hands.world().pending.map(({ request }) => request.method), ['PUT'])
  return hands
}

const interruptions: Readonly<Record<string, readonly Event[]>> = {
  'was killed': [{ type: 'app-killed', phone: 'pixel', app: 'authenticator' }],
  'was killed and opened again': [{ type: 'app-killed', phone: 'pixel', app: 'authenticator' }, { type: 'app-opened', phone: 'pixel', app: 'authenticator' }],
  'was removed and installed again': [{ type: 'app-removed', phone: 'pixel', app: 'authenticator' }, { type: 'app-opened', phone: 'pixel', app: 'authenticator' }],
  'was on a phone that was reset': [{ type: 'phone-reset', phone: 'pixel', account: null }, { type: 'app-opened', phone: 'pixel', app: 'authenticator' }],
  'was on a phone that was lost': [{ type: 'phone-lost', phone: 'pixel' }],
}

for (const [what, events] of Object.entries(interruptions)) {
  test(`an app that ${what} never hears the answer, and the service has done what it was asked`, async () => {
    const hands = await backupUnderWay()
    for (const event of events) hands.apply(event)
    const { apps } = hands.world().phones['pixel'] ?? {}
    await hands.settle()
    assert.deepEqual(hands.world().phones['pixel']?.apps, apps)
    assert.deepEqual(hands.world().pending, [])
    assert.ok(hands.world().clouds.microsoft.backups['maya@outlook.example']?.android !== undefined)
  })
}

test('a backup goes to the vault of its platform, and one that is replaced leaves no second copy', async () => {
  const hands = await pixel()
  await addPersonalAccount(hands, 'pixel')
  await backUpInVault(hands, 'pixel')
  assert.deepEqual(Object.keys(hands.world().clouds.microsoft.backups['maya@outlook.example'] ?? {}), ['android'])
  await mayasPhone(hands, { ...android, id: 'second' })
  await addPersonalAccount(hands, 'second')
  await backUpInVault(hands, 'second')
  assert.ok(hands.labels('second').includes('Replace backup'))
  await hands.tap('second', 'Replace')
  assert.equal(hands.world().clouds.microsoft.backups['maya@outlook.example']?.android?.id.startsWith('second-'), true)
  assert.deepEqual(Object.keys(hands.world().clouds.microsoft.backups['maya@outlook.example'] ?? {}), ['android'])
})

test('nobody uses a phone that is lost, and it shows nothing', async () => {
  const hands = await pixel()
  hands.apply({ type: 'phone-lost', phone: 'pixel' })
  const uses: readonly Event[] = [
    { type: 'app-opened', phone: 'pixel', app: 'settings' }, { type: 'pressed', phone: 'pixel', key: 'home' }, { type: 'unlocked', phone: 'pixel' },
    { type: 'tapped', phone: 'pixel', path: [0] }, { type: 'app-killed', phone: 'pixel', app: 'authenticator' }, { type: 'phone-reset', phone: 'pixel', account: null },
  ]
  for (const event of uses) assert.throws(() => hands.apply(event), /The phone "pixel" is lost: nobody can use it/)
  assert.deepEqual(hands.labels('pixel'), [])
})

test('a world knows its phones, each by one name', async () => {
  const hands = await pixel()
  assert.throws(() => hands.apply({ type: 'pressed', phone: 'pixl', key: 'home' }), /No phone called "pixl"\. Known: pixel\./)
  assert.throws(() => hands.apply({ type: 'phone-added', description: android }), /There is a phone called "pixel" already/)
})

test('an answer is for a request that waits', async () => {
  const hands = await pixel()
  const answer: Event = { type: 'http-answered', effectId: 7, response: { status: 200, body: null }, clouds: {} }
  assert.throws(() => hands.apply(answer), /No request 7 waits for an answer/)
})

test('the clock of the world does not run backwards, and what is no time does not pass', async () => {
  const hands = await pixel()
  hands.apply({ type: 'time-passed', by: 0 })
  hands.apply({ type: 'time-set', now: start })
  for (const event of [{ type: 'time-passed', by: -1 }, { type: 'time-set', now: start - 1 }, { type: 'time-passed', by: Number.NaN }] as const) {
    assert.throws(() => hands.apply(event), /cannot run backwards/)
  }
  assert.equal(hands.world().now, start)
})

test('a tap on nothing changes nothing, and the log says so', async () => {
  const hands = await pixel()
  const before = hands.world()
  assert.deepEqual(hands.apply({ type: 'tapped', phone: 'pixel', path: [99] }), [{ type: 'nothing-there', why: 'no such element' }])
  assert.deepEqual(hands.apply({ type: 'typed', phone: 'pixel', path: [1], text: 'x' }), [{ type: 'nothing-there', why: '"Add your first account" does nothing when typed' }])
  assert.deepEqual(hands.world(), before)
})

test('a phone whose clock is ahead shows the code of its own time', async () => {
  const hands = await pixel()
  await addAmazon(hands, 'pixel')
  const code = () => hands.labels('pixel').find((label) => /^\d{3} \d{3}$/.test(label))
  // oathtool --totp=sha1 -b -N @1768478400 GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ, and @1768478490.
  assert.equal(code(), '925 736')
  hands.apply({ type: 'clock-set', phone: 'pixel', skew: 90_000 })
  assert.equal(code(), '812 894')
})
