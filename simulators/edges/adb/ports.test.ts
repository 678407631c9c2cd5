import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, createServer, type AddressInfo } from 'node:net'
import { test } from 'node:test'
import { startAdbd, type Adbd } from './adbd.ts'
import { fakePhone, fakeShell, freePort } from './adbd.fixture.ts'
import type { Ports } from './ports.ts'

const start = (ports?: Ports): Promise<Adbd> =>
  startAdbd({ phone: fakePhone(), shell: fakeShell(), connect: () => null, adbServerPort: null, ...(ports === undefined ? {} : { ports }) })

test('phones that are given no ports take different ones, the console below adb', async () => {
  const phones = await Promise.all(Array.from({ length: 5 }, () => start()))
  assert.equal(new Set(phones.map(({ serial }) => serial)).size, 5)
  for (const { serial, consolePort, adbPort } of phones) {
    assert.deepEqual([serial, adbPort, consolePort % 2], [`emulator-${consolePort}`, consolePort + 1, 0])
    // Every adb server would find it there, whether it is meant or not.
    assert.ok(adbPort > 5585)
  }
  await Promise.all(phones.map(({ close }) => close()))
})

test('a port that is taken is named, and the other is not kept', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const taken = (other.address() as AddressInfo).port
  const free = await freePort()
  await assert.rejects(start({ console: free, adb: taken }), new RegExp(`^Error: Port ${taken} is taken, .* Give another`))
  other.close()
  await once(other, 'close')
  const adbd = await start({ console: free, adb: taken })
  assert.deepEqual([adbd.consolePort, adbd.adbPort], [free, taken])
  await adbd.close()
})

test('a phone that is closed leaves nobody connected and nothing listening', { timeout: 10_000 }, async () => {
  const { adbPort, consolePort, close } = await start()
  const guests = [adbPort, consolePort].map((port) => connect(port, '127.0.0.1').on('error', () => {}).resume())
  await Promise.all(guests.map((guest) => once(guest, 'connect')))
  await Promise.all([close(), ...guests.map((guest) => once(guest, 'close'))])
  const again = await start({ console: consolePort, adb: adbPort })
  await again.close()
})
