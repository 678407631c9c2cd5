import assert, { AssertionError } from 'node:assert/strict'
import { test } from 'node:test'
import { guarded, ImplementationBroke } from './guarded.ts'
import type { HttpRequest } from './http.ts'
import { emptyWorld, createMachine } from './machine.ts'
import type { Element } from './phone/element.ts'
import { reference, type Product } from './product.ts'

const request: HttpRequest = { method: 'GET', url: 'https://account.microsoft.example/session', headers: {}, body: null, at: 0 }

/** Opens the app on a new phone, and looks at it. */
function open(product: Product): Element {
  const machine = createMachine(guarded(product))
  const { world } = machine.apply(emptyWorld(0), { type: 'phone-added', description: { id: 'pixel', platform: 'android' } })
  return machine.screenOf(machine.apply(world, { type: 'app-opened', phone: 'pixel', app: 'authenticator' }).world, 'pixel')
}

const withApp = (app: object): Product => ({ ...reference, app: { ...reference.app, ...app } })

function breaks(product: Product, message: RegExp): void {
  assert.throws(() => open(product), (error) => error instanceof ImplementationBroke && message.test(error.message))
}

test('an implementation that is whole goes on as it is', () => {
  assert.equal(open(reference).label, 'Authenticator')
})

test('what an implementation throws names the function and keeps the cause, an assertion of its own included', () => {
  const own = new AssertionError({ message: 'no luck' })
  const throwing = () => {
    throw own
  }
  breaks(withApp({ start: throwing }), /^The implementation broke in app\.start: no luck$/)
  breaks(withApp({ update: throwing }), /broke in app\.update, told "resumed": no luck/)
  assert.throws(() => open(withApp({ view: throwing })), { name: 'ImplementationBroke', cause: own })
  assert.throws(() => guarded({ ...reference, service: throwing }).service({} as never, request), /broke in service, asked GET https/)
})

test('a step that cannot be carried out is told apart from one that does nothing', () => {
  breaks(withApp({ update: () => undefined }), /it gave undefined instead of \{ model, effects \}/)
  breaks(withApp({ update: async () => ({ model: { saved: {} }, effects: [] }) }), /its `model` has no `saved`/)
  breaks(withApp({ update: (model: unknown) => ({ model }) }), /its `effects` are undefined and no array/)
  breaks(withApp({ update: (model: unknown) => ({ model, effects: [{ type: 'dance' }] }) }), /an effect has a type that nobody knows\. Known: http, /)
})

test('a tree has to be one', () => {
  const leaf = { role: 'screen', label: 'x', enabled: true }
  const round: object = { ...leaf, get children() { return [round] } }
  breaks(withApp({ view: () => undefined }), /its tree holds undefined instead of an element/)
  breaks(withApp({ view: async () => leaf }), /an element has undefined for a label/)
  breaks(withApp({ view: () => leaf }), /"x" has undefined for children/)
  breaks(withApp({ view: () => ({ ...leaf, children: [null] }) }), /its tree holds null instead of an element/)
  breaks(withApp({ view: () => round }), /more than 100 deep, or holds itself/)
})

test('a service answers with a state and a response that has a status', () => {
  const asked = (answer: unknown) => () => guarded({ ...reference, service: () => answer as never }).service({} as never, request)
  assert.throws(asked(undefined), /it gave undefined instead of \[state, response\]/)
  assert.throws(asked([{}, undefined]), /instead of \[state, response\]/)
  assert.throws(asked([{}, { status: 'fine' }]), /its response has the status fine/)
  assert.throws(asked([{}, { status: 999 }]), /its response has the status 999/)
  assert.throws(asked([{}, { status: 503 }]), /its response has the status 503/)
  assert.doesNotThrow(asked([{}, { status: 404 }]))
})
