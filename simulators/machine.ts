import type { Services } from './clouds/clouds.ts'
import { handleEntra, noTenants } from './clouds/entra.ts'
import { handleICloud, noAppleAccounts } from './clouds/icloud.ts'
import { noPersonalAccounts } from './clouds/microsoft.ts'
import type { Instant } from './clock/instant.ts'
import { androidSettings } from './phone/android/settings.ts'
import type { App, AppId, Context, Effect, Step, SystemMessage } from './phone/app.ts'
import { browser } from './phone/browser.ts'
import { elementAt, type Element } from './phone/element.ts'
import { biometricPrompt, darkScreen, homeScreen, lockedScreen, type PhoneMessage } from './phone/home-screen.ts'
import { iosSettings } from './phone/ios/settings.ts'
import { changeOs, type Platform } from './phone/os.ts'
import { newPhone, phoneTime, reset, type InstalledApp, type Phone, type PhoneId } from './phone/phone.ts'
import { answerFromPlatform } from './phone/platform-passkeys.ts'
import { nothingSaved, type Saved } from './authenticator/model.ts'
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

type AnyApp = App<{ readonly saved: unknown }, unknown>

/** The machine that moves a world in which the given product is installed and running. */
export function createMachine(product: Product): Machine {
  const appsOf = (settings: unknown): Readonly<Record<AppId, AnyApp>> =>
    ({ authenticator: product.app, settings, browser }) as unknown as Readonly<Record<AppId, AnyApp>>
  const apps: Readonly<Record<Platform, Readonly<Record<AppId, AnyApp>>>> = { ios: appsOf(iosSettings), android: appsOf(androidSettings) }

  const contextOf = (world: World, phone: Phone): Context => ({
    phone: phone.id, platform: phone.platform, deviceType: phone.deviceType,
    now: phoneTime(phone, world.now), zone: phone.zone, os: phone.os, camera: phone.camera,
    readings: product.readings, decide: product.decisions,
  })

  function screenOf(world: World, id: PhoneId): Element {
    const phone = phoneOf(world, id)
    if (!phone.poweredOn || phone.lost) return darkScreen
    if (phone.locked) return lockedScreen
    if (phone.prompt !== null) return biometricPrompt(phone, phone.prompt.reason)
    const model = phone.foreground === null ? null : phone.apps[phone.foreground].model
    if (phone.foreground === null || model === null) return homeScreen(phone)
    return apps[phone.platform][phone.foreground].view(model, contextOf(world, phone))
  }

  function apply(world: World, event: Event): Applied {
    const observations: Observation[] = []
    return { world: move(world, event, observations), observations }
  }

  function move(world: World, event: Event, observations: Observation[]): World {
    switch (event.type) {
      case 'tapped':
      case 'typed':
        return use(world, event, observations)
      case 'told':
        return tell(world, event.phone, event.app, event.message, observations)
      case 'pressed':
        return press(world, event.phone, event.key, observations)
      case 'unlocked':
        return resumeForeground(withPhone(world, event.phone, { locked: false }), event.phone, observations)
      case 'app-opened':
        return open(world, event.phone, event.app, observations)
      case 'app-killed':
        return kill(world, event.phone, event.app)
      case 'app-removed':
        return withApp(kill(world, event.phone, event.app), event.phone, event.app, { saved: null })
      case 'biometric':
        return recognise(world, event.phone, event.ok, observations)
      case 'camera-pointed': {
        const next = withPhone(world, event.phone, { camera: event.at })
        const { foreground } = phoneOf(next, event.phone)
        return foreground === null || event.at === null ? next : tell(next, event.phone, foreground, { type: 'camera' }, observations)
      }
      case 'phone-added': {
        const phone = newPhone(event.description)
        if (world.phones[phone.id] !== undefined) throw new Error(`There is a phone called "${phone.id}" already.`)
        return { ...world, phones: { ...world.phones, [phone.id]: phone } }
      }
      case 'phone-lost':
        return withPhone(world, event.phone, { lost: true, network: { type: 'off' } })
      case 'phone-reset':
        return { ...world, phones: { ...world.phones, [event.phone]: reset(phoneOf(world, event.phone), event.account) } }
      case 'os-changed':
        return withPhone(world, event.phone, { os: changeOs(phoneOf(world, event.phone).os, event.change) })
      case 'network-set':
        return withPhone(world, event.phone, { network: event.network })
      case 'clock-set': {
        const phone = phoneOf(world, event.phone)
        return withPhone(world, event.phone, { zone: event.zone ?? phone.zone, skew: event.skew ?? phone.skew })
      }
      case 'time-passed':
        return at(world, world.now + event.by)
      case 'time-set':
        return at(world, event.now)
      case 'clouds-changed':
        return { ...world, clouds: { ...world.clouds, ...event.clouds } }
      case 'http-answered': {
        const request = world.pending.find((one) => one.id === event.effectId)
        if (request === undefined) throw new Error(`No request ${event.effectId} waits for an answer.`)
        const next = {
          ...world, clouds: { ...world.clouds, ...event.clouds }, pending: world.pending.filter((one) => one !== request),
        }
        // Whoever asked may have been killed, reset or lost meanwhile: then nobody hears the answer.
        const phone = next.phones[request.phone]
        if (phone === undefined || phone.apps[request.app].model === null || phone.apps[request.app].run !== request.run) return next
        return tell(next, request.phone, request.app, { type: 'answered', reply: request.reply, response: event.response }, observations)
      }
    }
  }

  function use(world: World, event: Extract<Event, { type: 'tapped' | 'typed' }>, observations: Observation[]): World {
    const phone = phoneOf(world, event.phone)
    const element = elementAt(screenOf(world, event.phone), event.path)
    const message = event.type === 'tapped' ? element?.tap : element?.input
    if (element === undefined || message === undefined || !element.enabled) {
      observations.push({ type: 'nothing-there', why: element === undefined ? 'no such element' : `"${element.label}" does nothing when ${event.type}` })
      return world
    }
    const isApp = phone.foreground !== null && !phone.locked && phone.prompt === null && phone.apps[phone.foreground].model !== null
    if (!isApp) return touchPhone(world, event.phone, message as PhoneMessage, observations)
    const full = event.type === 'typed' ? { ...(message as object), text: event.text } : message
    return tell(world, event.phone, phone.foreground ?? 'settings', full, observations)
  }

  function touchPhone(world: World, id: PhoneId, message: PhoneMessage, observations: Observation[]): World {
    switch (message.type) {
      case 'open':
        return open(world, id, message.app, observations)
      case 'unlock':
        return move(world, { type: 'unlocked', phone: id }, observations)
      case 'prompt-cancelled':
        return recognise(world, id, false, observations)
    }
  }

  function press(world: World, id: PhoneId, key: 'back' | 'home' | 'power', observations: Observation[]): World {
    const phone = phoneOf(world, id)
    if (key === 'power') return withPhone(world, id, { locked: true, prompt: null })
    if (key === 'home') return withPhone(world, id, { foreground: null, prompt: null })
    if (phone.platform === 'ios') throw new Error('An iPhone has no back key.')
    if (phone.foreground === null) return world
    const before = phone.apps[phone.foreground].model
    const next = tell(world, id, phone.foreground, { type: 'back' }, observations)
    const after = phoneOf(next, id).apps[phone.foreground].model
    return JSON.stringify(before) === JSON.stringify(after) ? withPhone(next, id, { foreground: null }) : next
  }

  function open(world: World, id: PhoneId, app: AppId, observations: Observation[]): World {
    const phone = phoneOf(world, id)
    if (phone.lost || !phone.poweredOn) throw new Error(`The phone "${id}" is ${phone.lost ? 'lost' : 'off'}: nobody can open an app on it.`)
    const front = withPhone(world, id, { foreground: app, locked: false })
    if (phone.apps[app].model !== null) return resumeForeground(front, id, observations)
    const { model, effects } = apps[phone.platform][app].start(phone.apps[app].saved, contextOf(world, phone))
    const started = withApp(front, id, app, { model, saved: model.saved, run: phone.apps[app].run + 1 })
    return resumeForeground(carryOut(started, id, app, effects, observations), id, observations)
  }

  function resumeForeground(world: World, id: PhoneId, observations: Observation[]): World {
    const { foreground } = phoneOf(world, id)
    return foreground === null ? world : tell(world, id, foreground, { type: 'resumed' }, observations)
  }

  function recognise(world: World, id: PhoneId, ok: boolean, observations: Observation[]): World {
    const { prompt } = phoneOf(world, id)
    if (prompt === null) throw new Error(`The phone "${id}" asks for no face and no finger.`)
    return tell(withPhone(world, id, { prompt: null }), id, prompt.app, { type: 'recognised', reply: prompt.reply, ok }, observations)
  }

  function tell(world: World, id: PhoneId, app: AppId, message: unknown, observations: Observation[]): World {
    const phone = phoneOf(world, id)
    const { model } = phone.apps[app]
    if (model === null) return world
    const step: Step<{ readonly saved: unknown }> = apps[phone.platform][app].update(model, message as SystemMessage, contextOf(world, phone))
    return carryOut(withApp(world, id, app, { model: step.model, saved: step.model.saved }), id, app, step.effects, observations)
  }

  function carryOut(world: World, id: PhoneId, app: AppId, effects: readonly Effect[], observations: Observation[]): World {
    return effects.reduce((next, effect) => carryOutOne(next, id, app, effect, observations), world)
  }

  function carryOutOne(world: World, id: PhoneId, app: AppId, effect: Effect, observations: Observation[]): World {
    const phone = phoneOf(world, id)
    switch (effect.type) {
      case 'os':
        return withPhone(world, id, { os: changeOs(phone.os, effect.change) })
      case 'biometric':
        return withPhone(world, id, { prompt: { app, reason: effect.reason, reply: effect.reply } })
      case 'credentials': {
        const saved = (phone.apps.authenticator.saved ?? nothingSaved) as Saved
        const own = product.extension(saved, effect.request, contextOf(world, phone))
        const [next, others] = answerFromPlatform(phone, effect.request)
        const { model } = phone.apps.authenticator
        const kept = withApp({ ...world, phones: { ...world.phones, [id]: next } }, id, 'authenticator',
          { saved: own.saved, model: model === null ? null : { ...model, saved: own.saved } })
        return tell(kept, id, app, { type: 'credentials', reply: effect.reply, answers: [...own.answers, ...others] }, observations)
      }
      case 'http': {
        const request = { ...effect.request, at: world.now }
        const { network } = phone
        const fails = network.type === 'failing' && request.url.includes(network.match)
        if (network.type === 'off' || phone.os.airplaneMode || (fails && network.status === null)) {
          observations.push({ type: 'not-sent', request })
          return tell(world, id, app, { type: 'answered', reply: effect.reply, response: 'no-network' }, observations)
        }
        observations.push({ type: 'sent', request })
        if (fails) {
          const response = { status: network.status ?? 500, body: { error: 'the network failed' } }
          return tell(world, id, app, { type: 'answered', reply: effect.reply, response }, observations)
        }
        const pending = { id: world.nextEffect, phone: id, app, run: phone.apps[app].run, request, reply: effect.reply }
        return { ...world, nextEffect: world.nextEffect + 1, pending: [...world.pending, pending] }
      }
    }
  }

  const services: Services = { microsoft: product.service, icloud: handleICloud, entra: handleEntra, sites: handleSites }
  return { apply, screenOf, services }
}

function phoneOf(world: World, id: PhoneId): Phone {
  const phone = world.phones[id]
  if (phone === undefined) throw new Error(`No phone called "${id}". Known: ${Object.keys(world.phones).join(', ') || 'none'}.`)
  return phone
}

function withPhone(world: World, id: PhoneId, change: Partial<Phone>): World {
  return { ...world, phones: { ...world.phones, [id]: { ...phoneOf(world, id), ...change } } }
}

function withApp(world: World, id: PhoneId, app: AppId, change: Partial<InstalledApp>): World {
  const { apps } = phoneOf(world, id)
  return withPhone(world, id, { apps: { ...apps, [app]: { ...apps[app], ...change } } })
}

function kill(world: World, id: PhoneId, app: AppId): World {
  const { foreground } = phoneOf(world, id)
  const killed = withApp(world, id, app, { model: null })
  return foreground === app ? withPhone(killed, id, { foreground: null, prompt: null }) : killed
}

function at(world: World, now: Instant): World {
  if (!(now >= world.now)) throw new Error(`The world's clock cannot run backwards, from ${new Date(world.now).toISOString()} by ${world.now - now} ms. Set a phone's clock instead.`)
  return { ...world, now }
}
