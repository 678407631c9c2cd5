import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Ajv } from 'ajv'
import { placeForTests } from './captured.ts'
import { freePort } from './wire/free-port.ts'
import { createProcesses, listeningOf, type Processes, type Running } from './wire/processes.fixture.ts'

const noProc = existsSync('/proc/net/tcp') ? false : 'it looks at processes in /proc'

let processes: Processes
/** Where no adb server is: nobody is told of these phones. */
let nobody = 0
before(async () => {
  processes = createProcesses()
  nobody = await freePort()
})
after(() => processes.close())

interface PhoneLine { readonly udid: string; readonly ports: { readonly adb: number; readonly console: number } }
interface ControlLine { readonly control: { readonly url: string; readonly token: string } }

const phoneLine = {
  type: 'object', additionalProperties: false, required: ['platform', 'udid', 'ports', 'capabilities'],
  properties: {
    platform: { const: 'android' },
    udid: { type: 'string', pattern: '^emulator-\\d+$' },
    ports: { type: 'object', additionalProperties: false, required: ['adb', 'console'], properties: { adb: { type: 'integer' }, console: { type: 'integer' } } },
    capabilities: { type: 'object', additionalProperties: { type: 'string' }, required: ['appium:udid'] },
  },
}
const controlLine = {
  type: 'object', additionalProperties: false, required: ['control'],
  properties: {
    control: {
      type: 'object', additionalProperties: false, required: ['url', 'token'],
      properties: { url: { type: 'string', pattern: '^http://127\\.0\\.0\\.1:\\d+$' }, token: { type: 'string', pattern: '^[\\w-]{32}$' } },
    },
  },
}
const isPhone = new Ajv().compile<PhoneLine>(phoneLine)
const isControl = new Ajv().compile<ControlLine>(controlLine)

/** Starts phones, and checks every line that they print until they are ready. */
async function ready(count: number, ...words: readonly string[]) {
  const running = processes.conform(['phones', '--android', String(count), '--adb-server-port', String(nobody), ...words])
  const phones: PhoneLine[] = []
  for (let index = 0; index < count; index += 1) {
    const line: unknown = JSON.parse(await running.line() ?? (await running.ended).err)
    assert.ok(isPhone(line), JSON.stringify(isPhone.errors))
    phones.push(line)
  }
  const control: unknown = JSON.parse(await running.line() ?? '')
  assert.ok(isControl(control), JSON.stringify(isControl.errors))
  assert.equal(await running.line(), '{"ready":true}')
  return { running, phones, ...control }
}

async function end({ child, ended }: Running, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal)
  const { code, err } = await ended
  assert.deepEqual({ code, err }, { code: 0, err: '' })
}

async function ask({ control: { url, token } }: ControlLine, method: string, ...values: readonly unknown[]) {
  const response = await fetch(`${url}/surroundings/${method}`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: JSON.stringify(values) })
  return await response.json() as { readonly value?: unknown; readonly error?: string }
}

const isOpen = (port: number): Promise<boolean> => new Promise((resolve) => {
  const socket = connect(port, '127.0.0.1', () => resolve(socket.destroy() !== undefined)).on('error', () => resolve(false))
})

test('two phones in one process have ports of their own, on this machine alone, and leave nothing', { skip: noProc, timeout: 30_000 }, async () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const { running, phones, control } = await ready(2)
    const ports = phones.flatMap(({ ports: { adb, console } }) => [console, adb])
    assert.equal(new Set(ports).size, 4)
    assert.deepEqual(phones.map(({ udid }) => udid), phones.map(({ ports: { console } }) => `emulator-${console}`))
    assert.deepEqual(listeningOf(running.pid), [...ports, Number(new URL(control.url).port)].map((port) => `127.0.0.1:${port}`).sort())
    await end(running, signal)
    assert.deepEqual(await Promise.all(ports.map(isOpen)), [false, false, false, false])
    assert.deepEqual([processes.alive(), processes.left(), readdirSync(processes.folder)], [[], [], []])
  }
})

const maya = { email: 'maya@outlook.example', password: 'pw', codes: { secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', algorithm: 'SHA1', digits: 8, period: 30 } }

test('accounts are kept from one start to the next, and without a file they are not', { timeout: 30_000 }, async () => {
  const before = await ready(1, '--state', 'kept.json')
  assert.deepEqual(await ask(before, 'addPersonalAccount', maya), { value: null })
  assert.equal(existsSync(join(processes.folder, 'kept.json')), false)
  await end(before.running, 'SIGTERM')
  assert.deepEqual(readdirSync(processes.folder), ['kept.json'])
  const next = await ready(2, '--state', 'kept.json')
  assert.match(JSON.stringify(await ask(next, 'requestApproval', maya.email)), /"number":"\d+"/)
  await end(next.running, 'SIGTERM')
  const other = await ready(1)
  assert.match((await ask(other, 'requestApproval', maya.email)).error ?? '', /no such account/)
  await end(other.running, 'SIGTERM')
})

test('phones that are killed leave what was kept before as it was', { timeout: 30_000 }, async () => {
  const file = join(processes.folder, 'earlier.json')
  const first = await ready(1, '--state', file)
  await end(first.running, 'SIGTERM')
  const kept = readFileSync(file)
  const second = await ready(1, '--state', file)
  await ask(second, 'addPersonalAccount', maya)
  second.running.child.kill('SIGKILL')
  await second.running.ended
  assert.ok(readFileSync(file).equals(kept))
})

test('phones that cannot be kept any more say so, and are gone all the same', { timeout: 30_000 }, async () => {
  const folder = join(processes.folder, 'for-a-while')
  mkdirSync(folder)
  const { running, phones } = await ready(1, '--state', join(folder, 'kept.json'))
  rmdirSync(folder)
  running.child.kill('SIGTERM')
  const { code, err } = await running.ended
  assert.match(err, /^What happened on these phones is not kept in .*kept\.json: ENOENT[^\n]*\n$/)
  assert.equal(code, 2)
  assert.equal(await isOpen(phones[0]?.ports.adb ?? 0), false)
})

const place = placeForTests()
after(() => place.remove())

const lying = (name: string, content: string): string => {
  writeFileSync(join(place.folder, name), content)
  return name
}

const refused: readonly [string, () => readonly string[], RegExp][] = [
  ['no phones', () => ['--android', '0'], /No phones were asked for\. Say how many by --android\./],
  ['no word of phones', () => [], /No phones were asked for/],
  ['more phones than can be', () => ['--android', '65'], /--android 65: give a whole number from 0 to 64/],
  ['a word for a number', () => ['--android', 'two'], /--android two: give a whole number/],
  ['half a phone', () => ['--android', '1.5'], /--android 1\.5: give a whole number/],
  ['an option without its value', () => ['--android'], /argument missing/],
  ['an implementation that nobody knows', () => ['--android', '1', '--iut', 'nobodys'], /No implementation called "nobodys"\. Known: reference/],
  ['an adb server at no port', () => ['--android', '1', '--adb-server-port', '70000'], /"70000" is no port for the adb server\. Give a whole number from 1 to 65535/],
  ['a state file that is torn', () => ['--android', '1', '--state', lying('torn.json', '{"conformPhones":1,"state":{"places":[')], /torn\.json keeps no phones: it is no JSON\. Use another file, or remove it\./],
  ['a state file that is somebody else\'s', () => ['--android', '1', '--state', lying('package.json', '{"name":"a"}')], /package\.json keeps no phones of this version/],
  ['a state file without a world', () => ['--android', '1', '--state', lying('worldless.json', '{"conformPhones":1,"state":{"places":[],"world":null}}')], /keeps no phones of this version/],
  ['a state file of a later version', () => ['--android', '1', '--state', lying('later.json', '{"conformPhones":2,"state":{"places":[],"world":{}}}')], /keeps no phones of this version/],
  ['a state file that holds only null', () => ['--android', '1', '--state', lying('null.json', 'null')], /keeps no phones of this version/],
  ['a state file with more phones', () => ['--android', '1', '--state', lying('two.json', '{"conformPhones":1,"state":{"places":[{},{}],"world":{}}}')], /keeps 2 phones, and 1 were asked for/],
  ['a state file in no folder', () => ['--android', '1', '--state', 'nowhere/kept.json'], /Nothing can be kept in .*nowhere\/kept\.json: ENOENT/],
  ['a folder for a state file', () => {
    mkdirSync(join(place.folder, 'a-folder'))
    return ['--android', '1', '--state', 'a-folder']
  }, /a-folder cannot be read: EISDIR/],
]

for (const [what, words, says] of refused) {
  test(`phones are refused for ${what}`, async () => {
    const { code, out, err } = await place.conform('phones', ...words())
    assert.match(err, says)
    assert.doesNotMatch(err, /\n {4}at /)
    assert.deepEqual({ code, out }, { code: 2, out: '' })
  })
}
