import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createHands, type Hands, type Settle } from '../../hands.fixture.ts'
import { liveADay } from '../../journey.fixture.ts'
import { createMachine, emptyWorld } from '../../machine.ts'
import { reference } from '../../product.ts'
import type { Event } from '../../world.ts'
import { createMswInterpreter } from './interpreter.ts'

const start = Date.UTC(2026, 0, 15, 12)

/** Settles as the simulated driver does. */
const settleByMsw: Settle = async (machine, world) => {
  const ask = createMswInterpreter(machine.services)
  const events: Event[] = []
  let settled = world
  for (let [next] = settled.pending; next !== undefined; [next] = settled.pending) {
    const { response, changed } = await ask(settled.clouds, next.request)
    const event: Event = { type: 'http-answered', effectId: next.id, response, clouds: changed }
    events.push(event)
    settled = machine.apply(settled, event).world
  }
  return { events }
}

async function aDay(settle?: Settle): Promise<Hands> {
  const hands = createHands(start, settle)
  await liveADay(hands)
  return hands
}

test('the two interpreters give equal logs and equal worlds', async () => {
  const [direct, msw] = [await aDay(), await aDay(settleByMsw)]
  assert.ok(direct.events.filter(({ type }) => type === 'http-answered').length > 10)
  assert.deepStrictEqual(msw.events, direct.events)
  assert.deepStrictEqual(msw.world(), direct.world())
})

const { services } = createMachine(reference)
const { clouds } = emptyWorld(start)
const get = (url: string) => ({ method: 'GET', url, headers: {}, body: null, at: start } as const)

test('a request to a host that nobody answers for is an error', async () => {
  await assert.rejects(createMswInterpreter(services)(clouds, get('https://elsewhere.example/a')), /No service answers GET https:\/\/elsewhere\.example\/a/)
})

test('after an error the next request is answered', async () => {
  const ask = createMswInterpreter(services)
  await assert.rejects(ask(clouds, get('https://elsewhere.example/a')))
  assert.equal((await ask(clouds, get('https://login.entra.example/realms/contoso.example'))).response.status, 404)
})

test('a service that throws is an error, and no answer', async () => {
  const broken = { ...services, entra: () => { throw new Error('the service is broken') } }
  await assert.rejects(createMswInterpreter(broken)(clouds, get('https://login.entra.example/realms/a')), /the service is broken/)
})

test('worlds that ask at the same time each hear of their own clouds', async () => {
  const ask = createMswInterpreter(services)
  const ofTenant = (name: string) => ({ ...clouds, entra: { ...clouds.entra, tenants: { a: { name, thirdPartyTotp: true, users: {} } } } })
  const answers = await Promise.all(['Contoso', 'Fabrikam'].map((name) => ask(ofTenant(name), get('https://login.entra.example/realms/a'))))
  assert.deepEqual(answers.map(({ response }) => response.body), [{ name: 'Contoso', thirdPartyTotp: true }, { name: 'Fabrikam', thirdPartyTotp: true }])
})

test('names and texts of every script arrive as they were sent', async () => {
  const text = 'Müller & Söhne, 秘密 😀 "\\/'
  const state = { ...clouds, icloud: { accounts: { 'maya@icloud.example': {} } } }
  const request = { method: 'PUT', url: 'https://icloud.example/authenticator/backup', headers: { 'apple-account': 'maya@icloud.example' }, body: { text }, at: start } as const
  const { changed } = await createMswInterpreter(services)(state, request)
  assert.deepEqual(changed.icloud?.accounts['maya@icloud.example'], { 'authenticator/backup': { text } })
})
