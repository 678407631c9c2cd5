import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { connect as connectTo } from 'node:net'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { startAdbd, type Adbd } from './adbd.ts'
import { adbServer, allBytes, fakePhone, fakeShell, needAdb, type AdbServer, type FakePhone, type Ran } from './adbd.fixture.ts'
import { checksumOf, headerOf } from './packets.ts'
import type { Connect } from './services.ts'

// With the real adb.

let server: AdbServer
let adbd: Adbd
let phone: FakePhone
let connect: Connect
const shell = fakeShell()

before(async () => {
  needAdb()
  server = await adbServer()
  phone = fakePhone()
  adbd = await startAdbd({ phone, shell, connect: (port) => connect(port), adbServerPort: server.port })
  await server.adb(['-s', adbd.serial, 'wait-for-device'])
})

after(async () => {
  await adbd.close()
  await server.close()
})

const real = (name: string, body: () => Promise<void>): void => void test(name, { timeout: 60_000 }, body)

const adb = (...args: readonly string[]): Promise<Ran> => server.adb(['-s', adbd.serial, ...args])
const text = async (...args: readonly string[]): Promise<string> => (await adb(...args)).out.toString()

real('a phone shows up at an adb server without anybody asking for it', async () => {
  assert.match(await text('devices', '-l'), new RegExp(`^${adbd.serial} +device product:shiba model:Pixel_8 device:shiba`, 'm'))
})

real('a command has output, errors and an exit code', async () => {
  for (const code of [0, 1, 127, 255]) assert.equal((await adb('shell', `exit ${code}`)).code, code)
  assert.deepEqual(await adb('shell', 'both'), { code: 1, out: Buffer.from('out\n'), err: 'err\n' })
  assert.deepEqual(await adb('shell', 'nope'), { code: 127, out: Buffer.alloc(0), err: 'nope: not found\n' })
})

real('a terminal mixes both outputs and returns the carriage', async () => {
  assert.equal(await text('shell', '-tt', 'both'), 'out\r\nerr\r\n')
})

real('the first shell protocol mixes both outputs too', async () => {
  assert.equal(await text('shell', '-x', 'both'), 'out\nerr\n')
})

real('a command reads what the host sends', async () => {
  const sent = randomBytes(300_000)
  const { code, out } = await server.adb(['-s', adbd.serial, 'shell', 'cat'], sent)
  assert.equal(code, 0)
  assert.ok(out.equals(sent))
})

real('raw output is passed on unchanged', async () => {
  assert.ok((await adb('exec-out', 'bytes 6000')).out.equals(allBytes(6000)))
})

real('a command hears when its host goes away', async () => {
  const told = shell.waited.length
  await server.cutShort(['-s', adbd.serial, 'shell', 'wait'])
  while (shell.waited.length === told) await new Promise(setImmediate)
})

real('a package is streamed, although the phone stops reading before the host closes', async () => {
  const apk = join(server.home, 'app.apk')
  await writeFile(apk, randomBytes(700_001))
  const { code, out, err } = await adb('install', apk)
  assert.equal(code, 0, err)
  assert.match(out.toString(), /Success/)
})

real('files come back as they were pushed', async () => {
  const [large, empty, back] = ['large', 'empty', 'back'].map((name) => join(server.home, name)) as [string, string, string]
  const content = randomBytes(5_000_000)
  await writeFile(large, content)
  await writeFile(empty, '')
  for (const [file, expected] of [[large, content], [empty, Buffer.alloc(0)]] as const) {
    assert.equal((await adb('push', file, '/data/local/tmp/')).code, 0)
    assert.equal((await adb('pull', `/data/local/tmp/${file === large ? 'large' : 'empty'}`, back)).code, 0)
    assert.ok((await readFile(back)).equals(expected))
  }
  assert.match(await text('ls', '/data/local/tmp/'), /^000081\w{2} 004c4b40 \w{8} large$/m)
  assert.match(await text('ls', '/data/local'), /^000041f9 00000000 00000000 tmp$/m)
})

real('a folder is pushed into a folder, and by another name of the storage found again', async () => {
  await mkdir(join(server.home, 'album', 'deep'), { recursive: true })
  await writeFile(join(server.home, 'album', 'deep', 'one.txt'), 'one')
  assert.equal((await adb('push', join(server.home, 'album'), '/sdcard/Download')).code, 0)
  await adb('pull', '/storage/emulated/0/Download/album/deep/one.txt', join(server.home, 'one'))
  assert.equal(await readFile(join(server.home, 'one'), 'utf8'), 'one')
})

real('what cannot be copied is an error, with the reason', async () => {
  const file = join(server.home, 'small')
  await writeFile(file, 'small')
  assert.match(errorOf(await adb('pull', '/sdcard/nowhere', server.home)), /No such file or directory/)
  assert.match(errorOf(await adb('push', file, '/system/bin/small')), /couldn't create file: Permission denied/)
  await adb('push', file, '/data/local/tmp/small')
  assert.match(errorOf(await adb('push', file, '/data/local/tmp/small/below')), /Not a directory/)
})

real('a port is whatever is connected there, and closed otherwise', async () => {
  const http = createServer((request, response) => response.end(`you asked for ${request.url}`))
  connect = (port) => port === 6790 ? (stream) => void http.emit('connection', stream) : null
  const [open, closed] = [(await text('forward', 'tcp:0', 'tcp:6790')).trim(), (await text('forward', 'tcp:0', 'tcp:6791')).trim()]
  assert.equal(await (await fetch(`http://127.0.0.1:${open}/sessions`)).text(), 'you asked for /sessions')
  await assert.rejects(fetch(`http://127.0.0.1:${closed}/sessions`))
  await adb('forward', '--remove-all')
})

real('a connection waits while it is undecided whether somebody listens', async () => {
  const http = createServer((_, response) => response.end('late'))
  let decide: (accept: Awaited<ReturnType<Connect>>) => void = () => {}
  const asked = new Promise<void>((done) => {
    connect = () => {
      done()
      return new Promise((resolve) => { decide = resolve })
    }
  })
  const port = (await text('forward', 'tcp:0', 'tcp:6790')).trim()
  const answer = fetch(`http://127.0.0.1:${port}/`).then((response) => response.text())
  await asked
  decide((stream) => void http.emit('connection', stream))
  assert.equal(await answer, 'late')
  await adb('forward', '--remove-all')
})

real('what is not simulated is refused by its name', async () => {
  await adb('root')
  await adb('reverse', 'tcp:1', 'tcp:2')
  assert.deepEqual(phone.refused.slice(-2), ['adb service "root:"', 'adb service "reverse:forward:tcp:1;tcp:2"'])
})

real('a command that fails by a mistake of the simulation is no answer of the phone', async () => {
  assert.notEqual((await adb('shell', 'break')).code, 0)
  assert.match(phone.refused.at(-1) ?? '', /"break" over adb, which failed: it is broken/)
})

real('the console answers adb', async () => {
  assert.equal(await text('emu', 'avd', 'name'), 'Pixel_8\r\nOK\r\n')
  phone.change({ prompt: { app: 'authenticator', reason: 'Unlock', reply: null } })
  await adb('emu', 'finger', 'touch', '1')
  assert.deepEqual(phone.events.at(-1), { type: 'biometric', ok: true })
})

real('the phone finds an adb server that was ended and started again, whoever else is attached', async () => {
  const other = connectTo(adbd.adbPort, '127.0.0.1')
  const payload = Buffer.from('host::')
  other.write(Buffer.concat([headerOf({ command: 'CNXN', arg0: 0x01000001, arg1: 4096, payload, checksum: checksumOf(payload) }), payload]))
  await once(other, 'data')
  await server.adb(['kill-server'])
  await server.adb(['start-server'])
  await adb('wait-for-device')
  assert.equal(await text('shell', 'echo again'), 'again\n')
  other.destroy()
})

real('a phone that is switched off is gone until it is switched on', async () => {
  await adb('emu', 'kill')
  await adb('wait-for-disconnect')
  assert.doesNotMatch(await text('devices'), new RegExp(`${adbd.serial}\tdevice`))
  phone.change({ poweredOn: true })
  await adb('wait-for-device')
  assert.equal(await text('shell', 'echo back'), 'back\n')
})

function errorOf({ code, out, err }: Ran): string {
  assert.notEqual(code, 0)
  return `${out.toString()}${err}`
}
