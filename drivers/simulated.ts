import { localTime, type Instant } from '../simulators/clock/instant.ts'
import { hostWorld, type HostedWorld } from '../simulators/edges/control/hosted-world.ts'
import { surroundingsOf } from '../simulators/edges/control/surroundings.ts'
import { phoneTime } from '../simulators/phone/phone.ts'
import type { Product } from '../simulators/product.ts'
import type { World } from '../simulators/world.ts'
import type { Driver, Platform, ScreenPort } from './port.ts'
import { layOut, locate, seen, textsOf, type Layout } from './simulated/locate.ts'

/** Phones that are simulated in this process, with the given product installed, from the given instant on. */
export function createSimulatedDriver(product: Product, start: Instant): Driver {
  const hosted = hostWorld(product, start)
  const { addPhone, requestApproval, approvalState, ...others } = surroundingsOf(hosted)
  return {
    name: 'simulated',
    capabilities: new Set(['clock.set', 'cloud.inspect', 'cloud.set', 'fault.inject', 'tenant.set', 'second-phone', 'site.set']),
    surroundings: {
      ...others,
      async addPhone(description) {
        await addPhone(description)
        return screenPort(hosted, description.id, description.platform)
      },
      async requestApproval(account) {
        const { id, number } = await requestApproval(account)
        return { number, state: () => approvalState(id) }
      },
    },
    async finish() {},
    trace: hosted.trace,
    happened: hosted.happened,
  }
}

function screenPort({ machine, world, apply, settle }: HostedWorld, phone: string, platform: Platform): ScreenPort {
  // Worlds do not change, so neither does what a phone shows in one: a screen that is looked at often is laid out once.
  let shown: { readonly of: World; readonly layout: Layout } | undefined
  const look = (): Layout => {
    if (shown?.of !== world()) shown = { of: world(), layout: layOut(machine.screenOf(world(), phone)) }
    return shown.layout
  }
  // To wait for nothing would cost as much as to look.
  const isQuiet = (): boolean => world().pending.length === 0
  return {
    phone, platform,
    async find(locator) {
      if (!isQuiet()) await settle()
      return locate(look(), locator).map(({ element }) => seen(element))
    },
    async tap(locator) {
      if (!isQuiet()) await settle()
      const found = locate(look(), locator).find(({ element }) => element.enabled && element.tap !== undefined)
      if (found !== undefined) apply({ type: 'tapped', phone, path: found.path })
      return found !== undefined
    },
    async type(locator, text) {
      if (!isQuiet()) await settle()
      const found = locate(look(), locator).find(({ element }) => element.enabled && element.input !== undefined)
      if (found !== undefined) apply({ type: 'typed', phone, path: found.path, text })
      return found !== undefined
    },
    async back() {
      await settle()
      apply({ type: 'pressed', phone, key: 'back' })
    },
    async home() {
      await settle()
      apply({ type: 'pressed', phone, key: 'home' })
    },
    async openApp(app) {
      await settle()
      apply({ type: 'app-opened', phone, app })
    },
    async killApp(app) {
      apply({ type: 'app-killed', phone, app })
      await settle()
    },
    async removeApp(app) {
      await settle()
      apply({ type: 'app-removed', phone, app })
    },
    async presentBiometric(ok) {
      await settle()
      apply({ type: 'biometric', phone, ok })
    },
    async deviceTime() {
      await settle()
      const own = world().phones[phone]
      if (own === undefined) throw new Error(`No phone called "${phone}".`)
      return localTime(phoneTime(own, world().now), own.zone)
    },
    async source() {
      await settle()
      const [root] = look()
      return root === undefined ? '' : textsOf(root.element).join('\n')
    },
  }
}
