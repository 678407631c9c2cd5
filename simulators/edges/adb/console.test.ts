import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { test } from 'node:test'
import { text } from 'node:stream/consumers'
import { startAdbd } from './adbd.ts'
import { fakePhone, fakeShell, type FakePhone } from './adbd.fixture.ts'

const banner = "Android Console: type 'help' for a list of commands\r\nOK\r\n"
const prompt = { app: 'authenticator', reason: 'Unlock', reply: null } as const

/** What the console says to the lines, the banner first. */
async function talk(phone: FakePhone, ...lines: readonly string[]): Promise<string> {
  const adbd = await startAdbd({ phone, shell: fakeShell(), connect: () => null, adbServerPort: null })
  const socket = connect(adbd.consolePort, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(lines.map((line) => `${line}\r\n`).join(''))
  const said = await text(socket)
  await adbd.close()
  return said
}

const answerTo = async (phone: FakePhone, line: string): Promise<string> => {
  const said = await talk(phone, line, 'quit')
  assert.ok(said.startsWith(banner))
  return said.slice(banner.length)
}

test('the enrolled finger is recognised, and another is not', { timeout: 10_000 }, async () => {
  for (const [finger, ok] of [['1', true], ['2', false]] as const) {
    const phone = fakePhone()
    phone.change({ prompt })
    assert.equal(await answerTo(phone, `finger touch ${finger}`), 'OK\r\n')
    assert.deepEqual(phone.events, [{ type: 'biometric', ok }])
  }
})

test('a finger that nobody asked for does nothing', { timeout: 10_000 }, async () => {
  const phone = fakePhone()
  assert.equal(await answerTo(phone, 'finger touch 1'), 'OK\r\n')
  assert.equal(await answerTo(phone, 'finger remove'), 'OK\r\n')
  assert.deepEqual([phone.events, phone.refused], [[], []])
})

test('a command that is written wrongly is answered by the reason, and refuses nothing', { timeout: 10_000 }, async () => {
  const phone = fakePhone()
  phone.change({ prompt })
  for (const [line, why] of [
    ['finger touch', 'missing fingerid'], ['finger touch thumb', 'invalid fingerid'], ['auth', 'missing authentication token'],
    ['geo fix 8.5', "missing argument, see 'help geo fix'"], ['power capacity 101', "usage: 'power capacity <0-100>'"],
  ] as const) assert.equal(await answerTo(phone, line), `KO: ${why}\r\n`)
  assert.deepEqual([phone.events, phone.refused], [[], []])
})

test('the battery is what it is told to be', { timeout: 10_000 }, async () => {
  const phone = fakePhone()
  await talk(phone, 'power capacity 7', 'power status discharging', 'quit')
  assert.deepEqual(phone.device().battery, { level: 7, status: 'discharging' })
})

test('what can be seen nowhere is accepted', { timeout: 10_000 }, async () => {
  const phone = fakePhone()
  for (const line of ['geo fix 8.5 47.4', 'network speed lte', 'network delay none', 'auth token']) assert.match(await answerTo(phone, line), /OK\r\n$/)
  assert.deepEqual(phone.refused, [])
})

test('what could be seen but is not simulated is refused by its name', { timeout: 10_000 }, async () => {
  const phone = fakePhone()
  assert.equal(await answerTo(phone, 'sms send 5551234 hello there'), 'KO: not simulated: sms send 5551234 hello there\r\n')
  await answerTo(phone, 'constructor')
  assert.deepEqual(phone.refused, ['emulator console command "sms send 5551234 hello there"', 'emulator console command "constructor"'])
})

test('a phone that is killed is off, and nobody answers any more', { timeout: 10_000 }, async () => {
  const phone = fakePhone()
  assert.equal(await talk(phone, 'kill'), `${banner}OK: killing emulator, bye bye\r\nOK\r\n`)
  assert.deepEqual(phone.events, [{ type: 'powered', on: false }])
  assert.equal(await talk(phone, 'ping', 'quit').catch(() => ''), '')
})
