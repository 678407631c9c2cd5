import type { AppiumSettings } from '../../drivers/appium/settings.ts'
import { startAdbServer } from './adb-server.ts'
import { androidHome } from './android-home.ts'
import { startAppium } from './appium-server.ts'
import { moveToScratchHome } from './scratch-home.ts'
import { beforeTheEnd } from './signals.ts'
import { startPhones, type SimulatedPhones } from './simulated-phones.ts'

/** Everything between the Appium driver and simulated phones: an adb server, the phones, Appium. */
export interface Rig {
  readonly settings: AppiumSettings
  readonly phones: SimulatedPhones
  readonly close: () => Promise<void>
}

export interface RigWish {
  /** As `loadIut` takes it. */
  readonly iut: string
  readonly root: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The URL of an Appium server that runs already; without it one is started. */
  readonly appium?: string
}

/**
 * Starts simulated Android phones, an adb server of their own and Appium, all in this process but the adb server. However the process
 * ends, nothing of them is left.
 * @throws WrongUse if the machine has no adb, or if something of this does not start
 */
export async function startRig({ iut, root, env, appium }: RigWish): Promise<Rig> {
  const { home, adb } = androidHome(env)
  const scratch = moveToScratchHome()
  const lasting = [scratch.leave]
  const endLasting = (): void => lasting.toReversed().forEach((end) => end())
  const forget = beforeTheEnd(endLasting)
  const started: { readonly close: () => Promise<void> }[] = []
  const keep = async <One extends (typeof started)[number]>(starting: Promise<One>): Promise<One> => {
    const one = await starting
    started.push(one)
    return one
  }

  async function close(): Promise<void> {
    try {
      await Promise.all(started.splice(0).map((one) => one.close()))
    } finally {
      forget()
      endLasting()
    }
  }

  try {
    const adbServer = await startAdbServer(adb, scratch.home)
    lasting.push(adbServer.close)
    const phones = await keep(startPhones({ iut, android: 1, adbServerPort: adbServer.port }))
    const server = appium ?? (await keep(startAppium(root, home))).url
    return {
      phones, close,
      settings: {
        server, devices: [], control: phones.control, quietFor: 0, patience: 30_000, attended: false, accounts: {},
        extra: { 'appium:adbPort': adbServer.port, 'appium:suppressKillServer': true },
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}
