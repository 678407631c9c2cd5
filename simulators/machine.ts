import type { Services } from './clouds/clouds.ts'
import { handleEntra, noTenants } from './clouds/entra.ts'
import { handleICloud, noAppleAccounts } from './clouds/icloud.ts'
import { noPersonalAccounts } from './clouds/microsoft.ts'
import type { Instant } from './clock/instant.ts'
import { createApps } from './machine/apps.ts'
import { createHands } from './machine/hands.ts'
import { phoneOf } from './machine/phones.ts'
import { moveSurroundings } from './machine/surroundings.ts'
import type { Element } from './phone/element.ts'
import { biometricPrompt, darkScreen, homeScreen, lockedScreen } from './phone/home-screen.ts'
import type { PhoneId } from './phone/phone.ts'
import type { Product } from './product.ts'
import { handleSites, noSites } from './websites/sites.ts'
import type { Applied, Event, Observation, World } from './world.ts'

export interface Machine {
  /** The world after an event. Throws an Error on an event that cannot be, such as one of a phone that does not exist. */
  readonly apply: (world: World, event: Event) => Applied
  /** What a phone shows. */
  readonly screenOf: (world: World, phone: PhoneId) => Element
  /** The services that answer requests; interpreters call them, `apply` never does. */
  readonly services: Services
}

export function emptyWorld(now: Instant): World {
  return {
    now, phones: {}, pending: [], nextEffect: 1,
    clouds: { microsoft: noPersonalAccounts, icloud: noAppleAccounts, entra: noTenants, sites: noSites },
  }
}

/** The machine that moves a world in which the given product is installed and running. */
export function createMachine(product: Product): Machine {
  const apps = createApps(product)
  const hands = createHands(apps, screenOf)

  function screenOf(world: World, id: PhoneId): Element {
    const phone = phoneOf(world, id)
    if (!phone.poweredOn || phone.lost) return darkScreen
    if (phone.locked) return lockedScreen
    if (phone.prompt !== null) return biometricPrompt(phone, phone.prompt.reason)
    const { foreground } = phone
    return foreground === null || phone.apps[foreground].model === null ? homeScreen(phone) : apps.view(world, phone, foreground)
  }

  function move(world: World, event: Event, observations: Observation[]): World {
    switch (event.type) {
      case 'told':
        return apps.tell(world, event.phone, event.app, event.message, observations)
      case 'http-answered':
        return hear(world, event, observations)
      case 'phone-added':
      case 'phone-lost':
      case 'powered':
      case 'phone-reset':
      case 'os-changed':
      case 'network-set':
      case 'clock-set':
      case 'time-passed':
      case 'time-set':
      case 'clouds-changed':
        return moveSurroundings(world, event)
      default:
        return hands(world, event, observations)
    }
  }

  function hear(world: World, { effectId, response, clouds }: Extract<Event, { type: 'http-answered' }>, observations: Observation[]): World {
    const request = world.pending.find((one) => one.id === effectId)
    if (request === undefined) throw new Error(`No request ${effectId} waits for an answer.`)
    const next = { ...world, clouds: { ...world.clouds, ...clouds }, pending: world.pending.filter((one) => one !== request) }
    // Whoever asked may have been killed, reset or lost meanwhile: then nobody hears the answer.
    const phone = next.phones[request.phone]
    if (phone === undefined || phone.lost || phone.apps[request.app].run !== request.run) return next
    return apps.tell(next, request.phone, request.app, { type: 'answered', reply: request.reply, response }, observations)
  }

  return {
    screenOf,
    apply(world, event) {
      const observations: Observation[] = []
      return { world: move(world, event, observations), observations }
    },
    services: { microsoft: product.service, icloud: handleICloud, entra: handleEntra, sites: handleSites },
  }
}
