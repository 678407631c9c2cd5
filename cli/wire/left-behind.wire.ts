// What a run on the wire leaves behind, however it ends. `npm run test:wire`.
import assert from 'node:assert/strict'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { after, test } from 'node:test'
import { createProcesses, type Running } from './processes.fixture.ts'
import { signals } from './signals.ts'

const processes = createProcesses()
after(() => processes.close())

const startRun = (...words: readonly string[]): Running =>
  processes.conform(['run', '--driver', 'appium', '--platform', 'android', '--rule', 'TERM-01', '--as-of', '2026-01-15', '--out', 'out', ...words])

/** An adb server that was told to end answers so a moment before its process is gone. Milliseconds. */
const farewell = 2000

async function leftBehind() {
  for (const until = performance.now() + farewell; processes.alive().length > 0 && performance.now() < until;) await pause(10)
  return { alive: processes.alive(), scratch: processes.left(), folder: readdirSync(processes.folder) }
}

/** Resolves once an adb server runs that the run has started. */
async function adbServerOf({ pid, ended }: Running): Promise<void> {
  const gone = ended.then(({ err }) => { throw new Error(`The run has ended by itself. It said: ${err}`) })
  const seen = (async () => {
    while (!processes.alive().some((one) => one !== pid)) await pause(20)
  })()
  await Promise.race([gone, seen])
  gone.catch(() => {})
}

const moments: readonly (readonly [string, (run: Running) => Promise<unknown>])[] = [
  ['as it starts its adb server', adbServerOf],
  ['in an example', async (run) => {
    // The platform is printed with the first example.
    await run.line()
    await run.line()
  }],
]

for (const signal of signals) {
  for (const [moment, reached] of moments) {
    test(`a run that is sent ${signal} ${moment} leaves nothing behind`, { timeout: 60_000 }, async () => {
      const run = startRun()
      await reached(run)
      run.child.kill(signal)
      const { code, signal: by, err } = await run.ended
      assert.deepEqual({ code, by, err }, { code: null, by: signal, err: '' })
      assert.deepEqual(await leftBehind(), { alive: [], scratch: [], folder: [] })
    })
  }
}

test('a run that is ended from within leaves nothing behind', { timeout: 60_000 }, async () => {
  const quits = join(processes.folder, 'quits.mjs')
  writeFileSync(quits, 'export const iut = { id: "quits", rule: null, how: "quits", change: (product) => ({ ...product, app: { ...product.app, start: () => process.exit(0) } }) }')
  const { code, err } = await startRun('--iut', quits).ended
  rmSync(quits)
  assert.match(err, /ended from within before it had a verdict/)
  assert.deepEqual({ code, ...await leftBehind() }, { code: 3, alive: [], scratch: [], folder: [] })
})

test('a run that comes to its end leaves its results', { timeout: 120_000 }, async () => {
  const { code, err } = await startRun().ended
  assert.deepEqual({ code, err, ...await leftBehind() }, { code: 0, err: '', alive: [], scratch: [], folder: ['out'] })
})
