import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test } from 'node:test'
import { readApk } from '../../android/apk/apk.ts'
import { apks, driverPackage } from '../../android/apk/shipped-apks.fixture.ts'
import { factoryDevice } from '../../android/factory-device.ts'
import { withPackage } from '../../android/packages.ts'
import { mayasShell, tapOn, type ShellInHand } from './shell.fixture.ts'

/** Of appium-adb, what the UiAutomator2 driver calls: it writes the commands, and reads what the phone answers. */
type AppiumAdb = Record<string, (...args: readonly unknown[]) => Promise<unknown>>

const entry = pathToFileURL(join(driverPackage('appium-adb'), 'build/lib/index.js')).href
const { ADB } = await silently(() => import(entry)) as { ADB: new () => AppiumAdb }

/** Appium's loggers keep quiet if they are made in a test of Appium's own. */
async function silently<T>(load: () => Promise<T>): Promise<T> {
  const before = process.env['_TESTING']
  process.env['_TESTING'] = '1'
  try {
    return await load()
  } finally {
    if (before === undefined) delete process.env['_TESTING']
    else process.env['_TESTING'] = before
  }
}

const packages = [[apks.settings, true], [apks.server, false], [apks.serverTests, false]] as const
const withDriversPackages = packages.reduce((device, [apk, grantAll]) => {
  const manifest = readApk(readFileSync(apk))
  assert.ok(manifest)
  return withPackage(device, manifest, grantAll)
}, factoryDevice())

const authenticator = 'com.azure.authenticator'

/** appium-adb whose commands go to the shell as adb would send them: joined by blanks. */
async function withAppium(): Promise<ShellInHand & { readonly ask: (method: string, ...args: readonly unknown[]) => Promise<unknown> }> {
  const shell = await mayasShell()
  shell.phone.changeDevice(() => withDriversPackages)
  const adb = new ADB()
  adb['shell'] = async (command, options) => {
    const { code, out, err } = await shell.run([command].flat().join(' '))
    if (code !== 0) throw Object.assign(new Error(`exit code ${code}: ${err}`), { code, stdout: out, stderr: err })
    const isFull = (options as { readonly outputFormat?: string } | undefined)?.outputFormat === 'full'
    return isFull ? { stdout: out.trim(), stderr: err.trim() } : out.trim()
  }
  return {
    ...shell,
    async ask(method, ...args) {
      assert.ok(adb[method], `appium-adb has no ${method}`)
      return adb[method](...args)
    },
  }
}

/** The answer of a method of appium-adb. */
const asks: readonly (readonly [string, readonly unknown[], unknown])[] = [
  ['getApiLevel', [], 34],
  ['getPlatformVersion', [], '14'],
  ['getModel', [], 'Pixel 8'],
  ['getManufacturer', [], 'Google'],
  ['getScreenSize', [], '1080x2400'],
  ['getScreenDensity', [], 420],
  ['getDeviceLocale', [], 'en-US'],
  ['getTimeZone', [], 'UTC'],
  ['getLocationProviders', [], ['gps']],
  ['getScreenOrientation', [], 0],
  ['isAirplaneModeOn', [], false],
  ['isWifiOn', [], true],
  ['isDataOn', [], true],
  ['isAnimationOn', [], true],
  ['isScreenLocked', [], false],
  ['isLockManagementSupported', [], true],
  ['isLockEnabled', [], true],
  ['isSoftKeyboardPresent', [], { isKeyboardShown: false, canCloseKeyboard: false }],
  ['defaultIME', [], 'com.google.android.inputmethod.latin/com.android.inputmethod.latin.LatinIME'],
  ['enabledIMEs', [], ['com.google.android.inputmethod.latin/com.android.inputmethod.latin.LatinIME']],
  ['resolveLaunchableActivity', [authenticator], `${authenticator}/.MainActivity`],
  ['resolveLaunchableActivity', [authenticator, { preferCmd: false }], `${authenticator}/.MainActivity`],
  ['isAppInstalled', [authenticator], true],
  ['isAppInstalled', ['org.example'], false],
  ['isAppRunning', [authenticator], true],
  ['isAppRunning', ['com.android.chrome'], false],
  ['getPackageInfo', ['io.appium.settings'], { name: 'io.appium.settings', isInstalled: true, versionName: '8.0.9', versionCode: 191 }],
  ['getPackageInfo', ['org.example'], { name: 'org.example', isInstalled: false }],
  ['getReqPermissions', [authenticator], ['CAMERA', 'INTERNET', 'POST_NOTIFICATIONS', 'USE_BIOMETRIC'].map((name) => `android.permission.${name}`)],
  ['getGrantedPermissions', [authenticator], ['android.permission.INTERNET', 'android.permission.USE_BIOMETRIC']],
  ['getDeniedPermissions', [authenticator], ['android.permission.CAMERA', 'android.permission.POST_NOTIFICATIONS']],
  ['getFocusedPackageAndActivity', [], { appPackage: authenticator, appActivity: '.MainActivity' }],
  ['fileExists', ['/data/local/tmp'], true],
  ['fileExists', ['/data/local/tmp/mock_apps.json'], false],
  ['processExists', ['io.appium.uiautomator2.server'], false],
  ['ping', [], true],
]

for (const [method, args, expected] of asks) {
  test(`appium-adb understands: ${method} ${args.map((arg) => JSON.stringify(arg)).join(' ')}`, async () => {
    const { ask, phone } = await withAppium()
    const answer = await ask(method, ...args)
    assert.deepEqual(Array.isArray(answer) ? answer.toSorted() : answer, expected)
    assert.deepEqual(phone.refused, [])
  })
}

test('appium-adb locks the phone, sees that it is locked, and unlocks it', async () => {
  const { ask, phone } = await withAppium()
  await ask('lock')
  assert.equal(phone.phone().locked, true)
  assert.equal(await ask('isScreenLocked'), true)
  await ask('cycleWakeUp')
  await ask('dismissKeyguard')
  assert.equal(await ask('isScreenLocked'), false)
})

test('appium-adb starts, leaves, stops, clears and removes the app', async () => {
  const { ask, phone } = await withAppium()
  await ask('goToHome')
  const home = { appPackage: 'com.google.android.apps.nexuslauncher', appActivity: '.NexusLauncherActivity' }
  assert.deepEqual(await ask('getFocusedPackageAndActivity'), home)
  await ask('startApp', {
    pkg: authenticator, activity: '.MainActivity', action: 'android.intent.action.MAIN', category: 'android.intent.category.LAUNCHER',
    flags: '0x10200000', waitPkg: authenticator, waitForLaunch: true, waitActivity: '.MainActivity', waitDuration: 2000, stopApp: true,
  })
  assert.equal(phone.phone().foreground, 'authenticator')
  await ask('activateApp', 'com.android.settings')
  assert.equal(phone.phone().foreground, 'settings')
  await ask('forceStop', authenticator)
  assert.equal(await ask('isAppRunning', authenticator), false)
  assert.equal(await ask('clear', authenticator), 'Success')
  const frob = { pkg: authenticator, activity: '.Frob', action: 'android.intent.action.MAIN' }
  await assert.rejects(ask('startApp', frob), /used to start the app doesn't exist/)
  assert.deepEqual(phone.refused, [])
})

test('appium-adb changes settings, permissions and the network', async () => {
  const { ask, phone } = await withAppium()
  await ask('setHiddenApiPolicy', '1')
  assert.equal(phone.device().settings.global['hidden_api_policy'], '1')
  await ask('setDefaultHiddenApiPolicy')
  assert.equal(phone.device().settings.global['hidden_api_policy'], undefined)
  await ask('setAirplaneMode', true)
  assert.equal(phone.phone().os.airplaneMode, true)
  await ask('setAirplaneMode', false)
  await ask('setWifiState', false, true)
  assert.equal(await ask('isWifiOn'), false)
  await ask('setBluetoothOn', false)
  await ask('toggleGPSLocationProvider', false)
  assert.deepEqual(await ask('getLocationProviders'), [])
  await ask('grantAllPermissions', authenticator)
  assert.deepEqual(await ask('getDeniedPermissions', authenticator), [])
  await ask('addToDeviceIdleWhitelist', 'io.appium.settings', authenticator)
  assert.equal((await ask('getDeviceIdleWhitelist') as readonly string[]).length, 2)
  await ask('mkdir', '/sdcard/a b')
  assert.equal(await ask('fileExists', '/sdcard/a b'), true)
  assert.deepEqual(phone.refused, [])
})

test('the driver types what no key writes, and ends what it typed, with the keyboards of its helper', async () => {
  const { phone, say, hands, ask } = await withAppium()
  for (const label of ['Add account', 'Other account', 'Enter code manually']) await hands.tap('own', label)
  await say(tapOn(await say('uiautomator dump /dev/tty'), /class="android\.widget\.EditText"/))
  await ask('runInImeContext', 'io.appium.settings/.UnicodeIME', async () => ask('inputText', '~peter/mail/&U,BTFw-/&ZeVnLIqe-&-'))
  assert.ok(JSON.stringify(phone.screen()).includes('~peter/mail/台北/日本語&'))
  await ask('runInImeContext', 'io.appium.settings/.AppiumIME', async () => say('input text /done/'))
  assert.ok(!JSON.stringify(phone.screen()).includes('/done/'))
  assert.deepEqual(phone.refused, [])
})

test('appium-adb types what a shell would take for its own', async () => {
  const { ask, phone, say, hands } = await withAppium()
  for (const label of ['Add account', 'Other account', 'Enter code manually']) await hands.tap('own', label)
  await say(tapOn(await say('uiautomator dump /dev/tty'), /class="android\.widget\.EditText"/))
  const text = `it's (a) "b" $c & <d> ~\\`
  await ask('inputText', text)
  assert.ok(JSON.stringify(phone.screen()).includes(JSON.stringify(text)), JSON.stringify(phone.screen()))
  assert.equal((await ask('isSoftKeyboardPresent') as { readonly isKeyboardShown: boolean }).isKeyboardShown, true)
  assert.deepEqual(phone.refused, [])
})
