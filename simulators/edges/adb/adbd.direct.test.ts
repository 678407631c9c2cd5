import assert from 'node:assert/strict'
import { connect, type Socket } from 'node:net'
import { after, before, test } from 'node:test'
import { Adb, AdbDaemonTransport, AdbPacket, AdbPacketHeader, LinuxFileType } from '@yume-chan/adb'
import type { AdbDaemonConnection, AdbPacketInit, AdbSyncWriteOptions } from '@yume-chan/adb'
import { startAdbd, type Adbd } from './adbd.ts'
import { allBytes, fakePhone, fakeShell } from './adbd.fixture.ts'
import { takeFrom } from './bytes.ts'

// With another implementation of adb's host, without its server.

const direct = (name: string, body: () => void | Promise<void>): void => void test(name, { timeout: 20_000 }, body)

const phone = fakePhone()
let adbd: Adbd
let socket: Socket
let host: Adb

before(async () => {
  adbd = await startAdbd({ phone, shell: fakeShell(), connect: () => null, adbServerPort: null })
  socket = connect(adbd.adbPort, '127.0.0.1').setNoDelay()
  const credentialStore = { generateKey: () => Promise.reject(new Error('No key is needed.')), iterateKeys: () => [] }
  host = new Adb(await AdbDaemonTransport.authenticate({ serial: adbd.serial, connection: connectionOver(socket), credentialStore }))
})

after(async () => {
  await host.close()
  socket.destroy()
  await adbd.close()
})

direct('a host learns what the phone is', () => {
  assert.deepEqual([host.banner.product, host.banner.model, host.banner.device], ['shiba', 'Pixel 8', 'shiba'])
  assert.deepEqual(host.deviceFeatures, ['shell_v2', 'cmd', 'stat_v2', 'ls_v2', 'fixed_push_mkdir'])
})

direct('every exit code arrives', async () => {
  for (let code = 0; code < 256; code += 1) assert.equal((await shell(`exit ${code}`)).exitCode, code)
})

direct('output and errors are kept apart', async () => {
  assert.deepEqual(await shell('both'), { stdout: 'out\n', stderr: 'err\n', exitCode: 1 })
})

direct('twenty commands run side by side, each with its own output', async () => {
  const said = await Promise.all(Array.from({ length: 20 }, (_, index) => shell(`echo ${index}`)))
  assert.deepEqual(said.map(({ stdout }) => stdout), Array.from({ length: 20 }, (_, index) => `${index}\n`))
})

direct('more than a packet holds arrives whole', async () => {
  const said = await host.subprocess.noneProtocol.spawnWait('bytes 10000')
  assert.ok(Buffer.from(said).equals(allBytes(10_000)))
})

direct('what is written can be looked at, listed and read', async () => {
  const sync = await host.sync()
  const content = allBytes(2000)
  await sync.write({ filename: '/sdcard/Download/a.bin', file: streamOf(content), permission: 0o640, mtime: 1_768_000_000 })
  const { size, mtime, permission, type } = await sync.stat('/sdcard/Download/a.bin')
  assert.deepEqual({ size, mtime, permission, type }, { size: 512_000n, mtime: 1_768_000_000n, permission: 0o666, type: LinuxFileType.File })
  assert.deepEqual((await sync.readdir('/sdcard/Download')).map(({ name }) => name), ['.', '..', 'a.bin'])
  const read: Uint8Array[] = []
  for await (const part of sync.read('/sdcard/Download/a.bin')) read.push(part)
  assert.ok(Buffer.concat(read).equals(content))
  await sync.dispose()
})

direct('a file cannot be written by the name of a folder', async () => {
  for (const filename of ['/data/local/tmp', '/sdcard/new/']) {
    const sync = await host.sync()
    await assert.rejects(sync.write({ filename, file: streamOf(allBytes(1)) }), /couldn't create file: Is a directory/)
    await sync.dispose()
  }
})

direct('a file that is not there cannot be looked at, and a folder that is not there is empty', async () => {
  const sync = await host.sync()
  await assert.rejects(sync.stat('/sdcard/nowhere'), /ENOENT/)
  assert.deepEqual(await sync.readdir('/sdcard/nowhere'), [])
  assert.equal(await sync.isDirectory('/data/local/tmp/'), true)
  await sync.dispose()
})

async function shell(line: string): Promise<{ stdout: string; stderr: string; exitCode: number }> {
  const protocol = host.subprocess.shellProtocol
  assert.ok(protocol)
  return protocol.spawnWaitText(line)
}

// The package has types of its own for the streams that Node has.
function streamOf(content: Uint8Array): AdbSyncWriteOptions['file'] {
  return new Blob([Uint8Array.from(content)]).stream() as unknown as AdbSyncWriteOptions['file']
}

function connectionOver(over: Socket): AdbDaemonConnection {
  const take = takeFrom(over)
  const readExactly = async (length: number): Promise<Uint8Array> => {
    const bytes = await take(length)
    if (bytes === null) throw new Error('The phone hung up.')
    return bytes
  }
  const readable = new ReadableStream({
    async pull(controller) {
      try {
        controller.enqueue(await AdbPacket.deserialize({ position: 0, readExactly }))
      } catch {
        controller.close()
      }
    },
  })
  const writable = new WritableStream<{ tryConsume: (use: (packet: AdbPacketInit) => void) => void }>({
    write: (chunk) => chunk.tryConsume((packet) => {
      over.write(AdbPacketHeader.serialize({ ...packet, payloadLength: packet.payload.length }))
      over.write(Uint8Array.from(packet.payload))
    }),
  })
  return { readable, writable } as unknown as AdbDaemonConnection
}
