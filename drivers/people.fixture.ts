import { reference } from '../simulators/product.ts'
import type { Driver, Platform, ScreenPort } from './port.ts'
import { androidScreens } from './screens/android/screens.ts'
import { iosScreens } from './screens/ios/screens.ts'
import type { RestoreOutcome, Screens } from './screens/screens.ts'
import { createSimulatedDriver } from './simulated.ts'

/** For tests: Maya, her clouds, and as many phones as she needs, on the simulated driver. */
export interface Maya {
  readonly driver: Driver
  readonly phone: (id: string, platform: Platform) => Promise<Screens & { readonly port: ScreenPort }>
}

const codes = { secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', algorithm: 'SHA1', digits: 6, period: 30 } as const

export const mayasOwner = { email: 'maya@outlook.example', password: 'pw' }

export async function createMaya(start: number): Promise<Maya> {
  const driver = createSimulatedDriver(reference, start)
  const { surroundings } = driver
  await surroundings.addPersonalAccount({ ...mayasOwner, codes: { ...codes, digits: 8 } })
  await surroundings.addAppleAccount('maya@icloud.example')
  return {
    driver,
    async phone(id, platform) {
      const port = await surroundings.addPhone({ id, platform, account: platform === 'ios' ? 'maya@icloud.example' : 'maya@gmail.example' })
      return { ...(platform === 'ios' ? iosScreens(port) : androidScreens(port)), port }
    },
  }
}

/** Two accounts, backed up as it is done in that era; gives who owns the backup. */
export async function backUp(screens: Screens, kind: 'microsoft' | 'icloud'): Promise<string> {
  await screens.authenticator.addPersonalAccount(mayasOwner)
  await screens.authenticator.addByHand({ name: 'Amazon: maya', key: codes.secret })
  await screens.settings.makeReadyForBackup(kind)
  const outcome = await screens.authenticator.turnOnCloudBackup(kind === 'icloud' ? { type: 'icloud' } : { type: 'microsoft', account: mayasOwner.email })
  if (!outcome.on) throw new Error(`The backup was not turned on: ${JSON.stringify(outcome)}`)
  return kind === 'icloud' ? 'maya@icloud.example' : mayasOwner.email
}

export async function restore(screens: Screens, kind: 'microsoft' | 'icloud'): Promise<RestoreOutcome> {
  await screens.settings.makeReadyForRestore(kind)
  return screens.authenticator.restore(kind === 'icloud' ? { type: 'icloud' } : mayasOwner)
}
