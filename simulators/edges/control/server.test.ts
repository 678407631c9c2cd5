import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { reference } from '../../product.ts'
import { createFleet, type Fleet, type StartPhone } from './fleet.ts'
import { serveControl, type ControlServer } from './server.ts'

const start = Date.UTC(2026, 0, 15, 12)
const codes = { secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', algorithm: 'SHA1', digits: 6, period: 30 } as const

let wired = 0
/** A phone that nothing connects to: what is tested here is what stands behind it. */
const inNobodysHand: StartPhone = async () => {
  wired += 1
  return { platform: 'android', udid: `emulator-${5552 + 2 * wired}`, ports: {}, capabilities: {}, begunAnew() {}, state: () => null, async close() {} }
}

let now = start
let fleet: Fleet
let server: ControlServer

before(async () => {
  fleet = await createFleet({ product: reference, wire: { android: inNobodysHand }, realNow: () => now })
  await fleet.addWiredPhone('android')
  server = await serveControl(fleet, 'the token')
})
after(async () => {
  await server.close()
  await fleet.close()
})

async function call(method: string, path: string, body?: unknown, token = 'the token'): Promise<{ readonly status: number; readonly value?: unknown; readonly error?: string }> {
  const response = await fetch(`${server.url}${path}`, {
    method, headers: { authorization: `Bearer ${token}` }, ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  return { status: response.status, ...await response.json() as object }
}
const surroundings = async (method: string, ...values: readonly unknown[]) => call('POST', `/surroundings/${method}`, values)

test('the world goes with the real time until somebody begins one whose time is his', async () => {
  await call('POST', '/begin', { start })
  assert.deepEqual(await surroundings('now'), { status: 200, value: start })
  now += 60_000
  assert.deepEqual(await surroundings('now'), { status: 200, value: start })
  await surroundings('wait', 1500)
  assert.deepEqual(await surroundings('now'), { status: 200, value: start + 1500 })
})

test('a phone stands at a place that is free, and at a new one once there is none', async () => {
  await call('POST', '/begin', { start })
  const first = await surroundings('addPhone', { id: 'own', platform: 'android' })
  assert.equal((first.value as { readonly udid: string }).udid, 'emulator-5554')
  const second = await surroundings('addPhone', { id: 'next', platform: 'android' })
  assert.equal((second.value as { readonly udid: string }).udid, 'emulator-5556')
  assert.deepEqual(((await call('GET', '/phones')).value as readonly { readonly udid: string }[]).map(({ udid }) => udid), ['emulator-5554', 'emulator-5556'])
  await call('POST', '/begin', { start })
  await surroundings('addPhone', { id: 'own', platform: 'android' })
  assert.equal(((await call('GET', '/phones')).value as readonly unknown[]).length, 2)
})

test('what is done to the surroundings is done, and comes back by the name it was given', async () => {
  await call('POST', '/begin', { start })
  await surroundings('addPersonalAccount', { email: 'maya@outlook.example', password: 'pw', codes })
  const { value } = await surroundings('requestApproval', 'maya@outlook.example')
  const { id } = value as { readonly id: string }
  assert.deepEqual(await surroundings('approvalState', id), { status: 200, value: 'waiting' })
  assert.match((await surroundings('approvalState', 'microsoft/approval-9')).error ?? '', /Nobody has asked for an approval "microsoft\/approval-9"/)
  assert.match((await surroundings('requestApproval', 'noah@outlook.example')).error ?? '', /no such account/)
})

test('the log of a world is told, and begins anew with it', async () => {
  await call('POST', '/begin', { start })
  const before = (await call('GET', '/trace')).value as { readonly events: readonly unknown[] }
  await surroundings('wait', 1000)
  const after = (await call('GET', '/trace')).value as { readonly events: readonly unknown[] }
  assert.equal(after.events.length, before.events.length + 1)
  assert.deepEqual(after.events.at(-1), { type: 'time-passed', by: 1000 })
})

const refused: readonly [string, () => ReturnType<typeof call>, number, RegExp][] = [
  ['a wrong token', () => call('GET', '/phones', undefined, 'another'), 401, /wants the token/],
  ['no such path', () => call('GET', '/nothing'), 404, /has no GET \/nothing\. Known: GET \/phones/],
  ['no such method', () => surroundings('stealPhone'), 404, /have no "stealPhone"\. Known: now, wait/],
  ['what every object has', () => surroundings('toString'), 404, /have no "toString"/],
  ['arguments that are no list', () => call('POST', '/surroundings/wait', { by: 3 }), 400, /a JSON array, not \{"by":3\}/],
  ['what is no JSON', () => call('POST', '/surroundings/wait', '[1'), 400, /no JSON/],
  ['a start that is no instant', () => call('POST', '/begin', { start: 'today' }), 400, /"start": MILLISECONDS/],
  ['a phone of a platform that is not on the wire', () => surroundings('addPhone', { id: 'i', platform: 'ios' }), 400, /No ios phone can be put on the wire here\. Known: android/],
  ['a clock that would run backwards', () => surroundings('wait', -1), 400, /cannot run backwards/],
  ['too much', () => call('POST', '/surroundings/wait', `["${'a'.repeat(1_000_001)}"]`), 413, /at most 1000000 bytes/],
]

for (const [what, ask, status, says] of refused) {
  test(`the control API refuses ${what}`, async () => {
    const answer = await ask()
    assert.equal(answer.status, status)
    assert.match(answer.error ?? '', says)
  })
}
