import { World } from '@cucumber/cucumber'
import type { Sessions } from '../drivers/appium/sessions.ts'
import type { AppiumSettings } from '../drivers/appium/settings.ts'
import type { Driver } from '../drivers/port.ts'
import { androidScreens } from '../drivers/screens/android/screens.ts'
import { iosScreens } from '../drivers/screens/ios/screens.ts'
import { createSimulatedDriver } from '../drivers/simulated.ts'
import { instantOf, localTime } from '../simulators/clock/instant.ts'
import { loadIut } from '../simulators/edges/load-iut.ts'
import { guarded } from '../simulators/guarded.ts'
import { reference, type Product } from '../simulators/product.ts'
import { ownerKind } from './oracles/owner-kind.ts'
import { createStage, type Stage } from './stage.ts'

/** What a run tells its examples. */
export interface Parameters {
  readonly pass: 'ios' | 'android' | 'cross'
  /** `YYYY-MM-DD`. */
  readonly asOf: string
  readonly iut: string
  readonly readings: Readonly<Record<string, string>>
  readonly seed: number
  /** The folder of the run; empty if nothing is kept. */
  readonly out: string
  /** How phones behind an Appium server are reached; without it phones are simulated in this process. */
  readonly appium?: AppiumSettings
}

/** The context of one example. The only place that names a concrete driver. */
export class ConformanceWorld extends World<Parameters> {
  /** The stage, once the hook before the example has set it. */
  stage: Stage = notSet
  /** The error that ended the example, for the hook after it. */
  failure: unknown = undefined
}

const products = new Map<string, Promise<Product>>()

/** The stage of an example that begins at noon of a day on its phones' clocks. */
export async function setStage(parameters: Parameters, day: string): Promise<Stage> {
  const { pass, readings, seed, appium } = parameters
  const startDriver = await driverOf(parameters)
  const zoneOf = (device: string, now: number): string => {
    const zone = readings['dateZone'] ?? 'device'
    return zone === 'device' ? device : localTime(now, zone === 'utc' ? 'UTC' : 'America/Los_Angeles')
  }
  return createStage({
    platform: pass === 'cross' ? undefined : pass,
    startsAt: { local: `${day}T12:00:00`, zone: 'UTC' },
    seed,
    createDriver: (local, zone) => startDriver(instantOf(local, zone)),
    screensOf: (port) => (port.platform === 'ios' ? iosScreens(port) : androidScreens(port)),
    ownerKind: (platform, deviceTime, now) =>
      ownerKind(platform, zoneOf(deviceTime, now), readings['monthBoundary'] === 'end' ? 'end' : 'start'),
    ...(appium === undefined ? {} : { accounts: appium.accounts }),
  })
}

/** What makes the driver of an example that begins at an instant. Appium's is loaded when it is asked for: it takes its time. */
async function driverOf({ appium, iut }: Parameters): Promise<(start: number) => Driver> {
  if (appium === undefined) {
    const product = products.get(iut) ?? loadIut(iut).then(({ change }) => guarded(change(reference)))
    products.set(iut, product)
    const built = await product
    return (start) => createSimulatedDriver(built, start)
  }
  const { createAppiumDriver, createSessions } = await import('../drivers/appium.ts')
  const known = sessions.get(appium.server) ?? createSessions(appium.server, appium.patience)
  sessions.set(appium.server, known)
  return (start) => createAppiumDriver(appium, known, start)
}

// By the server's address, from one example to the next.
const sessions = new Map<string, Sessions>()

/** Ends every session with an Appium server. */
export async function endSessions(): Promise<void> {
  const ended = [...sessions.values()].map((one) => one.close())
  sessions.clear()
  await Promise.all(ended)
}

const notSet = new Proxy({} as Stage, {
  get() {
    throw new Error('The stage is set by the hook before each example; this step ran without it.')
  },
})
