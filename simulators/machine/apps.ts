import { nothingSaved, type Saved } from '../authenticator/model.ts'
import { androidSettings } from '../phone/android/settings.ts'
import type { App, AppId, Context, Effect, Step, SystemMessage } from '../phone/app.ts'
import { browser } from '../phone/browser.ts'
import type { Element } from '../phone/element.ts'
import { iosSettings } from '../phone/ios/settings.ts'
import { changeOs, type Platform } from '../phone/os.ts'
import { phoneTime, type Phone, type PhoneId } from '../phone/phone.ts'
import { answerFromPlatform } from '../phone/platform-passkeys.ts'
import type { Product } from '../product.ts'
import type { Observation, World } from '../world.ts'
import { phoneOf, withApp, withPhone } from './phones.ts'

/** The apps on the phones: how they start, what they show, and what becomes of what they ask for. */
export interface Apps {
  readonly view: (world: World, phone: Phone, app: AppId) => Element
  readonly start: (world: World, id: PhoneId, app: AppId, observations: Observation[]) => World
  /** Gives a running app a message; one that does not run hears nothing. */
  readonly tell: (world: World, id: PhoneId, app: AppId, message: unknown, observations: Observation[]) => World
}

type AnyApp = App<{ readonly saved: unknown }, unknown>

export function createApps(product: Product): Apps {
  const appsBeside = (settings: unknown) =>
    ({ authenticator: product.app, settings, browser }) as unknown as Readonly<Record<AppId, AnyApp>>
  const installed: Readonly<Record<Platform, Readonly<Record<AppId, AnyApp>>>> = { ios: appsBeside(iosSettings), android: appsBeside(androidSettings) }

  const contextOf = (world: World, phone: Phone): Context => ({
    phone: phone.id, platform: phone.platform, deviceType: phone.deviceType, maker: phone.maker,
    now: phoneTime(phone, world.now), zone: phone.zone, os: phone.os, camera: phone.camera,
    readings: product.readings, decide: product.decisions,
  })

  function view(world: World, phone: Phone, app: AppId): Element {
    const { model } = phone.apps[app]
    if (model === null) throw new Error(`${app} does not run on "${phone.id}" and shows nothing.`)
    return installed[phone.platform][app].view(model, contextOf(world, phone))
  }

  function start(world: World, id: PhoneId, app: AppId, observations: Observation[]): World {
    const phone = phoneOf(world, id)
    const { model, effects } = installed[phone.platform][app].start(phone.apps[app].saved, contextOf(world, phone))
    const started = withApp(world, id, app, { model, saved: model.saved, run: phone.apps[app].run + 1 })
    return carryOut(started, id, app, effects, observations)
  }

  function tell(world: World, id: PhoneId, app: AppId, message: unknown, observations: Observation[]): World {
    const phone = phoneOf(world, id)
    const { model } = phone.apps[app]
    if (model === null) return world
    const step: Step<{ readonly saved: unknown }> = installed[phone.platform][app].update(model, message as SystemMessage, contextOf(world, phone))
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
      case 'credentials':
        return askProviders(world, phone, app, effect, observations)
      case 'http':
        return send(world, phone, app, effect, observations)
    }
  }

  function askProviders(world: World, phone: Phone, app: AppId, { request, reply }: Extract<Effect, { type: 'credentials' }>, observations: Observation[]): World {
    const { saved, model } = phone.apps.authenticator
    const own = product.extension((saved ?? nothingSaved) as Saved, request, contextOf(world, phone))
    const [next, others] = answerFromPlatform(phone, request)
    const kept = withApp({ ...world, phones: { ...world.phones, [phone.id]: next } }, phone.id, 'authenticator',
      { saved: own.saved, model: model === null ? null : { ...model, saved: own.saved } })
    return tell(kept, phone.id, app, { type: 'credentials', reply, answers: [...own.answers, ...others] }, observations)
  }

  function send(world: World, phone: Phone, app: AppId, effect: Extract<Effect, { type: 'http' }>, observations: Observation[]): World {
    const request = { ...effect.request, at: world.now }
    const { network } = phone
    const fails = network.type === 'failing' && request.url.includes(network.match)
    if (network.type === 'off' || phone.os.airplaneMode || (fails && network.status === null)) {
      observations.push({ type: 'not-sent', request })
      return tell(world, phone.id, app, { type: 'answered', reply: effect.reply, response: 'no-network' }, observations)
    }
    observations.push({ type: 'sent', request })
    if (fails) {
      const response = { status: network.status ?? 500, body: { error: 'the network failed' } }
      return tell(world, phone.id, app, { type: 'answered', reply: effect.reply, response }, observations)
    }
    const pending = { id: world.nextEffect, phone: phone.id, app, run: phone.apps[app].run, request, reply: effect.reply }
    return { ...world, nextEffect: world.nextEffect + 1, pending: [...world.pending, pending] }
  }

  return { view, start, tell }
}
