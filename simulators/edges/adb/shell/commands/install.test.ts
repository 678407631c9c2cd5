import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { apks } from '../../../android/apk/shipped-apks.fixture.ts'
import { withFile } from '../../../android/files.ts'
import { mayasShell, type ShellInHand } from '../shell.fixture.ts'

const authenticator = 'com.azure.authenticator'

async function installed(shell: ShellInHand, apk: string, options = ''): Promise<string> {
  const bytes = readFileSync(apk)
  return shell.say(`cmd package 'install' ${options} -S ${bytes.length}`, bytes)
}

test('an app that was removed is gone, with its data', async () => {
  const { phone, run, say } = await mayasShell()
  assert.equal(await say(`pm 'uninstall' '${authenticator}'`), 'Success\n')
  assert.equal(phone.phone().apps.authenticator.saved, null)
  assert.match((await run(`am start -n ${authenticator}/.MainActivity`)).err, /does not exist/)
  assert.deepEqual(await run(`pm uninstall ${authenticator}`), { code: 1, out: 'Failure [DELETE_FAILED_INTERNAL_ERROR]\n', err: '' })
  assert.equal((await run(`pm path ${authenticator}`)).code, 1)
  assert.equal((await run('pm uninstall com.android.settings')).out, 'Failure [DELETE_FAILED_INTERNAL_ERROR]\n')
})

test('a package is installed from what is streamed, and no more than that is read', async () => {
  const shell = await mayasShell()
  const bytes = readFileSync(apks.settings)
  assert.equal(await shell.say(`cmd package 'install' '-g' -S ${bytes.length}`, Buffer.concat([bytes, Buffer.alloc(100_000)])), 'Success\n')
  const helper = shell.phone.device().packages['io.appium.settings']
  assert.deepEqual([helper?.versionCode, helper?.versionName, helper?.app, helper?.system], [191, '8.0.9', null, false])
  assert.ok(helper?.granted.includes('android.permission.READ_SMS'))
  assert.ok(!helper?.granted.includes('android.permission.INTERNET'))
  assert.match(await shell.say('cmd package list packages --show-versioncode'), /^package:io\.appium\.settings versionCode:191$/m)
  assert.ok(!JSON.stringify(Object.keys(shell.phone.device().files)).includes('appium'))
})

test('a host that has sent a package need not hang up', { timeout: 10_000 }, async () => {
  const { feed } = await mayasShell()
  const bytes = readFileSync(apks.serverTests)
  const installing = feed(`cmd package 'install' -S ${bytes.length}`)
  installing.stdin.write(bytes.subarray(0, 1000))
  installing.stdin.write(bytes.subarray(1000))
  assert.deepEqual(await installing.ended, { code: 0, out: 'Success\n', err: '' })
})

test('a package is installed from standard input, wherever that comes from', async () => {
  const { phone, run, say } = await mayasShell()
  const bytes = readFileSync(apks.serverTests)
  phone.changeDevice((device) => withFile(device, '/sdcard/x.apk', bytes, 0o100644, 0))
  assert.equal(await say(`pm install -S ${bytes.length} < /sdcard/x.apk`), 'Success\n')
  assert.match((await run('pm install -S 10 </none')).err, /can't open \/none: No such file or directory/)
})

test('a package is installed from a file', async () => {
  const { phone, run, say } = await mayasShell()
  phone.changeDevice((device) => withFile(device, '/data/local/tmp/x.apk', readFileSync(apks.serverTests), 0o100644, 0))
  assert.equal(await say('pm install -r /data/local/tmp/x.apk'), 'Success\n')
  assert.match(await say('pm list instrumentation'), /^instrumentation:[\w.]+\.server\.test\/[\w.]+\.AndroidJUnitRunner \(target=io\.appium\.uiautomator2\.server\)$/m)
  assert.equal(await say(`rm '/data/local/tmp/x.apk' </dev/null; ls /data/local/tmp`), '')
  assert.equal((await run('pm install /none.apk')).err, 'Error: Unable to open file: /none.apk\n')
})

test('what is no package is not installed, nor what the phone may not take', async () => {
  const shell = await mayasShell()
  const { phone, run } = shell
  const text = Buffer.from('this is no package, though it is long enough')
  const failure = 'Failure [INSTALL_PARSE_FAILED_NOT_APK: Failed to parse base.apk: Failed to load asset path]\n'
  assert.deepEqual(await run(`pm install -S ${text.length}`, text), { code: 1, out: failure, err: '' })
  const bytes = readFileSync(apks.settings)
  assert.match((await run(`pm install -S ${bytes.length}`, bytes.subarray(0, 5000))).out, /INSTALL_PARSE_FAILED_NOT_APK/)
  phone.changeDevice((device) => ({ ...device, apiLevel: 25 }))
  assert.match((await run(`pm install -S ${bytes.length}`, bytes)).out, /^Failure \[INSTALL_FAILED_OLDER_SDK: .*#26.*#25\)\]\n$/)
  assert.equal(phone.device().packages['io.appium.settings'], undefined)
  phone.changeDevice((device) => ({ ...device, apiLevel: 34 }))
  await installed(shell, apks.settings)
  const [uid] = [phone.device().packages['io.appium.settings']?.uid]
  await installed(shell, apks.settings, '-r')
  assert.equal(phone.device().packages['io.appium.settings']?.uid, uid)
  assert.match((await run(`pm install -R -S ${bytes.length}`, bytes)).out, /INSTALL_FAILED_ALREADY_EXISTS/)
  const { 'io.appium.settings': helper } = phone.device().packages
  assert.ok(helper)
  phone.changeDevice((device) => ({ ...device, packages: { ...device.packages, [helper.name]: { ...helper, versionCode: 192, debuggable: false } } }))
  assert.match((await run(`pm install -d -S ${bytes.length}`, bytes)).out, /INSTALL_FAILED_VERSION_DOWNGRADE/)
})
