// Clients that are not this project's, on phones as `conform phones` puts them up. `npm run test:wire`.
import assert from 'node:assert/strict'
import { execFile, type ExecFileException } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { after, afterEach, before, test } from 'node:test'
import { By, Capabilities, until, WebDriver, type WebElement } from 'selenium-webdriver'
import { apks } from '../../simulators/edges/android/apk/shipped-apks.fixture.ts'
import { androidHome } from './android-home.ts'
import { startAppiumProcess, type AppiumProcess } from './appium-process.fixture.ts'
import { createProcesses, type Running } from './processes.fixture.ts'

/** Where everybody looks for the adb server unless told otherwise. That nobody is told is what is tried here. */
const usualAdbServer = 5037

// The Builder adds a browser to what is asked for. The types know this module by another name than Node does.
const { Executor, HttpClient } = createRequire(import.meta.url)('selenium-webdriver/http') as {
  readonly Executor: new (client: Promise<unknown>) => Parameters<typeof WebDriver.createSession>[0]
  readonly HttpClient: new (url: string) => unknown
}
const { adb: adbCommand } = androidHome(process.env)
const maya = { email: 'maya@outlook.example', password: 'pw', codes: { secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', algorithm: 'SHA1', digits: 8, period: 30 } }

const processes = createProcesses()
let appium: AppiumProcess
/** What ends what was started, and nothing of anybody else's. */
const ends: (() => Promise<unknown>)[] = [processes.close]

const isFree = (port: number): Promise<boolean> => new Promise((resolve) => {
  const server = createServer().once('error', () => resolve(false)).listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
})

interface Ran { readonly code: number; readonly out: string; readonly err: string }

const adb = (...words: readonly string[]): Promise<Ran> => new Promise((resolve) => {
  execFile(adbCommand, words, { env: processes.env, timeout: 60_000 }, (error: ExecFileException | null, out, err) => resolve({ code: error === null ? 0 : Number(error.code), out, err }))
})

before(async () => {
  assert.ok(await isFree(usualAdbServer), `Something listens at port ${usualAdbServer}, and this test wants an adb server of its own there. End it: adb kill-server.`)
  ends.push(() => adb('kill-server'))
  await adb('start-server')
  appium = await startAppiumProcess(processes)
})
after(async () => {
  for (const end of ends.toReversed()) await end()
})

interface Phone extends Running {
  readonly udid: string
  readonly ask: (method: string, ...values: readonly unknown[]) => Promise<unknown>
}

const running: Running[] = []
const sessions: WebDriver[] = []

/** Sessions and phones of this test, which no later one must meet, however it ends. */
afterEach(async () => {
  await Promise.all(sessions.splice(0).map((one) => one.quit().catch(() => undefined)))
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL')
    await ended
  }
})

async function startPhone(...words: readonly string[]): Promise<Phone> {
  const phones = processes.conform(['phones', '--android', '1', ...words])
  running.push(phones)
  const next = async () => JSON.parse(await phones.line() ?? (await phones.ended).err) as Readonly<Record<string, unknown>>
  const { udid } = await next() as { readonly udid: string }
  const { control: { url, token } } = await next() as { readonly control: { readonly url: string; readonly token: string } }
  await next()
  await adb('-s', udid, 'wait-for-device')
  return {
    ...phones, udid,
    ask: async (method, ...values) => (await fetch(`${url}/surroundings/${method}`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: JSON.stringify(values) })).json(),
  }
}

async function end(phone: Phone): Promise<void> {
  phone.child.kill('SIGTERM')
  assert.deepEqual(await phone.ended, { code: 0, signal: null, err: '' })
  await adb('-s', phone.udid, 'wait-for-disconnect')
}

const noMoreThanThis = { platformName: 'Android', 'appium:automationName': 'UiAutomator2', 'appium:appPackage': 'com.azure.authenticator' }

async function open(wished: Readonly<Record<string, unknown>>): Promise<WebDriver> {
  const capabilities = new Capabilities({ ...wished })
  const driver = WebDriver.createSession(new Executor(Promise.resolve(new HttpClient(appium.url))), capabilities)
  sessions.push(driver)
  await driver.getSession()
  return driver
}

const button = (text: string) => By.xpath(`//*[@clickable='true'][descendant-or-self::*[@text='${text}' or @content-desc='${text}']]`)
const field = (hint: string) => By.xpath(`//android.widget.EditText[@hint='${hint}' or .//*[@text='${hint}']]`)
const cloudBackup = By.xpath("//*[@text='Cloud Backup']/following-sibling::*[1][@checkable='true']")
const rows = By.xpath("//*[@resource-id='com.azure.authenticator:id/account_list_row_default_mode']")

const wait = (driver: WebDriver, locator: By): Promise<WebElement> => Promise.resolve(driver.wait(until.elementLocated(locator), 10_000))
async function tap(driver: WebDriver, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) await (await wait(driver, button(text))).click()
}
async function textsIn(driver: WebDriver, row: By): Promise<string[]> {
  const inside = await (await wait(driver, row)).findElements(By.xpath('.//android.widget.TextView'))
  return Promise.all(inside.map((one) => one.getText()))
}

async function addMaya(driver: WebDriver): Promise<void> {
  await tap(driver, 'Continue', 'Add account', 'Personal account')
  await (await wait(driver, field('Email'))).sendKeys(maya.email)
  await (await wait(driver, field('Password'))).sendKeys(maya.password)
  await tap(driver, 'Sign in')
}

test('a plain WebDriver client turns Cloud Backup on and reads the accounts, which a restart keeps', { timeout: 180_000 }, async () => {
  const phone = await startPhone('--state', 'kept.json')
  await phone.ask('addPersonalAccount', maya)
  const driver = await open(noMoreThanThis)
  await addMaya(driver)
  await tap(driver, 'Menu', 'Settings')
  assert.equal(await (await wait(driver, cloudBackup)).getDomAttribute('checked'), 'false')
  await (await wait(driver, cloudBackup)).click()
  await tap(driver, maya.email, 'OK')
  assert.equal(await (await wait(driver, cloudBackup)).getDomAttribute('checked'), 'true')
  await tap(driver, 'Navigate up')
  const [issuer, name, code = ''] = await textsIn(driver, rows)
  assert.deepEqual([issuer, name], ['Microsoft', maya.email])
  assert.match(code, /^\d{4} \d{4}$/)
  assert.deepEqual(await phone.ask('acceptsCode', { user: maya.email }, code.replace(' ', '')), { value: true })
  await driver.quit()
  await end(phone)

  const again = await startPhone('--state', 'kept.json')
  // Without it the driver begins by clearing the app's data.
  const next = await open({ ...noMoreThanThis, 'appium:noReset': true })
  assert.deepEqual((await textsIn(next, rows)).slice(0, 2), ['Microsoft', maya.email])
  await next.quit()
  await end(again)
})

test('a wrong build is another app', { timeout: 180_000 }, async () => {
  const phone = await startPhone('--iut', 'android-switch-under-security')
  const driver = await open(noMoreThanThis)
  await tap(driver, 'Continue', 'Menu', 'Settings')
  await wait(driver, cloudBackup)
  const said = await Promise.all((await driver.findElements(By.xpath('//android.widget.TextView'))).map((one) => one.getText()))
  assert.ok(said.indexOf('Security') < said.indexOf('Cloud Backup'), said.join(' · '))
  await driver.quit()
  await end(phone)
})

test('adb runs commands, moves files and installs an app', { timeout: 120_000 }, async () => {
  const phone = await startPhone()
  const on = (...words: readonly string[]) => adb('-s', phone.udid, ...words)
  assert.deepEqual(await on('shell', 'echo "a  b" && exit 7'), { code: 7, out: 'a  b\n', err: '' })
  assert.equal((await on('shell', 'getprop ro.build.version.release')).out.trim(), '14')
  const unknown = await on('shell', 'no-such-command')
  assert.equal(unknown.code, 127)
  assert.match(unknown.err, /no-such-command/)

  const [there, back] = [join(processes.folder, 'there'), join(processes.folder, 'back')]
  writeFileSync(there, randomBytes(1_000_003))
  assert.equal((await on('push', there, '/sdcard/Download/there')).code, 0)
  assert.equal((await on('pull', '/sdcard/Download/there', back)).code, 0)
  assert.ok(readFileSync(back).equals(readFileSync(there)))

  const listed = async () => (await on('shell', 'pm', 'list', 'packages')).out.split('\n').includes('package:io.appium.settings')
  assert.equal(await listed(), false)
  const { code, out, err } = await on('install', apks.settings)
  assert.equal(code, 0, err)
  assert.match(out, /Success/)
  assert.equal(await listed(), true)
  await end(phone)
})
