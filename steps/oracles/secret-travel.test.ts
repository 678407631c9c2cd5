import assert from 'node:assert/strict'
import { test } from 'node:test'
import { follow, type Message, notYetTravelled } from './secret-travel.ts'

// RFC 4648 §10 writes "foobar" as MZXW6YTBOI in base32, Zm9vYmFy in base64 and 666F6F626172 in base16.
const codes = { secret: 'MZXW6YTBOI', digits: 6, algorithm: 'SHA1', period: 30 } as const
const work = { name: 'maya@contoso.example', codes }
const personal = { name: 'maya@outlook.example', codes }

const asked = (method: string, path: string, body: unknown = null, headers: Record<string, string> = {}): Message =>
  ({ request: { method, url: `https://service.example/${path}`, headers, body }, response: null })
const answer = ({ request }: Message, body: unknown = null, status = 200): Message => ({ request, response: { status, body } })

const along = (account: typeof work, ...messages: readonly Message[]) => messages.reduce((travel, message) => follow(travel, account, message), notYetTravelled)

const register = asked('POST', 'register', { email: work.name, password: 'x' })
const registered = answer(register, { deviceKey: 'key', issuer: 'Contoso', otp: codes })
const backup = { id: '1', document: { accounts: [{ name: work.name, otp: codes }] } }

test('the answer to a registration hands the secret out, and is no stray', () => {
  const { handedOut, strays } = along(work, register, registered)
  assert.deepEqual([handedOut, strays], [true, []])
})

const strays: readonly (readonly [where: string, message: Message, told: string])[] = [
  ['in an address', asked('GET', 'news/maya/MZXW6YTBOI'), 'the request GET service.example as base32'],
  ['in an address, written with percent signs', asked('GET', 'news/%4D%5A%58%57%36%59%54%42%4F%49'), 'the request GET service.example as base32'],
  ['in a header', asked('GET', 'news', null, { trace: '666f6f626172' }), 'the request GET service.example as hexadecimal'],
  ['in a backup', asked('PUT', 'backups/ios', backup), 'the request PUT service.example as base32'],
  ['in a backup that comes back', answer(asked('GET', 'backups/ios'), backup), 'the answer to GET service.example as base32'],
  ['in the registration of somebody else', answer(asked('POST', 'register', { email: 'omar@contoso.example' }), { otp: codes }), 'the answer to POST service.example as base32'],
  ['a second time in its own registration', answer(register, { deviceKey: 'MZXW6YTBOI', otp: codes }), 'the answer to POST service.example as base32'],
  ['in a refusal', answer(register, { error: 'no MZXW6YTBOI' }, 401), 'the answer to POST service.example as base32'],
]

for (const [where, message, told] of strays) {
  test(`a secret is a stray ${where}`, () => assert.deepEqual(along(work, message).strays, [told]))
}

const signIn = asked('POST', 'sign-in', { email: personal.name, password: 'x' })
const session = { authorization: 'session-1' }
const fetched = asked('GET', 'authenticator', null, session)
const put = asked('PUT', 'backups/android', backup)
const get = asked('GET', 'backups/android')
const passwordless = asked('POST', 'authenticator/passwordless', null, session)
const signedIn = [signIn, answer(signIn, { token: 'session-1' }), fetched, answer(fetched, { otp: codes })] as const

test('while a personal account serves for codes alone its backup holds the secret, and brings it back at any time', () => {
  assert.deepEqual(along(personal, ...signedIn, put, passwordless, answer(passwordless, { deviceKey: 'key' }), get, answer(get, backup)).strays, [])
})

test('once it signs in without a password no other backup may, until that is given up', () => {
  const taken = [...signedIn, passwordless, answer(passwordless, { deviceKey: 'key' })] as const
  const givenUp = asked('DELETE', 'authenticator/passwordless', null, session)
  assert.equal(along(personal, ...taken, put).strays.length, 1)
  assert.equal(along(personal, ...taken, get, answer(get, backup)).strays.length, 1)
  assert.deepEqual(along(personal, ...taken, givenUp, answer(givenUp), put).strays, [])
})

test('whoever is not signed in to the account is handed nothing', () => {
  assert.equal(along(personal, fetched, answer(fetched, { otp: codes })).strays.length, 1)
})
