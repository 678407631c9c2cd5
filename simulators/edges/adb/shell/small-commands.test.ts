import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { apks } from '../../android/apk/shipped-apks.fixture.ts'
import { mayasShell } from './shell.fixture.ts'

// Lines, and what they say on either output and leave as their exit code. By hand, after Android 14 and toybox.
const replies: readonly (readonly [string, string, number])[] = [
  ['uname', 'Linux\n', 0],
  ['uname -m', 'aarch64\n', 0],
  ['id -un', 'shell\n', 0],
  ['echo -n a', 'a', 0],
  ['pwd', '/\n', 0],
  [': && echo a', 'a\n', 0],
  ['[ a', '/system/bin/sh: [: missing ]\n', 2],
  ['[ ]', '', 1],
  ['[ a ]', '', 0],
  ['[ a = a ]', '', 0],
  ['[ a != a ]', '', 1],
  ['[ 07 -eq 7 ]', '', 0],
  ['[ 7 -ne 7 ]', '', 1],
  ['[ -n "" ]', '', 1],
  ['[ -z "" ]', '', 0],
  ['[ ! -e /none ]', '', 0],
  ['[ -d /sdcard ]', '', 0],
  ['[ -f /sdcard ]', '', 1],
  ['test -s /proc/net/unix', '', 0],
  ['locksettings verify', 'Lock credential verified successfully\n', 0],
  ['locksettings clear', 'Lock credential cleared\n', 0],
  ['am get-current-user', '0\n', 0],
  ['am force-stop org.example', '', 0],
  ['dumpsys deviceidle whitelist +org.example', 'Unknown package: org.example\n', 0],
  ['dumpsys deviceidle whitelist org.example', 'Package must be prefixed with +, -, or =: org.example\n', 255],
  ['appops set org.example CAMERA allow', 'Error: No UID for org.example in user 0\n', 255],
  ['appops set com.azure.authenticator CAMERA maybe', 'Error: Mode maybe is not valid\n', 255],
  ['settings get frob x', "Invalid namespace 'frob'\n", 255],
  ['settings put global x', 'Bad arguments\n', 255],
  ['setprop x', 'usage: setprop NAME VALUE\n', 1],
  ['export 1a=b', '/system/bin/sh: export: 1a=b: is not an identifier\n', 1],
  ['input tap 1', 'Error: Invalid arguments for command: tap\n', 255],
  ['input swipe 1 2 3', 'Error: Invalid arguments for command: swipe\n', 255],
  ['input keyevent', 'Error: Invalid arguments for command: keyevent\n', 255],
  ['input text a b', 'Error: Invalid arguments for command: text\n', 255],
  ['uiautomator dump /system/d.xml', 'ERROR: cannot write /system/d.xml: Permission denied\n', 1],
  ['screencap -p /system/s.png', 'Error opening file: /system/s.png (Permission denied)\n', 1],
  ['pm path com.azure.authenticator | cat', '/system/bin/sh: a pipe (|) is not simulated\n', 2],
  ['mkdir /sdcard/a/b', "mkdir: '/sdcard/a/b': No such file or directory\n", 1],
  ['mkdir /sdcard/Download', "mkdir: '/sdcard/Download': File exists\n", 1],
  ['touch /sdcard/a/b', 'touch: /sdcard/a/b: No such file or directory\n', 1],
  ['echo a >/sdcard/a/b', "/system/bin/sh: can't create /sdcard/a/b: No such file or directory\n", 1],
  ['echo a >/sdcard', "/system/bin/sh: can't create /sdcard: Is a directory\n", 1],
  ['rm /none', 'rm: /none: No such file or directory\n', 1],
  ['rm /proc/net/unix', 'rm: /proc/net/unix: Permission denied\n', 1],
  ['cat /sdcard', 'cat: /sdcard: Is a directory\n', 1],
  ['cp /none /sdcard/x', 'cp: /none: No such file or directory\n', 1],
  ['cp /sdcard /sdcard/x', 'cp: /sdcard: Is a directory\n', 1],
  ['mv /proc/net/unix /sdcard', 'mv: /proc/net/unix: Permission denied\n', 1],
  ['stat -c %s /none', "stat: '/none': No such file or directory\n", 1],
  ['cmd notification allow_listener org.example/.X', 'Invalid listener - must be a ComponentName: org.example/.X\n', 255],
  ['cmd package resolve-activity --brief com.android.systemui', 'No activity found\n', 0],
  ['run-as org.example ls', 'run-as: unknown package: org.example\n', 1],
  ['pidof org.example', '', 1],
  ['date +%H%%%n', '12%\n\n', 0],
  ['TZ=x date -u +%e', '15\n', 0],
]

for (const [line, says, code] of replies) {
  test(`${line} says ${JSON.stringify(says)}`, async () => {
    const { run } = await mayasShell()
    const { out, err, ...rest } = await run(line)
    assert.deepEqual({ said: out + err, ...rest }, { said: says, code })
  })
}

test('who made the phone', async () => {
  const [google, samsung] = [await mayasShell(), await mayasShell('UTC', 'Samsung')]
  for (const [name, by, byOther] of [['manufacturer', 'Google', 'Samsung'], ['brand', 'google', 'samsung']]) {
    assert.equal(await google.say(`getprop ro.product.${name}`), `${by}\n`)
    assert.equal(await samsung.say(`getprop ro.product.${name}`), `${byOther}\n`)
  }
})

test('a shade is drawn down and pushed up', async () => {
  const { phone, say } = await mayasShell()
  await say('cmd statusbar expand-notifications')
  assert.equal(phone.device().notificationsOpen, true)
  assert.match(await say('dumpsys window displays'), /mCurrentFocus=Window\{\w+ u0 NotificationShade\}/)
  await say('cmd statusbar collapse')
  assert.equal(phone.device().notificationsOpen, false)
})

test('a prompt for a finger has the focus, and the app stays in front', async () => {
  const { phone, say } = await mayasShell()
  const { phone: read } = phone
  const prompt = { app: 'authenticator', reason: 'x', reply: null } as const
  Object.assign(phone, { phone: () => ({ ...read(), prompt }) })
  assert.match(await say('dumpsys window displays'), /u0 BiometricPrompt\}\n +mFocusedApp=ActivityRecord\{\w+ u0 com\.azure\.authenticator\/\.MainActivity/)
})

test('a finger that moves unlocks the phone', async () => {
  const { phone, say } = await mayasShell()
  await say('input keyevent KEYCODE_POWER')
  await say('input touchscreen swipe 540 1920 540 480')
  assert.equal(phone.phone().locked, false)
})

test('listeners of notifications are allowed, and no longer', async () => {
  const { say } = await mayasShell()
  const bytes = readFileSync(apks.settings)
  await say(`pm install -S ${bytes.length}`, bytes)
  const allowed = 'settings get secure enabled_notification_listeners'
  await say('cmd notification allow_listener io.appium.settings/.NLService; cmd notification allow_listener io.appium.settings/.NLService')
  assert.equal(await say(allowed), 'io.appium.settings/.NLService\n')
  await say('cmd notification disallow_listener io.appium.settings/.NLService')
  assert.equal(await say(allowed), '\n')
})

test('a file that was written later is listed first', async () => {
  const { hands, say } = await mayasShell()
  await say('touch /data/local/tmp/b')
  hands.apply({ type: 'time-passed', by: 5000 })
  await say('touch /data/local/tmp/c; touch /data/local/tmp/a')
  hands.apply({ type: 'time-passed', by: 5000 })
  await say('touch -am /data/local/tmp/b')
  assert.equal(await say('ls -t -1 /data/local/tmp'), 'b\na\nc\n')
})

test('a mistake of the simulation is refused like what it lacks, and the host hears of it', async () => {
  const { phone, run } = await mayasShell()
  phone.happen({ type: 'powered', on: false })
  const { code, err } = await run('am force-stop com.azure.authenticator')
  assert.equal(code, 2)
  assert.match(err, /The phone "own" is off/)
  assert.match(phone.refused.join(), /^shell: am force-stop com\.azure\.authenticator: The phone "own" is off/)
})
