import type { Instant } from '../clock/instant.ts'
import { changeOs } from '../phone/os.ts'
import type { AppId } from '../phone/app.ts'
import { newPhone, reset, type PhoneId } from '../phone/phone.ts'
import type { Event, World } from '../world.ts'
import { inReach, kill, phoneOf, withPhone } from './phones.ts'

export type SurroundingsEvent = Extract<Event, {
  type: 'phone-added' | 'phone-lost' | 'powered' | 'phone-reset' | 'os-changed' | 'network-set' | 'clock-set' | 'time-passed' | 'time-set' | 'clouds-changed'
}>

/** What happens around the apps, without any of them being told. */
export function moveSurroundings(world: World, event: SurroundingsEvent): World {
  switch (event.type) {
    case 'phone-added': {
      const phone = newPhone(event.description)
      if (world.phones[phone.id] !== undefined) throw new Error(`There is a phone called "${phone.id}" already.`)
      return { ...world, phones: { ...world.phones, [phone.id]: phone } }
    }
    case 'phone-lost':
      return withPhone(world, event.phone, { lost: true, network: { type: 'off' } })
    case 'powered':
      return power(world, event.phone, event.on)
    case 'phone-reset':
      return { ...world, phones: { ...world.phones, [event.phone]: reset(inReach(world, event.phone), event.account) } }
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
  }
}

function power(world: World, id: PhoneId, on: boolean): World {
  const { poweredOn, apps } = phoneOf(world, id)
  if (on === poweredOn) return world
  if (on) return withPhone(world, id, { poweredOn: true, locked: true })
  const ended = (Object.keys(apps) as AppId[]).reduce((next, app) => kill(next, id, app), world)
  return withPhone(ended, id, { poweredOn: false, foreground: null, prompt: null })
}

function at(world: World, now: Instant): World {
  if (!(now >= world.now)) {
    throw new Error(`The world's clock cannot run backwards, from ${new Date(world.now).toISOString()} by ${world.now - now} ms. Set a phone's clock instead.`)
  }
  return { ...world, now }
}
