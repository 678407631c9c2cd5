import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { projectRoot } from '../../features/examples/documents.ts'
import type { Conformance } from '../../reports/verdicts/conformance.ts'
import { placeForTests } from '../captured.ts'
import { freePort } from './free-port.ts'

const place = placeForTests(projectRoot)
after(() => place.remove())

/** A real phone's clock is not set: its examples begin today. */
const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length)

/** Runs four examples on a phone behind a server, and sees that each is an error and nothing more is told than what is wrong. */
async function everyExampleIsAnError(server: string): Promise<void> {
  writeFileSync(join(place.folder, 'devices.yaml'), JSON.stringify({ devices: { pixel: { platform: 'android', server, patience: 1000, capabilities: { 'appium:udid': '9A1B' } } } }))
  const { code, out, err } = await place.conform('run', '--driver', 'appium', '--platform', 'android', '--rule', 'TERM-01', '--as-of', today, '--out', 'out', '--devices', 'devices.yaml', '--device', 'pixel')
  assert.deepEqual({ code, err }, { code: 3, err: '' })
  const { rules } = JSON.parse(readFileSync(join(place.folder, 'out/conformance.json'), 'utf8')) as Conformance
  assert.deepEqual(rules.flatMap(({ examples }) => examples.map(({ verdict }) => verdict)), ['error', 'error', 'error', 'error'])
  assert.match(out, new RegExp(`No Appium server answers at ${server}\\. Start one there \\(npx appium\\), or name the one that runs\\.`))
  assert.doesNotMatch(out, /\n {4}at /)
}

test('a run on a server that is not there could not tell', async () => {
  await everyExampleIsAnError(`http://127.0.0.1:${await freePort()}`)
})

test('a run on a server that accepts and never answers could not tell, and does not wait for ever', { timeout: 20_000 }, async (t) => {
  const sockets: Socket[] = []
  const server = createServer((socket) => sockets.push(socket))
  t.after(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  await everyExampleIsAnError(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
