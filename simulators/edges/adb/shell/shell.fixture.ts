import assert from 'node:assert/strict'
import { PassThrough, Readable } from 'node:stream'
import { addAmazon, createHands, mayasPhone, type Hands } from '../../../hands.fixture.ts'
import { phoneTime } from '../../../phone/phone.ts'
import { createDisplay } from '../../android/display/create-display.ts'
import { wirePhoneIn, type WirePhoneInHand } from '../../android/display/wire-phone.fixture.ts'
import type { Instrumentation } from './instrumentation.ts'
import { createLogcat } from './logcat.ts'
import { createShell } from './shell.ts'

export interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** An automation server that does nothing but live. */
export interface FakeInstrumentation extends Instrumentation {
  readonly starts: () => number
}

/** For tests: the shell of Maya's phone, in a world that is moved by hand. */
export interface ShellInHand {
  readonly hands: Hands
  readonly phone: WirePhoneInHand
  readonly instrumentation: FakeInstrumentation
  /** Runs a line to its end. */
  readonly run: (line: string, stdin?: Uint8Array) => Promise<Said>
  /** Runs a line whose standard input stays open. */
  readonly feed: (line: string) => { readonly stdin: PassThrough; readonly ended: Promise<Said> }
  /** What a line says on standard output. Throws if it fails, complains, or had something refused. */
  readonly say: (line: string, stdin?: Uint8Array) => Promise<string>
  /** The bytes of standard output. */
  readonly bytes: (line: string) => Promise<Buffer>
  /** Runs a line until it is stopped, and tells what it has said so far. */
  readonly follow: (line: string) => { readonly said: () => string; readonly stop: () => void; readonly ended: Promise<number> }
}

export const noon = Date.parse('2026-01-15T12:00:00Z')

export async function mayasShell(zone = 'UTC', maker = 'Google'): Promise<ShellInHand> {
  const hands = createHands(noon)
  await mayasPhone(hands, { id: 'own', platform: 'android', zone, maker })
  await addAmazon(hands, 'own')
  const inWorld = wirePhoneIn(hands, 'own')
  const phone: WirePhoneInHand = { ...inWorld, now: () => phoneTime(inWorld.phone(), hands.world().now) }
  const instrumentation = fakeInstrumentation()
  const shell = createShell(phone, createDisplay(phone), instrumentation, createLogcat(phone.now))

  async function collect(line: string, stdin: Readable, signal: AbortSignal) {
    const out: Buffer[] = []
    const err: Buffer[] = []
    const code = await shell.run(line, {
      stdin, signal,
      out: (chunk) => void out.push(Buffer.from(chunk)), err: (chunk) => void err.push(Buffer.from(chunk)),
    })
    return { code, out: Buffer.concat(out), err: Buffer.concat(err).toString() }
  }

  const said = async (line: string, stdin: Readable): Promise<Said> => {
    const { out, ...rest } = await collect(line, stdin, new AbortController().signal)
    return { ...rest, out: out.toString() }
  }
  const run: ShellInHand['run'] = (line, stdin = new Uint8Array()) => said(line, Readable.from([stdin], { objectMode: false }))

  return {
    hands, phone, instrumentation, run,
    async say(line, stdin) {
      const before = phone.refused.length
      const { code, out, err } = await run(line, stdin)
      assert.deepEqual({ line, code, err, refused: phone.refused.slice(before) }, { line, code: 0, err: '', refused: [] })
      return out
    },
    bytes: async (line) => (await collect(line, Readable.from([]), new AbortController().signal)).out,
    feed(line) {
      const stdin = new PassThrough()
      return { stdin, ended: said(line, stdin) }
    },
    follow(line) {
      let heard = ''
      const control = new AbortController()
      const add = (chunk: string | Uint8Array): void => void (heard += Buffer.from(chunk).toString())
      const ended = shell.run(line, { stdin: Readable.from([]), signal: control.signal, out: add, err: add })
      return { said: () => heard, stop: () => control.abort(), ended }
    },
  }
}

function fakeInstrumentation(): FakeInstrumentation {
  let starts = 0
  let stop = (): void => {}
  let ended = Promise.resolve()
  return {
    starts: () => starts,
    async start() {
      starts += 1
      ended = new Promise((done) => {
        stop = done
      })
    },
    stop: () => stop(),
    get ended() {
      return ended
    },
  }
}

/** The command that taps in the middle of the first node of a dump that fits. */
export function tapOn(dump: string, node: RegExp): string {
  const [, left, top, right, bottom] = new RegExp(`${node.source}[^>]*bounds="\\[(\\d+),(\\d+)\\]\\[(\\d+),(\\d+)\\]"`).exec(dump) ?? []
  assert.ok(left, `no ${node.source} in ${dump}`)
  return `input tap ${(Number(left) + Number(right)) / 2} ${(Number(top) + Number(bottom)) / 2}`
}
