import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PNG } from 'pngjs'
import { mayasShell, tapOn } from './shell.fixture.ts'

const authenticator = 'com.azure.authenticator'

test('radios: without any the phone has no network, and its owner notices', async () => {
  const { phone, run, say } = await mayasShell()
  await say('svc wifi disable')
  assert.equal(phone.phone().network.type, 'on')
  await say('svc data disable')
  assert.equal(phone.phone().network.type, 'off')
  await say('cmd -w wifi set-wifi-enabled enabled')
  assert.equal(phone.phone().network.type, 'on')
  await say('cmd connectivity airplane-mode enable')
  assert.equal(phone.phone().os.airplaneMode, true)
  assert.notEqual((await run('svc wifi enable')).code, 0)
  assert.deepEqual(phone.refused, ['shell: wifi on in airplane mode'])
  await say('settings put global airplane_mode_on 0')
  assert.equal(phone.phone().os.airplaneMode, false)
})

test('clock and zone are the world\'s', async () => {
  const { phone, run, say } = await mayasShell()
  phone.happen({ type: 'clock-set', skew: 9000 })
  await say('settings put global auto_time 1')
  assert.equal(phone.phone().skew, 0)
  await say('settings put global auto_time 0')
  assert.equal(await say('settings get global auto_time'), '0\n')
  await say('setprop persist.sys.timezone Asia/Tokyo')
  assert.equal(phone.phone().zone, 'Asia/Tokyo')
  assert.match(await say("service call alarm 3 s16 'Europe/Berlin'"), /^Result: Parcel/)
  assert.equal(phone.phone().zone, 'Europe/Berlin')
  assert.deepEqual(await run('date -s 2030-01-01'), { code: 1, out: '', err: 'date: cannot set date: Operation not permitted\n' })
  assert.equal((await run('setprop ro.build.version.sdk 35')).code, 1)
})

test('a finger and keys reach the app', async () => {
  const { hands, phone, say } = await mayasShell()
  const before = hands.labels('own')
  await say(tapOn(await say('uiautomator dump /dev/tty'), /content-desc="Menu"/))
  assert.notDeepEqual(hands.labels('own'), before)
  await say('input keyevent KEYCODE_BACK')
  assert.deepEqual(hands.labels('own'), before)
  await say('input keyevent 26')
  assert.equal(phone.phone().locked, true)
  assert.match(await say('locksettings get-disabled'), /false/)
  await say('input keyevent 224; wm dismiss-keyguard')
  assert.equal(phone.phone().locked, false)
})

test('the dump of a screen is well formed and written where it is asked for', async () => {
  const { say } = await mayasShell()
  assert.equal(await say('uiautomator dump'), 'UI hierchary dumped to: /sdcard/window_dump.xml\n')
  const dump = await say('cat /sdcard/window_dump.xml')
  assert.match(dump, /^<\?xml version='1\.0' encoding='UTF-8' standalone='yes' \?><hierarchy rotation="0"><node index="0" text="" resource-id="/)
  assert.match(dump, /<\/hierarchy>$/)
  assert.doesNotMatch(dump, /\n/)
  assert.equal(await say('uiautomator dump /data/local/tmp/d.xml >/dev/null; cat /data/local/tmp/d.xml'), dump)
})

test('a picture has the size of the screen', async () => {
  const { bytes, run, say } = await mayasShell()
  for (const line of ['screencap -p', 'screencap -p -d 4619827259835644672', 'screencap -p /sdcard/s.png; cat /sdcard/s.png']) {
    const { width, height } = PNG.sync.read(await bytes(line))
    assert.deepEqual([width, height], [1080, 2400])
  }
  // The app forbids pictures of itself, the home screen does not.
  const isBlack = async (): Promise<boolean> => PNG.sync.read(await bytes('screencap -p')).data.every((value, at) => value === (at % 4 === 3 ? 255 : 0))
  assert.equal(await isBlack(), true)
  await say('input keyevent 3')
  assert.equal(await isBlack(), false)
  assert.match(await say('dumpsys SurfaceFlinger --display-id'), /^Display 4619827259835644672 \(HWC display 0\)/)
  assert.equal((await run('screencap -p -d 1')).code, 1)
})

test('permissions can be granted if the package wants them and a person could', async () => {
  const { run, say } = await mayasShell()
  await say(`pm grant ${authenticator} android.permission.CAMERA ;`)
  await say(`pm revoke ${authenticator} android.permission.CAMERA`)
  assert.match((await run(`pm grant ${authenticator} android.permission.READ_SMS`)).err, /SecurityException: .* has not requested permission/)
  assert.match((await run(`pm grant ${authenticator} android.permission.INTERNET`)).err, /is not a changeable permission type/)
  assert.match((await run('pm grant org.example android.permission.CAMERA')).err, /Unknown package: org\.example/)
})

test('files are made, listed, moved and removed where the shell may', async () => {
  const { run, say } = await mayasShell()
  await say("mkdir -p -- '/data/local/tmp/a/b'; echo hello >/data/local/tmp/a/b/c")
  assert.equal(await say('ls /data/local/tmp/a'), 'b\n')
  assert.match(await say('ls -l /data/local/tmp/a/b'), /^-rw-rw---- 1 shell shell +6 2026-01-15 12:00 c\n$/)
  assert.equal(await say('stat -c "%s %F" /data/local/tmp/a/b/c'), '6 regular file\n')
  await say('cp /data/local/tmp/a/b/c /sdcard; mv /sdcard/c /sdcard/d')
  assert.equal(await say('cat /sdcard/d'), 'hello\n')
  assert.equal((await run('cat /sdcard/c')).err, 'cat: /sdcard/c: No such file or directory\n')
  assert.equal((await run('rm /data/local/tmp/a')).err, 'rm: /data/local/tmp/a: Is a directory\n')
  await say('rm -rf /data/local/tmp/a; rm -f /sdcard/?')
  assert.equal((await run('ls /data/local/tmp/a')).code, 1)
  assert.equal(await say('ls /sdcard'), 'Download\n')
  assert.equal((await run('mkdir /system/x')).err, "mkdir: '/system/x': Read-only file system\n")
  assert.equal((await run('rm -rf /data/local/tmp')).code, 1)
})

test('who one is', async () => {
  const { run, say } = await mayasShell()
  assert.equal(await say('whoami'), 'shell\n')
  assert.equal(await say('id -u'), '2000\n')
  assert.equal(await say('which am'), '/system/bin/am\n')
  assert.equal((await run('which screenrecord')).code, 1)
  assert.equal((await run(`run-as ${authenticator} ls`)).err, `run-as: package not debuggable: ${authenticator}\n`)
  assert.match((await run(`kill -9 ${(await say(`pidof ${authenticator}`)).trim()}`)).err, /Operation not permitted/)
  assert.match((await run('kill -9 1')).err, /No such process/)
  assert.match(await say('ps --help'), /^-A\b/m)
})
