import { createHash } from 'node:crypto'
import { localTime, type Instant } from '../simulators/clock/instant.ts'
import { createMswInterpreter } from '../simulators/edges/http/interpreter.ts'
import { createMachine, emptyWorld, type Machine } from '../simulators/machine.ts'
import { phoneTime } from '../simulators/phone/phone.ts'
import type { Product } from '../simulators/product.ts'
import type { Event, World } from '../simulators/world.ts'
import type { Driver, Locator, Platform, ScreenPort } from './port.ts'
import { layOut, locate, seen, textsOf, type Layout, type Located } from './simulated/locate.ts'
import { surroundingsOf } from './simulated/surroundings.ts'

/** A world in this process, with its log. */
export interface Stage {
  readonly machine: Machine
  readonly world: () => World
  readonly apply: (event: Event) => void
  /** Answers requests until no phone waits for one. */
  readonly settle: () => Promise<void>
  readonly screenOf: (phone: string, platform: Platform) => ScreenPort
  readonly traffic: string[]
}

/** What replays an example: the product's name is the run's, the world begins empty at `start`. */
export interface Trace {
  readonly start: Instant
  readonly events: readonly Event[]
  /** SHA-256 of the last world's JSON. */
  readonly digest: string
}

/** Phones that are simulated in this process, with the given product installed, from the given instant on. */
export function createSimulatedDriver(product: Product, start: Instant): Driver {
  const machine = createMachine(product)
  const ask = createMswInterpreter(machine.services)
  const events: Event[] = []
  const traffic: string[] = []
  let world = emptyWorld(start)

  function apply(event: Event): void {
    const applied = machine.apply(world, event)
    for (const observation of applied.observations) if (observation.type === 'sent') traffic.push(JSON.stringify(observation.request))
    events.push(event)
    world = applied.world
  }

  async function answerAll(): Promise<void> {
    for (let [next] = world.pending; next !== undefined; [next] = world.pending) {
      // One at a time and in order: what a request finds depends on the one before it.
      const { response, changed } = await ask(world.clouds, next.request)
      traffic.push(JSON.stringify(response))
      apply({ type: 'http-answered', effectId: next.id, response, clouds: changed })
    }
  }

  // Two callers at the same time wait for the same answers, lest both answer the same request.
  let settling: Promise<void> | undefined
  const settle = (): Promise<void> => {
    settling ??= answerAll().finally(() => {
      settling = undefined
    })
    return settling
  }

  const stage: Stage = { machine, world: () => world, apply, settle, traffic, screenOf: (phone, platform) => screenPort(stage, phone, platform) }
  return {
    name: 'simulated',
    capabilities: new Set(['clock.set', 'cloud.inspect', 'cloud.set', 'fault.inject', 'tenant.set', 'second-phone', 'site.set']),
    surroundings: surroundingsOf(stage),
    trace: (): Trace => ({ start, events, digest: createHash('sha256').update(JSON.stringify(world)).digest('hex') }),
  }
}

function screenPort({ machine, world, apply, settle }: Stage, phone: string, platform: Platform): ScreenPort {
  // Worlds do not change, so neither does what a phone shows in one: a screen that is looked at often is laid out once.
  let shown: { readonly of: World; readonly layout: Layout } | undefined
  const look = async (): Promise<Layout> => {
    await settle()
    if (shown?.of !== world()) shown = { of: world(), layout: layOut(machine.screenOf(world(), phone)) }
    return shown.layout
  }
  const first = async (locator: Locator, can: (found: Located) => boolean): Promise<Located | undefined> =>
    locate(await look(), locator).find(can)
  return {
    phone, platform,
    find: async (locator) => locate(await look(), locator).map(({ element }) => seen(element)),
    async tap(locator) {
      const found = await first(locator, ({ element }) => element.enabled && element.tap !== undefined)
      if (found !== undefined) apply({ type: 'tapped', phone, path: found.path })
      return found !== undefined
    },
    async type(locator, text) {
      const found = await first(locator, ({ element }) => element.enabled && element.input !== undefined)
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
      const [root] = await look()
      return root === undefined ? '' : textsOf(root.element).join('\n')
    },
  }
}
