import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { WrongUse } from '../wrong-use.ts'

/** Where Debian's package `adb` puts what belongs to an Android SDK. */
const debian = '/usr/lib/android-sdk'

const adbIn = (folder: string): string => join(folder, 'platform-tools', process.platform === 'win32' ? 'adb.exe' : 'adb')

/**
 * The Android SDK that Appium and this command use: the one that the environment names, or Debian's.
 * @param usual where it lies if the environment names none
 * @throws WrongUse if there is none with an adb in it.
 */
export function androidHome(env: Readonly<Record<string, string | undefined>>, usual = debian): { readonly home: string; readonly adb: string } {
  const named = (['ANDROID_HOME', 'ANDROID_SDK_ROOT'] as const).find((name) => (env[name] ?? '') !== '')
  const home = named === undefined ? usual : env[named] ?? ''
  if (existsSync(adbIn(home))) return { home, adb: adbIn(home) }
  const wrong = named === undefined ? 'Neither ANDROID_HOME nor ANDROID_SDK_ROOT is set' : `${named} is ${home}, and there is no platform-tools/adb in it`
  throw new WrongUse(`${wrong}. Install adb (Debian and Ubuntu: sudo apt-get install adb; else the Android SDK's platform tools) and set ANDROID_HOME.`)
}
