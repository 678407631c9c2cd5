// What the wire costs: `npm run bench:wire`. Takes a minute; with --whole the specification is run through Appium as well.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import Table from 'cli-table3'
import { remote } from 'webdriverio'
import { main } from '../cli/main.ts'
import { androidHome } from '../cli/wire/android-home.ts'
import { freePort } from '../cli/wire/free-port.ts'
import { startRig, type Rig } from '../cli/wire/rig.ts'
import { projectRoot } from '../features/examples/documents.ts'
import { median, rounded } from './figures.ts'

const runs = 10
const calls = 100
const goals = { session: 1800, overFake: 5, share: 2, wholeMinutes: 6 }

type Session = Awaited<ReturnType<typeof remote>>

async function timed(times: number, work: () => Promise<unknown>): Promise<number> {
  const took: number[] = []
  for (let time = 0; time < times; time += 1) {
    const began = performance.now()
    await work()
    took.push(performance.now() - began)
  }
  return median(took)
}

const local = { hostname: '127.0.0.1', logLevel: 'silent', connectionRetryCount: 0 } as const

function open(rig: Rig, capabilities: object): Promise<Session> {
  return remote({ ...local, port: Number(new URL(rig.settings.server).port), capabilities } as Parameters<typeof remote>[0])
}

/** Milliseconds of a find and of a click. */
async function findAndClick(session: Session, using: string, value: string): Promise<{ readonly find: number; readonly click: number }> {
  const element = await session.findElement(using, value) as unknown as Readonly<Record<string, string>>
  const id = element['element-6066-11e4-a52e-4f735466cecf'] ?? ''
  if (id === '') throw new Error(`Nothing is found by ${using} ${value}.`)
  return { find: await timed(calls, () => session.findElement(using, value)), click: await timed(calls, () => session.elementClick(id)) }
}

async function measureAndroid(rig: Rig): Promise<{ readonly session: number; readonly find: number; readonly click: number; readonly share: number }> {
  const wired = await (await fetch(`${rig.settings.control?.url}/phones`, { headers: { authorization: `Bearer ${rig.settings.control?.token}` } })).json() as { readonly value: readonly { readonly udid: string }[] }
  const udid = wired.value[0]?.udid ?? ''
  const capabilities = { platformName: 'Android', 'appium:automationName': 'UiAutomator2', 'appium:appPackage': 'com.azure.authenticator', 'appium:udid': udid, ...rig.settings.extra }
  // The first session installs Appium's apps, as on any new phone.
  await (await open(rig, capabilities)).deleteSession()
  const sessions: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now()
    const session = await open(rig, capabilities)
    sessions.push(performance.now() - began)
    await session.deleteSession()
  }
  const session = await open(rig, capabilities)
  const heading = '//*[@heading="true"]'
  const { find, click } = await findAndClick(session, 'xpath', heading)
  const share = await ownShare(udid, Number(rig.settings.extra?.['appium:adbPort']), heading)
  await session.deleteSession()
  return { session: median(sessions), find, click, share }
}

/** Milliseconds of a find without Appium: the server of the simulated phone, reached by adb's forwarding. */
async function ownShare(udid: string, adbPort: number, xpath: string): Promise<number> {
  const { adb } = androidHome(process.env)
  const port = await freePort()
  const call = (...words: readonly string[]) => execFileSync(adb, ['-P', String(adbPort), '-s', udid, ...words], { encoding: 'utf8' })
  call('forward', `tcp:${port}`, 'tcp:6790')
  const server = `http://127.0.0.1:${port}`
  const { value } = await (await fetch(`${server}/sessions`)).json() as { readonly value: readonly { readonly id: string }[] }
  const body = JSON.stringify({ strategy: 'xpath', selector: xpath, context: '' })
  const took = await timed(calls, async () => (await fetch(`${server}/session/${value[0]?.id}/element`, { method: 'POST', body })).json())
  call('forward', '--remove', `tcp:${port}`)
  return took
}

/** An app as Appium's fake driver takes it. */
const fakeApp = '<app><MockNavBar id="nav"><MockButton id="back">Back</MockButton></MockNavBar><MockButton id="go">Go</MockButton></app>'

async function measureFake(rig: Rig): Promise<{ readonly find: number; readonly click: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'conform-fake-'))
  try {
    const app = join(folder, 'app.xml')
    writeFileSync(app, fakeApp)
    const session = await open(rig, { platformName: 'Fake', 'appium:automationName': 'Fake', 'appium:deviceName': 'Fake', 'appium:app': app })
    const measured = await findAndClick(session, 'xpath', '//MockButton')
    await session.deleteSession()
    return measured
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measure(): Promise<void> {
  const rig = await startRig({ iut: 'reference', root: projectRoot, env: process.env })
  const [android, fake] = await both(rig).finally(() => rig.close())
  const whole = process.argv.includes('--whole') ? await wholePass() : undefined
  const figures = { android, fake, ...(whole === undefined ? {} : { wholeMinutes: whole }) }
  const machine = { cores: availableParallelism(), model: cpus()[0]?.model ?? 'unknown', node: process.version, platform: process.platform }
  const folder = join(projectRoot, 'reports/out')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'bench-wire.json'), `${JSON.stringify({ machine, goals, ...figures }, undefined, 2)}\n`)
  const ms = (value: number): string => `${rounded(value, 1)} ms`
  const table = new Table({ head: ['', 'measured', 'goal'], style: { head: [], border: [], compact: true } })
  table.push(
    ['a session, warm', ms(android.session), `at most ${goals.session} ms`],
    ['find', ms(android.find), `at most ${ms(fake.find + goals.overFake)}: the fake driver's ${ms(fake.find)} and ${goals.overFake} ms`],
    ['click', ms(android.click), `at most ${ms(fake.click + goals.overFake)}: the fake driver's ${ms(fake.click)} and ${goals.overFake} ms`],
    ["of a find, the simulated phone's share, adb included", ms(android.share), `at most ${goals.share} ms`],
    ...(whole === undefined ? [] : [['the whole specification on Android', `${rounded(whole, 1)} min`, `at most ${goals.wholeMinutes} min`]]),
  )
  process.stdout.write(`${table.toString()}\nMedians of ${runs} sessions and ${calls} calls.\n${machine.cores} cores of ${machine.model}, Node ${machine.node}, ${machine.platform}\n`)
}

const both = async (rig: Rig) => [await measureAndroid(rig), await measureFake(rig)] as const

/** Minutes. */
async function wholePass(): Promise<number> {
  const began = performance.now()
  process.exitCode = await main(['run', '--driver', 'appium', '--platform', 'android', '--as-of', '2026-01-15', '--out', join(projectRoot, 'reports/out-wire')])
  return (performance.now() - began) / 60_000
}

void measure()
