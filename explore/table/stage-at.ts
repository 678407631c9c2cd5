import { iosScreens } from '../../drivers/screens/ios/screens.ts'
import { androidScreens } from '../../drivers/screens/android/screens.ts'
import { createSimulatedDriver } from '../../drivers/simulated.ts'
import { instantOf } from '../../simulators/clock/instant.ts'
import type { Product } from '../../simulators/product.ts'
import { ownerKind } from '../../steps/oracles/owner-kind.ts'
import { createStage, type Stage } from '../../steps/stage.ts'

/** A stage without an example: simulated phones with a product, from a moment (`YYYY-MM-DDTHH:mm:ss`) of universal time on. */
export function stageAt(product: Product, moment: string): Stage {
  return createStage({
    platform: undefined,
    startsAt: { local: moment, zone: 'UTC' },
    seed: 0,
    createDriver: (local, zone) => createSimulatedDriver(product, instantOf(local, zone)),
    screensOf: (port) => (port.platform === 'ios' ? iosScreens(port) : androidScreens(port)),
    ownerKind: (platform, deviceTime) => ownerKind(platform, deviceTime, 'start'),
  })
}
