import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { createMachine, emptyWorld } from '../simulators/machine.ts'
import { reference } from '../simulators/product.ts'
import { backUp, createMaya, mayasOwner, restore } from './people.fixture.ts'
import { androidScreens } from './screens/android/screens.ts'
import type { Trace } from '../simulators/edges/control/hosted-world.ts'
import { createSimulatedDriver } from './simulated.ts'

const january2026 = Date.UTC(2026, 0, 15, 12)
const august2025 = Date.UTC(2025, 7, 15, 12)

const eras = [
  ['ios', august2025, 'microsoft'], ['ios', january2026, 'icloud'], ['android', august2025, 'microsoft'], ['android', january2026, 'microsoft'],
] as const

for (const [platform, start, kind] of eras) {
  for (const how of ['truncated', 'nonsense'] as const) {
    test(`a ${how} backup of ${platform} kept by ${kind}, in ${new Date(start).getUTCFullYear()}, is refused whole, and the app goes on`, async () => {
      const { driver, phone } = await createMaya(start)
      const owner = await backUp(await phone('own', platform), kind)
      await driver.surroundings.damageBackup(owner, how)
      const next = await phone('next', platform)
      const outcome = await restore(next, kind)
      assert.equal(outcome.offered && outcome.notice?.title, 'Backup damaged')
      assert.deepEqual(await next.authenticator.accounts(), [])
      assert.equal(await next.authenticator.addByHand({ name: 'Gmail: maya', key: 'GEZDGNBVGY3TQOJQ' }), null)
      assert.deepEqual((await next.authenticator.accounts()).map(({ name }) => name), ['maya'])
    })
  }

  test(`a whole backup of ${platform} kept by ${kind}, in ${new Date(start).getUTCFullYear()}, comes back`, async () => {
    const { phone } = await createMaya(start)
    await backUp(await phone('own', platform), kind)
    const next = await phone('next', platform)
    await restore(next, kind)
    assert.deepEqual((await next.authenticator.accounts()).map(({ name }) => name), [mayasOwner.email, 'maya'])
  })
}

test('what has no backup cannot be damaged, before it was made and after it was deleted', async () => {
  const { driver, phone } = await createMaya(january2026)
  await assert.rejects(driver.surroundings.damageBackup(mayasOwner.email, 'nonsense'), /has no backup that could be damaged/)
  const own = await phone('own', 'android')
  await backUp(own, 'microsoft')
  await own.authenticator.turnOffCloudBackup('OK')
  await assert.rejects(driver.surroundings.damageBackup(mayasOwner.email, 'nonsense'), /has no backup that could be damaged/)
})

test('who looks twice at the same time sees the same', async () => {
  const { phone } = await createMaya(january2026)
  const { port, authenticator } = await phone('own', 'android')
  await authenticator.open()
  await port.tap({ by: 'button', text: 'Add account' })
  await port.tap({ by: 'button', text: 'Personal account' })
  await port.type({ by: 'field', labelled: 'Email' }, mayasOwner.email)
  await port.type({ by: 'field', labelled: 'Password' }, mayasOwner.password)
  await port.tap({ by: 'button', text: 'Sign in' })
  const [rows, source] = await Promise.all([port.find({ by: 'row', saying: [mayasOwner.email] }), port.source()])
  assert.equal(rows.length, 1)
  assert.ok(source.includes(mayasOwner.email))
})

test('a touch of what is not there is told, and changes nothing', async () => {
  const { driver, phone } = await createMaya(january2026)
  const { port } = await phone('own', 'ios')
  const before = (driver.trace() as Trace).digest
  assert.equal(await port.tap({ by: 'button', text: 'Nowhere' }), false)
  assert.equal(await port.type({ by: 'field', labelled: 'Nowhere' }, 'x'), false)
  assert.deepEqual(await port.find({ by: 'heading', text: 'Nowhere' }), [])
  assert.equal((driver.trace() as Trace).digest, before)
})

test('a phone tells its own time, in its own zone', async () => {
  const { driver, phone } = await createMaya(january2026)
  const { port } = await phone('own', 'ios')
  await driver.surroundings.setClock('own', { zone: 'Pacific/Kiritimati', skew: 61_000 })
  assert.equal(await port.deviceTime(), '2026-01-16T02:01:01')
})

test('a trace, which has been through JSON, replays to its digest without any service', async () => {
  const { driver, phone } = await createMaya(january2026)
  await backUp(await phone('own', 'ios'), 'icloud')
  await restore(await phone('next', 'ios'), 'icloud')
  const { start, events, digest } = JSON.parse(JSON.stringify(driver.trace())) as Trace
  const { apply } = createMachine(reference)
  const end = events.reduce((world, event) => apply(world, event).world, emptyWorld(start))
  assert.equal(createHash('sha256').update(JSON.stringify(end)).digest('hex'), digest)
})

test('a sign-in is approved on the phone by the number that it shows', async () => {
  const { driver, phone } = await createMaya(january2026)
  const { authenticator } = await phone('own', 'android')
  await authenticator.addPersonalAccount(mayasOwner)
  await authenticator.setPhoneSignIn(mayasOwner.email, true)
  const approval = await driver.surroundings.requestApproval(mayasOwner.email)
  assert.equal(await authenticator.waitingApproval(), `${mayasOwner.email}: ${approval.number}`)
  assert.equal(await approval.state(), 'waiting')
  await authenticator.decideApproval(true)
  assert.equal(await approval.state(), 'approved')
  assert.equal(await authenticator.waitingApproval(), null)
})

test('nobody asks for approval as somebody who does not exist', async () => {
  const { driver } = await createMaya(january2026)
  await assert.rejects(driver.surroundings.requestApproval('nobody@outlook.example'), /Nobody can sign in as "nobody@outlook\.example"/)
})

test('a person who is made known a second time keeps what was theirs', async () => {
  const { driver: { surroundings }, phone } = await createMaya(january2026)
  await backUp(await phone('own', 'ios'), 'icloud')
  await surroundings.addAppleAccount('maya@icloud.example')
  assert.equal((await surroundings.storedBackups()).length, 1)
  const account = { site: 'Amazon', user: 'maya', password: 'pw' }
  await surroundings.addSiteAccount(account)
  const { browser } = await phone('next', 'android')
  await browser.visit('Amazon')
  await browser.createPasskey(account, 'platform')
  await surroundings.addSiteAccount(account)
  assert.equal(await browser.signInWithPasskey('maya'), 'Signed in with a passkey')
})

test('a sign-in that is refused is no silent success, wherever it was asked for', async () => {
  const { driver, phone } = await createMaya(august2025)
  const wrong = { ...mayasOwner, password: 'not the password' }
  const refusal = { title: 'Sign in', text: 'That email or password is incorrect.' }
  const { authenticator } = await phone('own', 'android')
  assert.deepEqual(await authenticator.addPersonalAccount(wrong), refusal)
  assert.deepEqual(await authenticator.addWorkAccount(wrong), refusal)
  assert.deepEqual(await authenticator.restore(wrong), { offered: true, notice: refusal })
  await authenticator.addByHand({ name: 'Amazon: maya', key: 'GEZDGNBVGY3TQOJQ' })
  assert.deepEqual(await authenticator.turnOnCloudBackupWithOtherAccount(wrong), { on: false, notice: refusal })
  await driver.surroundings.setNetwork('own', 'off')
  assert.deepEqual(await authenticator.addPersonalAccount(mayasOwner), { title: 'Sign in', text: 'Your phone is offline.' })
})

test('an implementation that asks without end is stopped, and so is whoever deletes its passkeys', async () => {
  const { start, update } = reference.app
  const asking = { type: 'http', request: { method: 'POST', url: 'https://account.microsoft.example/session', headers: {}, body: null }, reply: { type: 'unlocked' } } as const
  const app = { ...reference.app, update: (...told: Parameters<typeof update>) => ({ ...update(...told), effects: [asking] }) }
  const { surroundings } = createSimulatedDriver({ ...reference, app }, january2026)
  const port = await surroundings.addPhone({ id: 'own', platform: 'android' })
  await port.openApp('authenticator')
  await assert.rejects(port.source(), /send requests without end: 1000 were answered in a row/)

  const kept = { site: 'Amazon', user: 'maya', credentialId: 'kept', key: 'kept' }
  const keeping = (...begun: Parameters<typeof start>) => {
    const { model, effects } = start(...begun)
    return { model: { ...model, saved: { ...model.saved, passkeys: [kept] } }, effects }
  }
  const ignoring = (...[model, message, context]: Parameters<typeof update>) =>
    (message.type === 'passkey-deleted' ? { model, effects: [] } : update(model, message, context))
  const other = createSimulatedDriver({ ...reference, app: { ...reference.app, start: keeping, update: ignoring } }, january2026)
  const { authenticator } = androidScreens(await other.surroundings.addPhone({ id: 'own', platform: 'android' }))
  await authenticator.deletePasskeys()
  assert.equal((await authenticator.passkeys()).length, 1)
})
