// What goes wrong between the driver and the phones, with the real Appium, its real driver and the real adb. Takes minutes: `npm run test:wire`.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { AppiumSettings } from '../../drivers/appium/settings.ts'
import { projectRoot } from '../../features/examples/documents.ts'
import type { Conformance } from '../../reports/verdicts/conformance.ts'
import { runCommand } from '../run.ts'
import { runAndReport } from '../run/report.ts'
import { requestOf } from '../run/request.ts'
import { androidHome } from './android-home.ts'
import { startAppiumProcess, type AppiumProcess } from './appium-process.fixture.ts'
import { startFaultProxy, type Fate, type FaultProxy } from './fault-proxy.fixture.ts'
import { freePort } from './free-port.ts'
import { createProcesses } from './processes.fixture.ts'
import { startRig, type Rig } from './rig.ts'

const processes = createProcesses()
const { adb } = androidHome(process.env)
let appium: AppiumProcess
let proxy: FaultProxy
let rig: Rig

before(async () => {
  appium = await startAppiumProcess(processes)
  proxy = await startFaultProxy(appium.url)
  rig = await startRig({ iut: 'reference', root: projectRoot, env: process.env, appium: proxy.url })
})
after(async () => {
  await rig.close()
  await proxy.close()
  await processes.close()
})

/** Runs the four examples of a rule, and gives what was found about each, in their order. */
async function run(change: Partial<AppiumSettings> = {}, day = '2026-01-15') {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const invocation = { cwd: processes.folder, root: projectRoot, stdout, stderr, env: { ...process.env, CONFORM_HISTORY: 'off' }, today: '2026-01-15' }
  const command = runCommand(invocation)
  command.parseOptions(['--driver', 'appium', '--platform', 'android', '--rule', 'TERM-01', '--as-of', day, '--out', 'out'])
  const code = await runAndReport({ ...await requestOf([], command.opts(), invocation), devices: { ...rig.settings, ...change } }, invocation)
  const said = `${String(stdout.read() ?? '')}${String(stderr.read() ?? '')}`
  assert.doesNotMatch(said, /\n {4}at /)
  const { rules } = JSON.parse(readFileSync(join(processes.folder, 'out/conformance.json'), 'utf8')) as Conformance
  const examples = rules.flatMap((rule) => rule.examples)
  return { code, said, verdicts: examples.map(({ verdict }) => verdict), reasons: examples.flatMap(({ reason }) => reason?.message ?? []) }
}

const unharmed = ['pass', 'pass', 'pass', 'pass']
/** The example in which it happened tells nothing of the product, and those after it are none the worse. */
const oneError = ['error', 'pass', 'pass', 'pass']

/** What happens at the first tap of the first example, and what is said of it. */
const inMidExample: readonly (readonly [what: string, act: () => Promise<Fate>, says: RegExp, change?: Partial<AppiumSettings>])[] = [
  ['Appium is killed, and is back for the next example', async () => {
    appium.child.kill('SIGKILL')
    await appium.ended
    appium = await startAppiumProcess(processes, Number(new URL(appium.url).port))
    return 'go on'
  }, /Appium failed: A session is either terminated or not started/],
  ['the connection to Appium is cut', async () => 'break', /Appium failed: .*click/],
  ['Appium never answers', async () => 'be silent', /Appium did not answer within 3000 ms\. Look whether it or the phone hangs/, { patience: 3000 }],
  ['the phone is switched off', async () => {
    await callAdb('-s', udid(), 'emu', 'kill')
    return 'go on'
  }, /Appium failed: .*Look whether it and the phone still run/],
  ['the adb server is killed and started again', async () => {
    await callAdb('kill-server')
    await callAdb('start-server')
    return 'go on'
  }, /Appium failed: .*UiAutomator2 server/],
  ['another client opens a session on the same phone', async () => {
    const alwaysMatch = { platformName: 'Android', 'appium:automationName': 'UiAutomator2', 'appium:udid': udid(), ...rig.settings.extra }
    const response = await fetch(`${appium.url}/session`, { method: 'POST', body: JSON.stringify({ capabilities: { alwaysMatch } }), headers: { 'content-type': 'application/json' } })
    assert.equal(response.status, 200)
    return 'go on'
  }, /Appium failed: /],
]

const udid = (): string => rig.phones.fleet.phones()[0]?.udid ?? ''
const adbPort = (): string => String(rig.settings.extra?.['appium:adbPort'])
const callAdb = (...words: readonly string[]) => promisify(execFile)(adb, ['-P', adbPort(), ...words], { env: process.env, timeout: 20_000 })

test('without a fault every example passes', { timeout: 120_000 }, async () => {
  const { code, verdicts } = await run()
  assert.deepEqual({ code, verdicts }, { code: 0, verdicts: unharmed })
})

for (const [what, act, says, change] of inMidExample) {
  test(`an example in which ${what} is an error, and the next one passes`, { timeout: 240_000 }, async () => {
    const happened = proxy.at('POST click', act)
    const { code, said, verdicts, reasons } = await run(change)
    await happened
    assert.deepEqual(verdicts, oneError, said)
    assert.equal(code, 3)
    assert.match(reasons[0] ?? '', says)
  })
}

test('an example in which the phone hangs for a while is an error, and the next one passes', { timeout: 240_000 }, async () => {
  const phones = processes.conform(['phones', '--android', '1', '--adb-server-port', adbPort()])
  await phones.line()
  const { control } = JSON.parse(await phones.line() ?? '') as Pick<AppiumSettings, 'control'>
  const happened = proxy.at('POST click', async () => {
    phones.child.kill('SIGSTOP')
    setTimeout(() => phones.child.kill('SIGCONT'), 4000)
    return 'go on'
  })
  const { code, said, verdicts, reasons } = await run({ control, patience: 3000 })
  await happened
  assert.deepEqual(verdicts, oneError, said)
  assert.equal(code, 3)
  assert.match(reasons[0] ?? '', /Appium did not answer within 3000 ms/)
  phones.child.kill('SIGTERM')
  assert.deepEqual(await phones.ended, { code: 0, signal: null, err: '' })
})

test('phones whose surroundings cannot be set are an error in every example', { timeout: 60_000 }, async () => {
  const url = `http://127.0.0.1:${await freePort()}`
  const { code, verdicts, reasons } = await run({ control: { url, token: 'none' } })
  assert.deepEqual({ code, verdicts }, { code: 3, verdicts: ['error', 'error', 'error', 'error'] })
  assert.equal(reasons[0], `The simulated phones at ${url} do not answer POST /begin.`)
})

/** A real phone's clock is not set: its examples begin today. */
const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length)

const noSession: readonly (readonly [string, Readonly<Record<string, unknown>>, RegExp])[] = [
  ['a phone that is not there', { 'appium:udid': 'emulator-9998' }, /Device emulator-9998 was not in the list of connected devices/],
  ['a capability of the wrong type', { 'appium:noReset': 'yes' }, /'noReset' must be of type boolean/],
  ['a driver that is not installed', { 'appium:automationName': 'UiAutomator3' }, /Could not find a driver for automationName 'UiAutomator3'/],
]

for (const [what, wrong, says] of noSession) {
  test(`a run on ${what} is an error in every example`, { timeout: 120_000 }, async () => {
    const device = { name: 'pixel', platform: 'android', capabilities: { 'appium:udid': udid(), ...wrong } } as const
    const { code, verdicts, reasons } = await run({ control: null, devices: [device] }, today)
    assert.deepEqual({ code, verdicts }, { code: 3, verdicts: ['error', 'error', 'error', 'error'] })
    for (const reason of reasons) assert.match(reason, says)
    assert.match(reasons[0] ?? '', /^No session on pixel at http:.*Look whether the phone is there and what is asked of it is right\.$/)
  })
}

test('in the end nothing is left', { timeout: 60_000 }, async () => {
  const port = adbPort()
  await rig.close()
  await assert.rejects(once(connect(Number(port), '127.0.0.1'), 'connect'), { code: 'ECONNREFUSED' })
  appium.child.kill('SIGTERM')
  assert.equal((await appium.ended).code, 0)
  // Those that were left behind by the Appium that was killed end with the adb server.
  while (processes.alive().length > 0) await pause(50)
  assert.deepEqual([processes.left(), readdirSync(processes.folder)], [[], ['out']])
})
