import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Device } from '../../android/device.ts'
import { changePackage } from '../../android/packages.ts'
import type { Event } from '../../../world.ts'
import { mayasShell } from './shell.fixture.ts'

/** A change of the phone: of what the world knows, of what Android keeps, or by a command. */
type Change = { readonly event: Event } | { readonly device: (device: Device) => Partial<Device> } | { readonly line: string }

const authenticator = 'com.azure.authenticator'
const world = (event: Event): Change => ({ event })
const device = (change: (device: Device) => Partial<Device>): Change => ({ device: change })
const command = (line: string): Change => ({ line })
const packageChange = (change: Parameters<typeof changePackage>[2]): Change => device((before) => changePackage(before, authenticator, change))
const locked = world({ type: 'pressed', phone: 'own', key: 'power' })
const home = world({ type: 'pressed', phone: 'own', key: 'home' })
const killed = world({ type: 'app-killed', phone: 'own', app: 'authenticator' })
const airplane = world({ type: 'os-changed', phone: 'own', change: { type: 'airplane-mode', on: true } })
const berlin = world({ type: 'clock-set', phone: 'own', zone: 'Europe/Berlin' })
const later = world({ type: 'time-passed', by: 61_000 })

// Every command whose answer follows from the phone's state: the answer before, a change, and the answer after it.
const replies: readonly (readonly [string, RegExp, Change, RegExp])[] = [
  ['getprop ro.build.version.sdk', /^34\n$/, device(() => ({ apiLevel: 33 })), /^33\n$/],
  ['getprop ro.build.version.release', /^14\n$/, device(() => ({ release: '13' })), /^13\n$/],
  ['getprop ro.product.model', /^Pixel 8\n$/, device(() => ({ model: 'Nothing' })), /^Nothing\n$/],
  ['getprop ro.product.name', /^shiba\n$/, device(() => ({ product: 'x' })), /^x\n$/],
  ['getprop ro.build.fingerprint', /^google\/shiba/, device(() => ({ product: 'x' })), /^google\/x/],
  ['getprop ro.sf.lcd_density', /^420\n$/, device(() => ({ density: 320 })), /^320\n$/],
  ['getprop persist.sys.timezone', /^UTC\n$/, berlin, /^Europe\/Berlin\n$/],
  ['getprop persist.sys.locale', /^en-US\n$/, command('setprop persist.sys.locale de-DE'), /^de-DE\n$/],
  ['getprop', /\[debug\.x\]|\[init/, command('setprop debug.x 1'), /^\[debug\.x\]: \[1\]$/m],
  ['settings get global airplane_mode_on', /^0\n$/, airplane, /^1\n$/],
  ['settings get global wifi_on', /^1\n$/, airplane, /^3\n$/],
  ['settings get global wifi_on', /^1\n$/, command('svc wifi disable'), /^0\n$/],
  ['settings get global mobile_data', /^1\n$/, command('cmd phone data disable'), /^0\n$/],
  ['settings get global bluetooth_on', /^1\n$/, command('cmd bluetooth_manager disable'), /^0\n$/],
  ['settings get global auto_time', /^1\n$/, world({ type: 'clock-set', phone: 'own', skew: 5000 }), /^0\n$/],
  ['settings get system x', /^null\n$/, command('settings put system x 42'), /^42\n$/],
  ['settings get system screen_brightness', /^102\n$/, command('settings delete system screen_brightness'), /^null\n$/],
  ['settings list global', /^airplane_mode_on=0$/m, airplane, /^airplane_mode_on=1$/m],
  ['settings delete global y', /^Deleted 0 rows\n$/, command('settings put global y 1'), /^Deleted 1 rows\n$/],
  ['cmd connectivity airplane-mode', /^disabled\n$/, airplane, /^enabled\n$/],
  ['cmd wifi status', /^Wifi is enabled\n$/, command('cmd -w wifi set-wifi-enabled disabled'), /^Wifi is disabled\n$/],
  ['cmd location is-location-enabled', /^true\n$/, command('cmd location set-location-enabled false'), /^false\n$/],
  ['cmd uimode night', /^Night mode: no\n$/, command('cmd uimode night yes'), /^Night mode: yes\n$/],
  ['cmd package resolve-activity --brief com.azure.authenticator', /\ncom\.azure\.authenticator\/\.MainActivity\n$/,
    packageChange(() => ({ launcher: `${authenticator}/${authenticator}.Other` })), /\ncom\.azure\.authenticator\/\.Other\n$/],
  ['pm list packages', /^package:com\.azure\.authenticator$/m, command(`pm uninstall ${authenticator}`), /^(?![^]*azure)/],
  ['pm list packages -3', /^package:com\.azure\.authenticator\n$/, packageChange(() => ({ system: true })), /^$/],
  ['pm list packages -s', /^(?![^]*azure)/, packageChange(() => ({ system: true })), /azure/],
  ['pm list packages -U azure', /uid:10150/, packageChange(() => ({ uid: 10999 })), /uid:10999/],
  ['cmd package list packages --show-versioncode', /authenticator versionCode:202511007$/m,
    packageChange(() => ({ versionCode: 7 })), /authenticator versionCode:7$/m],
  ['pm list instrumentation', /^$/,
    packageChange(() => ({ instrumentation: { runner: 'r.R', target: 't' } })), /^instrumentation:com\.azure\.authenticator\/r\.R \(target=t\)\n$/],
  [`dumpsys package ${authenticator}`, /versionCode=202511007 minSdk=28 targetSdk=34$/m,
    packageChange(() => ({ versionCode: 7, minSdk: 1, targetSdk: 2 })), /versionCode=7 minSdk=1 targetSdk=2$/m],
  [`dumpsys package ${authenticator}`, /versionName=6\.2511\.7533$/m, packageChange(() => ({ versionName: '7.1' })), /versionName=7\.1$/m],
  [`dumpsys package ${authenticator}`, /CAMERA: granted=false/,
    command(`pm grant ${authenticator} android.permission.CAMERA`), /CAMERA: granted=true/],
  [`dumpsys package ${authenticator}`, /INTERNET: granted=true/, packageChange(() => ({ permissions: [] })), /^(?![^]*INTERNET)/],
  [`dumpsys package ${authenticator}`, /flags=\[ HAS_CODE ALLOW_CLEAR_USER_DATA \]/,
    packageChange(() => ({ debuggable: true, system: true })), /flags=\[ SYSTEM HAS_CODE ALLOW_CLEAR_USER_DATA DEBUGGABLE \]/],
  [`dumpsys package ${authenticator}`, /^ {2}Package \[com\.azure\.authenticator\] \([0-9a-f]+\):$/m,
    command(`pm uninstall ${authenticator}`), /^Unable to find package: com\.azure\.authenticator\n$/],
  ['dumpsys activity processes', /ProcessRecord\{[0-9a-f]+ \d+:com\.azure\.authenticator\/u0a150\}/, killed, /^(?![^]*azure)/],
  ['dumpsys activity activities', /topResumedActivity=ActivityRecord\{[0-9a-f]+ u0 com\.azure\.authenticator\/\.MainActivity t2\}/,
    home, /NexusLauncherActivity/],
  ['dumpsys window displays', /mCurrentFocus=Window\{[0-9a-f]+ u0 com\.azure\.authenticator\/com\.azure\.authenticator\.MainActivity\}/,
    locked, /mCurrentFocus=Window\{[0-9a-f]+ u0 NotificationShade\}/],
  ['dumpsys window displays', /mFocusedApp=ActivityRecord\{[0-9a-f]+ u0 com\.azure\.authenticator\/\.MainActivity t2\}/,
    home, /mFocusedApp=ActivityRecord\{[0-9a-f]+ u0 com\.google\.android\.apps\.nexuslauncher\/\.NexusLauncherActivity/],
  ['dumpsys window displays', /init=1080x2400 420dpi/, device(() => ({ width: 720, density: 320 })), /init=720x2400 320dpi/],
  ['dumpsys window displays', /ROTATION_0/, device(() => ({ rotation: 90 })), /ROTATION_90/],
  ['dumpsys window', /KeyguardStateMonitor\n +mIsShowing=false[^]+mInputRestricted=false/,
    locked, /KeyguardStateMonitor\n +mIsShowing=true[^]+mInputRestricted=true/],
  ['dumpsys window windows', /NOTIFICATION_SHADE\}\n +mViewVisibility=0x8/,
    command('cmd statusbar expand-notifications'), /NOTIFICATION_SHADE\}\n +mViewVisibility=0x0/],
  ['dumpsys power', /mWakefulness=Awake/, world({ type: 'powered', phone: 'own', on: false }), /mWakefulness=Asleep/],
  ['getprop sys.boot_completed', /^1\n$/, world({ type: 'powered', phone: 'own', on: false }), /^0\n$/],
  ['dumpsys deviceidle whitelist', /^$/, command(`dumpsys deviceidle whitelist +${authenticator}`), /^user,com\.azure\.authenticator,10150\n$/],
  ['dumpsys input_method', /mCurMethodId=com\.google\.android\.inputmethod\.latin\/com\.android\.inputmethod\.latin\.LatinIME$/m,
    command('settings put secure default_input_method x/.Y'), /mCurMethodId=x\/\.Y$/m],
  ['dumpsys battery', / level: 100\n/, command('dumpsys battery set level 12'), / level: 12\n/],
  ['dumpsys battery', / status: 5\n/, command('dumpsys battery unplug'), / status: 3\n/],
  ['dumpsys battery', / level: 100\n/,
    device(() => ({ battery: { level: 1, status: 'charging' } })), / AC powered: true\n[^]+ status: 2\n[^]+ level: 1\n/],
  ['dumpsys bluetooth_manager', /enabled: true/, command('svc bluetooth disable'), /enabled: false/],
  ['dumpsys input', /SurfaceOrientation: 0/, device(() => ({ rotation: 270 })), /SurfaceOrientation: 3/],
  ['appops get com.azure.authenticator', /^No operations\.\n$/, command(`appops set ${authenticator} android:camera deny`), /^CAMERA: deny\n$/],
  ['wm size', /^Physical size: 1080x2400\n$/, device(() => ({ height: 1920 })), /^Physical size: 1080x1920\n$/],
  ['wm density', /^Physical density: 420\n$/, device(() => ({ density: 160 })), /^Physical density: 160\n$/],
  ['ps -A', / com\.azure\.authenticator$/m, killed, /^(?![^]*azure)/],
  ['pgrep -l azure', /^\d+ com\.azure\.authenticator\n$/, packageChange(() => ({ name: 'com.azure.other' })), /^\d+ com\.azure\.other\n$/],
  ['date +%Y-%m-%dT%T%z', /^2026-01-15T12:00:00\+0000\n$/, berlin, /^2026-01-15T13:00:00\+0100\n$/],
  ['date', /^Thu Jan 15 12:00:00 UTC 2026\n$/, later, /^Thu Jan 15 12:01:01 UTC 2026\n$/],
  ['date +%s', /^1768478400\n$/, world({ type: 'clock-set', phone: 'own', skew: -3_600_000 }), /^1768474800\n$/],
  ['ls /sdcard', /^Download\n$/, command('touch /sdcard/x'), /^Download\nx\n$/],
  ['cat /proc/net/unix', /^Num /,
    device(({ files }) => ({ files: { ...files, '/proc/net/unix': { content: Buffer.from('x'), mode: 0o100444, modified: 0 } } })), /^x$/],
  ['ime list -s', /^com\.google\.android\.inputmethod\.latin\/com\.android\.inputmethod\.latin\.LatinIME\n$/, device(() => ({ packages: {} })), /^$/],
  ['uiautomator dump /dev/tty', /text="Amazon"/, home, /text="Chrome"/],
  ['dumpsys notification', /Allowed: \n/, command('settings put secure enabled_notification_listeners a/.B'), /Allowed: a\/\.B\n/],
]

for (const [line, before, change, after] of replies) {
  test(`${line}, before and after: ${after}`, async () => {
    const { run, say, hands, phone } = await mayasShell()
    const first = await run(line)
    assert.match(first.out, before)
    assert.doesNotMatch(first.out, after)
    if ('event' in change) hands.apply(change.event)
    else if ('device' in change) phone.changeDevice((now) => ({ ...now, ...change.device(now) }))
    else await say(change.line)
    const second = await run(line)
    assert.match(second.out, after)
    assert.deepEqual(phone.refused, [])
  })
}
