import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { projectRoot } from '../../features/examples/documents.ts'
import { androidHome } from './android-home.ts'
import { freePort } from './free-port.ts'
import type { Processes, Running } from './processes.fixture.ts'

export interface AppiumProcess extends Running {
  readonly url: string
}

const main = join(dirname(createRequire(import.meta.url).resolve('appium/package.json')), 'index.js')

/** For tests: Appium as a process of its own, as `npx appium` starts it, once it answers. */
export async function startAppiumProcess(processes: Processes, port?: number): Promise<AppiumProcess> {
  const given = port ?? await freePort()
  // Every Appium of the machine agrees with the others about ports by locks in the usual place.
  const env = { APPIUM_HOME: projectRoot, ANDROID_HOME: androidHome(process.env).home, TMPDIR: tmpdir() }
  const running = processes.node([main, '--address', '127.0.0.1', '--port', String(given), '--log-level', 'error'], env)
  const url = `http://127.0.0.1:${given}`
  const gone = running.ended.then(({ err }) => { throw new Error(`Appium ended before it answered. It said: ${err}`) })
  await Promise.race([gone, answering(`${url}/status`)])
  gone.catch(() => {})
  return { ...running, url }
}

async function answering(url: string): Promise<void> {
  while (!await fetch(url).then(({ ok }) => ok, () => false)) await pause(50)
}
