import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { after, before, test } from 'node:test'
import { startAdbd, type Adbd } from './adbd.ts'
import { fakePhone, fakeShell } from './adbd.fixture.ts'
import { takeFrom, type Take } from './bytes.ts'
import { checksumOf, headerOf, maxPayload, readPacket, type Command, type Packet } from './packets.ts'

const phone = fakePhone()
const shell = fakeShell()
let adbd: Adbd

before(async () => {
  adbd = await startAdbd({ phone, shell, connect: () => null, adbServerPort: null })
})

after(() => adbd.close())

const wire = (name: string, body: () => Promise<void>): void => void test(name, { timeout: 20_000 }, body)

/** A host that sends what it is told to. */
interface Host {
  readonly socket: Socket
  readonly take: Take
  readonly send: (...bytes: readonly Uint8Array[]) => void
  readonly next: () => Promise<Packet | null>
}

async function host(): Promise<Host> {
  const socket = connect(adbd.adbPort, '127.0.0.1').on('error', () => {})
  await once(socket, 'connect')
  const take = takeFrom(socket)
  return {
    socket, take,
    send: (...bytes) => void socket.write(Buffer.concat(bytes)),
    next: () => readPacket(take).catch(() => null),
  }
}

const bytesOf = (command: Command, arg0: number, arg1: number, payload: Uint8Array = Buffer.alloc(0), checksum = checksumOf(payload)): Buffer =>
  Buffer.concat([headerOf({ command, arg0, arg1, payload: Buffer.from(payload), checksum }), payload])

const greeting = (version = 0x01000001, limit = maxPayload): Buffer => bytesOf('CNXN', version, limit, Buffer.from('host::features=shell_v2'))
const opening = (service: string, id = 7): Buffer => bytesOf('OPEN', id, 0, Buffer.from(`${service}\0`))

async function attached(version?: number, limit?: number): Promise<Host> {
  const one = await host()
  one.send(greeting(version, limit))
  const answer = await one.next()
  assert.equal(answer?.command, 'CNXN')
  assert.equal(answer.checksum, checksumOf(answer.payload))
  return one
}

async function isDropped({ next, socket }: Host): Promise<void> {
  for (let packet = await next(); packet !== null; packet = await next());
  socket.destroy()
}

wire('a host that counts sums gets them, and another does not', async () => {
  for (const [version, summed] of [[0x01000000, true], [0x01000001, false], [0x01000002, false]] as const) {
    const { send, next, socket } = await attached(version)
    send(opening('shell:echo hello'))
    const [okay, said] = [await next(), await next()]
    assert.deepEqual([okay?.command, said?.command, said?.payload.toString()], ['OKAY', 'WRTE', 'hello\n'])
    assert.equal(said?.checksum, summed ? checksumOf(Buffer.from('hello\n')) : 0)
    socket.destroy()
  }
})

wire('a service that is refused was never open', async () => {
  const { send, next, socket } = await attached()
  send(opening('tcp:4711'))
  const { command, arg0, arg1 } = await next() ?? {}
  assert.deepEqual({ command, arg0, arg1 }, { command: 'CLSE', arg0: 0, arg1: 7 })
  socket.destroy()
})

wire('one packet is under way at a time, none longer than the host takes', async () => {
  const { send, next, socket } = await attached(0x01000001, 100)
  send(opening('exec:bytes 1'))
  const local = (await next())?.arg0 ?? 0
  const lengths: number[] = []
  for (let packet = await next(); packet?.command === 'WRTE'; packet = await next()) {
    lengths.push(packet.payload.length)
    // An answer to a request that was sent later overtakes whatever was written without waiting.
    send(opening('tcp:4711', 8))
    assert.equal((await next())?.command, 'CLSE')
    send(bytesOf('OKAY', 7, local))
  }
  assert.deepEqual(lengths, [100, 100, 56])
  socket.destroy()
})

wire('a command reads nothing but its input', async () => {
  const { send, next, socket } = await attached()
  send(opening('shell,v2,raw:cat'))
  const local = (await next())?.arg0 ?? 0
  const toShell = (id: number, text: string): Buffer => Buffer.concat([Buffer.of(id, text.length, 0, 0, 0), Buffer.from(text)])
  send(bytesOf('WRTE', 7, local, Buffer.concat([toShell(5, '24x80,0x0'), toShell(0, 'in'), toShell(0, ''), toShell(4, ''), toShell(0, 'late')])))
  const said: string[] = []
  for (let packet = await next(); packet?.command !== 'CLSE'; packet = await next()) {
    if (packet?.command !== 'WRTE') continue
    said.push(packet.payload.toString())
    send(bytesOf('OKAY', 7, local))
  }
  assert.deepEqual(said, ['\x01\x02\0\0\0in', '\x03\x01\0\0\0\0'])
  socket.destroy()
})

wire('a command that stops reading can still say something', async () => {
  const { send, next, socket } = await attached()
  send(opening('exec:first'))
  const local = (await next())?.arg0 ?? 0
  const much = bytesOf('WRTE', 7, local, Buffer.alloc(400_000))
  send(much)
  let packet = await next()
  send(much)
  while (packet?.command === 'OKAY') packet = await next()
  assert.equal(packet?.payload.toString(), 'enough\n')
  socket.destroy()
})

wire('a host that greets again begins anew', async () => {
  const { send, next, socket } = await attached()
  send(opening('shell:wait'))
  const local = (await next())?.arg0 ?? 0
  assert.equal((await next())?.command, 'WRTE')
  send(greeting())
  assert.equal((await next())?.command, 'CNXN')
  send(opening('shell:echo new', 9))
  const okay = await next()
  assert.deepEqual([okay?.command, okay?.arg1], ['OKAY', 9])
  assert.notEqual(okay?.arg0, local)
  assert.deepEqual(shell.waited, ['wait'])
  socket.destroy()
})

wire('what comes too late for a stream that was closed here is passed over', async () => {
  const { send, next, socket } = await attached()
  send(opening('shell,v2,raw:exit 3'))
  const local = (await next())?.arg0 ?? 0
  await next()
  send(bytesOf('OKAY', 7, local))
  assert.equal((await next())?.command, 'CLSE')
  send(bytesOf('WRTE', 7, local, Buffer.from('late')), bytesOf('OKAY', 7, local), bytesOf('CLSE', 7, local), opening('tcp:1'))
  assert.equal((await next())?.command, 'CLSE')
  socket.destroy()
})

const wrongMagic = Buffer.from(greeting())
wrongMagic.writeUInt32LE(1, 20)
const wrongLength = Buffer.from(greeting())
wrongLength.writeUInt32LE(maxPayload + 1, 12)

const malformed: Readonly<Record<string, { readonly greeted: boolean; readonly bytes: readonly Uint8Array[] }>> = {
  'a wrong magic': { greeted: false, bytes: [wrongMagic] },
  'a payload that is too long': { greeted: false, bytes: [wrongLength] },
  'a wrong sum': { greeted: false, bytes: [bytesOf('CNXN', 0x01000001, maxPayload, Buffer.from('host::'), 1)] },
  'a request before the greeting': { greeted: false, bytes: [opening('shell:echo')] },
  'a browser': { greeted: false, bytes: [Buffer.from('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n')] },
  'data for a stream that never was': { greeted: true, bytes: [bytesOf('WRTE', 7, 99, Buffer.from('x'))] },
  'a stream without an id': { greeted: true, bytes: [bytesOf('OPEN', 0, 0, Buffer.from('shell:echo\0'))] },
  'data that does not wait': {
    greeted: true, bytes: [opening('shell:wait'), ...Array.from({ length: 100 }, () => bytesOf('WRTE', 7, 1, Buffer.alloc(60_000)))],
  },
}

for (const [what, { greeted, bytes }] of Object.entries(malformed)) {
  wire(`${what} ends the connection`, async () => {
    const one = greeted ? await attached() : await host()
    if (what === 'data that does not wait') {
      one.send(bytes[0] ?? Buffer.alloc(0))
      assert.equal((await one.next())?.command, 'OKAY')
      one.send(...bytes.slice(1))
    } else one.send(...bytes)
    await isDropped(one)
    ;(await attached()).socket.destroy()
  })
}

/** mulberry32: the same numbers for the same seed. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const noise = (draw: (below: number) => number, most: number): Buffer => Buffer.from(Array.from({ length: draw(most) }, () => draw(256)))

wire('noise, broken packets and packets in pieces leave the phone as it was', async () => {
  const draw = chance(20260115)
  const services = ['shell:echo a', 'shell,v2,raw:cat', 'exec:bytes 20', 'sync:', 'tcp:1', 'nonsense', '', 'shell,v2:both']
  for (let round = 0; round < 200; round += 1) {
    const one = draw(4) === 0 ? await host() : await attached()
    const commands = ['CNXN', 'OPEN', 'OKAY', 'WRTE', 'CLSE'] as const
    const packets = Array.from({ length: 1 + draw(6) }, () => {
      const payload = draw(2) === 0 ? Buffer.from(services[draw(services.length)] ?? '') : noise(draw, 40)
      return bytesOf(commands[draw(5)] ?? 'OPEN', draw(3), draw(3), payload)
    })
    const bytes = draw(5) === 0 ? noise(draw, 200) : Buffer.concat(packets)
    if (draw(3) === 0 && bytes.length > 0) bytes[draw(bytes.length)] = draw(256)
    const cut = draw(2) === 0 ? bytes.length : draw(bytes.length + 1)
    for (let at = 0, piece = 1 + draw(40); at < cut; at += piece, piece = 1 + draw(40)) one.send(bytes.subarray(at, Math.min(cut, at + piece)))
    if (draw(2) === 0) one.socket.destroy()
    else {
      one.socket.end()
      await isDropped(one)
    }
  }
  await isFine()
})

wire('noise in a stream ends the stream at most', async () => {
  const draw = chance(20260116)
  const ids = ['STAT', 'STA2', 'LST2', 'LIST', 'LIS2', 'SEND', 'RECV', 'DATA', 'DONE', 'FAIL', 'QUIT', 'SND2', '????']
  for (let round = 0; round < 200; round += 1) {
    const { send, next, socket } = await attached()
    send(opening(['sync:', 'shell,v2,raw:cat', 'shell,v2,pty:cat', 'exec:cat'][draw(4)] ?? 'sync:'))
    const local = (await next())?.arg0 ?? 0
    const pieces = Array.from({ length: 1 + draw(5) }, () => {
      const head = Buffer.alloc(draw(2) === 0 ? 8 : 5)
      if (head.length === 8) head.write(ids[draw(ids.length)] ?? 'STAT')
      else head.writeUInt8(draw(7))
      const content = noise(draw, 60)
      head.writeUInt32LE(draw(4) === 0 ? draw(0xffffffff) : content.length, head.length - 4)
      return Buffer.concat([head, content])
    })
    send(bytesOf('WRTE', 7, local, Buffer.concat(pieces)), bytesOf('CLSE', 7, local), opening('tcp:1', 8))
    let packet = await next()
    while (packet !== null && packet.arg1 !== 8) packet = await next()
    assert.equal(packet?.command, 'CLSE')
    socket.destroy()
  }
  await isFine()
})

async function isFine(): Promise<void> {
  assert.deepEqual(phone.refused.filter((what) => what.includes('failed')), [])
  const { send, next, socket } = await attached()
  send(opening('shell:echo fine'))
  assert.deepEqual([(await next())?.command, (await next())?.payload.toString()], ['OKAY', 'fine\n'])
  socket.destroy()
}
