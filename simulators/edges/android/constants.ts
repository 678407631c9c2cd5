import type { AppId } from '../../phone/app.ts'

// Every answer that does not follow from the state of the phone, with the reason why it need not. Everything else is computed.

/** The packages that the apps of the simulated phone stand behind; the names are the real ones. */
export const packagesOfApps: Readonly<Record<AppId, string>> = {
  authenticator: 'com.azure.authenticator', settings: 'com.android.settings', browser: 'com.android.chrome',
}

/** What launchers start. Settings and Chrome: the real names. Authenticator: a name of ours, for its screens are ours too. */
export const launcherClasses: Readonly<Record<AppId, string>> = {
  authenticator: 'com.azure.authenticator.MainActivity', settings: 'com.android.settings.Settings', browser: 'com.google.android.apps.chrome.Main',
}

/** The home screen of a Pixel, in front when no app is. */
export const homeActivity = 'com.google.android.apps.nexuslauncher/com.google.android.apps.nexuslauncher.NexusLauncherActivity'

export const systemUi = 'com.android.systemui'

export const keyboard = 'com.google.android.inputmethod.latin/com.android.inputmethod.latin.LatinIME'

/** The helper app of Appium's drivers, and its parts that this phone plays. */
export const appiumSettings = {
  name: 'io.appium.settings', service: 'io.appium.settings/io.appium.settings.ForegroundService', keyboard: 'io.appium.settings/.AppiumIME',
  unicodeKeyboard: 'io.appium.settings/.UnicodeIME',
} as const

/** The only instrumentation that is simulated, by the package that it runs in. */
export const automationServer = 'io.appium.uiautomator2.server'

/** One user, as on every phone fresh from its box. */
export const userId = 0

/** What adb's shell runs as on a phone that is not rooted; the text is that of Android 14. */
export const shellIdentity = 'uid=2000(shell) gid=2000(shell) groups=2000(shell),1004(input),1007(log),1011(adb),1015(sdcard_rw),1028(sdcard_r),'
  + '1078(ext_data_rw),1079(ext_obb_rw),3001(net_bt_admin),3002(net_bt),3003(inet),3006(net_bw_stats),3009(readproc),3011(uhid),'
  + '3012(readtracefs) context=u:r:shell:s0'

/** Kernels are not simulated: only their name can be asked for. */
export const kernel = { name: 'Linux', release: '5.10.0', machine: 'aarch64', host: 'localhost' } as const

/** The one display; the id is what an emulator's first display has. */
export const display = { id: '4619827259835644672', hwc: 0, port: 0, name: 'EMU_display_0' } as const

/** Memory, parents and what a process waits for are not simulated, and `ps` has columns for them. */
export const processColumns = { ppid: 1, vsz: 0, rss: 0, wchan: 0, addr: 0, state: 'S' } as const

/** Lines of dumps about what no simulated phone has: screen savers, SIM locks, trust agents, packages hidden or suspended, other chargers. */
export const neverSo = {
  dreams: 'mDreamingLockscreen=false mShowingDream=false', simLock: 'mSimSecure=false', trust: 'mTrusted=false',
  wakefulness: 'mWakefulnessChanging=false',
  packageState: 'installed=true hidden=false suspended=false stopped=false enabled=0', permissionFlags: 'flags=[ ]',
  chargers: ['USB powered: false', 'Wireless powered: false'], battery: ['present: true', 'scale: 100'],
} as const

/** How well an activity fits what was asked for: the numbers of a launcher's activity. */
export const launcherMatch = 'priority=0 preferredOrder=0 match=0x108000 specificIndex=-1 isDefault=true'

/** The empty answer of a call into a service, as `service call` prints it. */
export const emptyParcel = "Result: Parcel(00000000    '....')"

/** The environment that adb's shell begins with. */
export const environment = {
  HOME: '/', SHELL: '/bin/sh', USER: 'shell', PATH: '/product/bin:/apex/com.android.runtime/bin:/system/bin:/system/xbin',
} as const

/** Properties of a phone that has started, on which nothing of the simulated phone depends. */
export const fixedProperties: Readonly<Record<string, string>> = {
  'init.svc.adbd': 'running', 'init.svc.bootanim': 'stopped', 'ro.build.characteristics': 'emulator', 'ro.build.tags': 'release-keys',
  'ro.build.type': 'user', 'ro.build.version.codename': 'REL', 'ro.debuggable': '0', 'ro.kernel.qemu': '1', 'ro.product.cpu.abi': 'arm64-v8a',
  'ro.secure': '1',
}

/** No phone of the simulation has a PIN, a pattern or a password, and all have the lock screen that a finger swipes away. */
export const isLockScreenDisabled = false

/** Folders that adb's shell may write into. */
export const writableFolders = ['/data/local/tmp', '/sdcard'] as const

/** Names that lead to the same storage as /sdcard. */
export const storageNames = ['/storage/emulated/0', '/storage/self/primary', '/mnt/sdcard'] as const

/** Permissions that a person grants (`dangerous` in Android 14's own manifest). All others come with the installation. */
export const runtimePermissions: ReadonlySet<string> = new Set([
  'ACCEPT_HANDOVER', 'ACCESS_BACKGROUND_LOCATION', 'ACCESS_COARSE_LOCATION', 'ACCESS_FINE_LOCATION', 'ACCESS_MEDIA_LOCATION',
  'ACTIVITY_RECOGNITION', 'ANSWER_PHONE_CALLS', 'BLUETOOTH_ADVERTISE', 'BLUETOOTH_CONNECT', 'BLUETOOTH_SCAN', 'BODY_SENSORS',
  'BODY_SENSORS_BACKGROUND', 'CALL_PHONE', 'CAMERA', 'GET_ACCOUNTS', 'NEARBY_WIFI_DEVICES', 'POST_NOTIFICATIONS', 'PROCESS_OUTGOING_CALLS',
  'READ_CALENDAR', 'READ_CALL_LOG', 'READ_CONTACTS', 'READ_EXTERNAL_STORAGE', 'READ_MEDIA_AUDIO', 'READ_MEDIA_IMAGES', 'READ_MEDIA_VIDEO',
  'READ_MEDIA_VISUAL_USER_SELECTED', 'READ_PHONE_NUMBERS', 'READ_PHONE_STATE', 'READ_SMS', 'RECEIVE_MMS', 'RECEIVE_SMS', 'RECEIVE_WAP_PUSH',
  'RECORD_AUDIO', 'SEND_SMS', 'USE_SIP', 'UWB_RANGING', 'WRITE_CALENDAR', 'WRITE_CALL_LOG', 'WRITE_CONTACTS', 'WRITE_EXTERNAL_STORAGE',
].map((name) => `android.permission.${name}`))

/** App operations that `appops` takes; others are refused. */
export const appOperations: ReadonlySet<string> = new Set([
  'CAMERA', 'COARSE_LOCATION', 'FINE_LOCATION', 'MANAGE_EXTERNAL_STORAGE', 'MOCK_LOCATION', 'POST_NOTIFICATION', 'PROJECT_MEDIA', 'READ_CLIPBOARD',
  'READ_SMS', 'RECORD_AUDIO', 'REQUEST_INSTALL_PACKAGES', 'RUN_ANY_IN_BACKGROUND', 'RUN_IN_BACKGROUND', 'SYSTEM_ALERT_WINDOW', 'WRITE_SETTINGS',
])

/** Key codes by the names that `input keyevent` takes, from android.view.KeyEvent; letters and digits are computed. */
export const keycodes: Readonly<Record<string, number>> = {
  HOME: 3, BACK: 4, DPAD_UP: 19, DPAD_DOWN: 20, DPAD_LEFT: 21, DPAD_RIGHT: 22, DPAD_CENTER: 23, VOLUME_UP: 24, VOLUME_DOWN: 25, POWER: 26,
  COMMA: 55, PERIOD: 56, TAB: 61, SPACE: 62, ENTER: 66, DEL: 67, MENU: 82, NOTIFICATION: 83, ESCAPE: 111, FORWARD_DEL: 112, MOVE_HOME: 122,
  MOVE_END: 123, NUMPAD_ENTER: 160, APP_SWITCH: 187, SLEEP: 223, WAKEUP: 224,
}

/** The process of Android itself, which is no package and writes most of the log. */
export const systemServerPid = 1042

/** Starting an app takes no time in the simulated world. */
export const launchTime = 0
