import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

function folderOf(name: string, from: string): string {
  const found = createRequire(from).resolve.paths(name)?.map((root) => join(root, name)).find((folder) => existsSync(folder))
  if (found === undefined) throw new Error(`No package "${name}" is installed for ${from}. Run npm ci.`)
  return found
}

const driver = join(folderOf('appium-uiautomator2-driver', import.meta.filename), 'package.json')
const server = join(folderOf('appium-uiautomator2-server', driver), 'apks')

/** Where a package lies that the UiAutomator2 driver depends on. Throws if it is not installed. */
export const driverPackage = (name: string): string => folderOf(name, driver)

/** The packages that the UiAutomator2 driver brings along and installs on phones. */
export const apks = {
  settings: join(folderOf('io.appium.settings', driver), 'apks/settings_apk-debug.apk'),
  server: join(server, 'appium-uiautomator2-server-v10.6.6.apk'),
  serverTests: join(server, 'appium-uiautomator2-server-debug-androidTest.apk'),
} as const
