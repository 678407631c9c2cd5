import { createHash } from 'node:crypto'
import { localTime, type Instant } from '../simulators/clock/instant.ts'
import { endless, mostAnswers } from '../simulators/direct.ts'
import { createMswInterpreter } from '../simulators/edges/http/interpreter.ts'
import { createMachine, emptyWorld, type Machine } from '../simulators/machine.ts'
import { phoneTime } from '../simulators/phone/phone.ts'
import type { HttpRequest, HttpResponse } from '../simulators/http.ts'
import type { Product } from '../simulators/product.ts'
import type { Event, World } from '../simulators/world.ts'
import type { Driver, Platform, ScreenPort } from './port.ts'
import { layOut, locate, seen, textsOf, type Layout } from './simulated/locate.ts'
import { surroundingsOf } from './simulated/surroundings.ts'

/** A world in this process, with its log. */
export interface Stage {
  readonly machine: Machine
  readonly world: () => World
  readonly apply: (event: Event) => void
  /** Answers requests until no phone waits for one. */
  readonly settle: () => Promise<void>
  readonly screenOf: (phone: string, platform: Platform) => ScreenPort
  /** Every request that was sent, and every response, in order. */
  readonly traffic: readonly (HttpRequest | HttpResponse)[]
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
  const machine = machineOf(product)
  const ask = createMswInterpreter(machine.services)
  const events: Event[] = []
  const traffic: (HttpRequest | HttpResponse)[] = []
  let world = emptyWorld(start)

  function apply(event: Event): void {
    const applied = machine.apply(world, event)
    for (const observation of applied.observations) if (observation.type === 'sent') traffic.push(observation.request)
    events.push(event)
    world = applied.world
  }

  async function answerAll(): Promise<void> {
    let answered = 0
    try {
      for (let [next] = world.pending; next !== undefined; [next] = world.pending) {
        if ((answered += 1) > mostAnswers) throw endless(world.pending.length)
        // One at a time and in order: what a request finds depends on the one before it.
        const { response, changed } = await ask(world.clouds, next.request)
        traffic.push(response)
        apply({ type: 'http-answered', effectId: next.id, response, clouds: changed })
      }
    } finally {
      settling = undefined
    }
  }

  // Two callers at the same time wait for the same answers, lest both answer the same request.
  let settling: Promise<void> | undefined
  const settle = (): Promise<void> => {
    if (world.pending.length === 0) return settled
    settling ??= answerAll()
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

const settled = Promise.resolve()

// Machines have no state, so one a product serves every example.
const machines = new WeakMap<Product, Machine>()

function machineOf(product: Product): Machine {
  const machine = machines.get(product) ?? createMachine(product)
  machines.set(product, machine)
  return machine
}

function screenPort({ machine, world, apply, settle }: Stage, phone: string, platform: Platform): ScreenPort {
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
