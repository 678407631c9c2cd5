import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { Device } from '../android/device.ts'
import { factoryDevice } from '../android/factory-device.ts'
import type { PhoneEvent, WirePhone } from '../android/wire-phone.ts'
import { newPhone, type Phone } from '../../phone/phone.ts'
import type { Shell } from './shell-port.ts'

export interface FakePhone extends WirePhone {
  readonly change: (change: Partial<Phone>) => void
  readonly events: readonly PhoneEvent[]
  readonly refused: readonly string[]
}

/** A phone without a world: it keeps what happens to it. */
export function fakePhone(): FakePhone {
  let phone = newPhone({ id: 'pixel', platform: 'android' })
  let device: Device = factoryDevice()
  const events: PhoneEvent[] = []
  const refused: string[] = []
  return {
    events, refused,
    serial: 'emulator-0',
    phone: () => phone,
    now: () => 0,
    screen: () => { throw new Error('Nothing here looks at the screen.') },
    happen(event) {
      events.push(event)
      if (event.type === 'powered') phone = { ...phone, poweredOn: event.on }
    },
    settle: () => Promise.resolve(),
    device: () => device,
    changeDevice(change) { device = change(device) },
    refuse(what) { refused.push(what) },
    change(change) { phone = { ...phone, ...change } },
  }
}

/** Every byte there is, so often. */
export const allBytes = (times: number): Buffer => Buffer.alloc(256 * times, Uint8Array.from({ length: 256 }, (_, index) => index))

/** A few commands that say back what reached them. `waited` holds those that were told that their host is gone. */
export function fakeShell(): Shell & { readonly waited: readonly string[] } {
  const waited: string[] = []
  return {
    waited,
    async run(line, { stdin, out, err, signal }) {
      const [command, argument = ''] = line.split(/ (.*)/)
      const installing = /^cmd package .*-S (\d+)/.exec(line)
      if (installing !== null) {
        let size = 0
        for await (const chunk of stdin) if ((size += chunk.length) >= Number(installing[1])) break
        // To install takes a while.
        await new Promise(setImmediate)
        await out(size === Number(installing[1]) ? 'Success\n' : `Failure [${size} bytes]\n`)
        return 0
      }
      switch (command) {
        case 'echo':
          await out(`${argument}\n`)
          return 0
        case 'exit':
          return Number(argument)
        case 'both':
          await out('out\n')
          await err('err\n')
          return 1
        case 'cat':
          for await (const chunk of stdin) await out(chunk)
          return 0
        case 'first':
          for await (const _ of stdin) {
            while (stdin.readableLength === 0) await new Promise(setImmediate)
            break
          }
          await new Promise(setImmediate)
          await out('enough\n')
          return 0
        case 'bytes':
          await out(allBytes(Number(argument)))
          return 0
        case 'wait':
          await out('waiting\n')
          if (!signal.aborted) await new Promise<void>((done) => signal.addEventListener('abort', () => done()))
          waited.push(line)
          return 0
        case 'break':
          throw new Error('it is broken')
        default:
          await err(`${command}: not found\n`)
          return 127
      }
    },
  }
}

const adbPath = join(process.env['ANDROID_HOME'] ?? '/usr/lib/android-sdk', 'platform-tools', 'adb')

/** Throws where there is no adb: what was not tried must not read as green. */
export function needAdb(): void {
  if (!existsSync(adbPath)) throw new Error(`There is no ${adbPath}. Run npm run system, or set ANDROID_HOME.`)
}

export interface Ran {
  readonly code: number | null
  readonly out: Buffer
  readonly err: string
}

export interface AdbServer {
  readonly port: number
  /** A folder of its own. */
  readonly home: string
  readonly adb: (args: readonly string[], stdin?: Uint8Array) => Promise<Ran>
  /** Ends a command as soon as it has said something. */
  readonly cutShort: (args: readonly string[]) => Promise<void>
  readonly close: () => Promise<void>
}

/** The real adb with a server of its own, which is started by the first command that wants one. */
export async function adbServer(): Promise<AdbServer> {
  const home = await mkdtemp(join(tmpdir(), 'adb-'))
  const port = await freePort()
  // With a token adb says what the emulator's console answers; without one it swallows the answer.
  await writeFile(join(home, '.emulator_console_auth_token'), 'any')
  await mkdir(join(home, '.android'))
  const env = { ...process.env, HOME: home, TMPDIR: home, ANDROID_ADB_SERVER_PORT: String(port) }

  async function adb(args: readonly string[], stdin: Uint8Array = new Uint8Array()): Promise<Ran> {
    const child = spawn(adbPath, args, { env, timeout: 20_000 })
    const ended = new Promise<number | null>((done, fail) => child.on('close', done).on('error', fail))
    child.stdin.on('error', () => {}).end(stdin)
    const [code, out, err] = await Promise.all([ended, buffer(child.stdout), buffer(child.stderr)])
    return { code, out, err: err.toString() }
  }

  await adb(['start-server'])
  return {
    port, home, adb,
    async cutShort(args) {
      const child = spawn(adbPath, args, { env, stdio: ['ignore', 'pipe', 'ignore'] })
      await once(child.stdout, 'data')
      child.kill()
      await once(child, 'close')
    },
    async close() {
      await adb(['kill-server'])
      await rm(home, { recursive: true, maxRetries: 5, retryDelay: 50 })
    },
  }
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}
