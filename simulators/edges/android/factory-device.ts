import type { AppId } from '../../phone/app.ts'
import { packageOfComponent, shortComponent } from './component.ts'
import { homeActivity, keyboard, launcherClasses, packagesOfApps, systemUi } from './constants.ts'
import type { Device, DeviceFile, InstalledPackage } from './device.ts'

const folderMode = 0o40771
const fileMode = 0o100444

/** An Android phone as it comes out of the box: a Pixel with Android 14, and the three apps of the simulated phone on it. */
export function factoryDevice(): Device {
  return {
    model: 'Pixel 8', product: 'shiba',
    apiLevel: 34, release: '14',
    width: 1080, height: 2400, density: 420,
    packages: Object.fromEntries(preinstalled.map((one) => [one.name, one])),
    processes: { [systemUi]: 1201, [packageOfComponent(homeActivity)]: 1402, [packageOfComponent(keyboard)]: 1503 },
    settings: {
      global: {
        adb_enabled: '1', auto_time: '1', auto_time_zone: '1', bluetooth_on: '1', development_settings_enabled: '1', device_name: 'Pixel 8',
        device_provisioned: '1', mobile_data: '1', wifi_on: '1',
      },
      secure: {
        android_id: '3f2a9c81d4e6b705',
        default_input_method: shortComponent(keyboard), enabled_input_methods: shortComponent(keyboard), location_mode: '3',
        ui_night_mode: '1', user_setup_complete: '1',
      },
      system: { accelerometer_rotation: '0', screen_brightness: '102', screen_brightness_mode: '0', screen_off_timeout: '60000' },
    },
    properties: { 'persist.sys.locale': 'en-US' },
    appOps: {},
    idleWhitelist: [],
    battery: { level: 100, status: 'full' },
    files: {
      ...Object.fromEntries(folders.map((path) => [path, folder])),
      '/proc/net/unix': { content: Buffer.from('Num       RefCount Protocol Flags    Type St Inode Path\n'), mode: fileMode, modified: 0 },
    },
    clipboard: '',
    rotation: 0,
    notificationsOpen: false,
  }
}

const folders = ['/', '/data', '/data/local', '/data/local/tmp', '/proc', '/proc/net', '/sdcard', '/sdcard/Download', '/system', '/system/bin']

const folder: DeviceFile = { content: new Uint8Array(), mode: folderMode, modified: 0 }

const ofApp = (app: AppId, uid: number, versionCode: number, versionName: string, extra: Partial<InstalledPackage> = {}): InstalledPackage => {
  const launcher = `${packagesOfApps[app]}/${launcherClasses[app]}`
  return { ...ofSystem(packagesOfApps[app], uid, versionCode, versionName), launcher, activities: [launcher], app, ...extra }
}

const ofSystem = (name: string, uid: number, versionCode: number, versionName: string, extra: Partial<InstalledPackage> = {}): InstalledPackage => ({
  name, uid, versionCode, versionName, minSdk: 34, targetSdk: 34, debuggable: false,
  launcher: null, activities: [], services: [], receivers: [], inputMethods: [], permissions: [], granted: [], instrumentation: null, app: null,
  system: true, ...extra,
})

const preinstalled: readonly InstalledPackage[] = [
  ofApp('authenticator', 10150, 202511007, '6.2511.7533', {
    minSdk: 28, system: false,
    permissions: ['CAMERA', 'INTERNET', 'POST_NOTIFICATIONS', 'USE_BIOMETRIC'].map((name) => `android.permission.${name}`),
  }),
  ofApp('settings', 1000, 34, '14'),
  ofApp('browser', 10130, 677804335, '131.0.6778.43', {
    permissions: ['CAMERA', 'INTERNET', 'POST_NOTIFICATIONS'].map((name) => `android.permission.${name}`),
  }),
  ofSystem(systemUi, 10101, 34, '14'),
  ofSystem(packageOfComponent(homeActivity), 10102, 34, '14', { activities: [homeActivity] }),
  ofSystem(packageOfComponent(keyboard), 10103, 14002, '14.0.02', { services: [keyboard], inputMethods: [keyboard] }),
]
