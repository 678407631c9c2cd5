import type { AppId } from '../phone/app.ts'
import { elementAt, type Element } from '../phone/element.ts'
import type { PhoneMessage } from '../phone/home-screen.ts'
import type { PhoneId } from '../phone/phone.ts'
import type { Event, Observation, World } from '../world.ts'
import type { Apps } from './apps.ts'
import { inReach, kill, phoneOf, withApp, withPhone } from './phones.ts'

export type HandEvent = Extract<Event, {
  type: 'tapped' | 'typed' | 'pressed' | 'unlocked' | 'app-opened' | 'app-killed' | 'app-removed' | 'biometric' | 'camera-pointed'
}>

/** What a person does with a phone in the hand. */
export type Hands = (world: World, event: HandEvent, observations: Observation[]) => World

/** @param screenOf what a phone shows, to find what was touched */
export function createHands(apps: Apps, screenOf: (world: World, phone: PhoneId) => Element): Hands {
  function move(world: World, event: HandEvent, observations: Observation[]): World {
    inReach(world, event.phone)
    switch (event.type) {
      case 'tapped':
      case 'typed':
        return use(world, event, observations)
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
        const { foreground, locked } = phoneOf(next, event.phone)
        return foreground === null || locked || event.at === null ? next : apps.tell(next, event.phone, foreground, { type: 'camera' }, observations)
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
    const { foreground } = phone
    if (foreground === null || phone.locked || phone.prompt !== null || phone.apps[foreground].model === null) {
      return touchPhone(world, event.phone, message as PhoneMessage, observations)
    }
    return apps.tell(world, event.phone, foreground, event.type === 'typed' ? { ...(message as object), text: event.text } : message, observations)
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
    if (phone.prompt !== null) return recognise(world, id, false, observations)
    if (phone.locked || phone.foreground === null) return world
    const before = phone.apps[phone.foreground].model
    const next = apps.tell(world, id, phone.foreground, { type: 'back' }, observations)
    const after = phoneOf(next, id).apps[phone.foreground].model
    // An app that has nowhere to go back to leaves the model as it was; the phone then leaves the app.
    return JSON.stringify(before) === JSON.stringify(after) ? withPhone(next, id, { foreground: null }) : next
  }

  function open(world: World, id: PhoneId, app: AppId, observations: Observation[]): World {
    const front = withPhone(world, id, { foreground: app, locked: false, prompt: null })
    const running = phoneOf(world, id).apps[app].model === null ? apps.start(front, id, app, observations) : front
    return resumeForeground(running, id, observations)
  }

  function resumeForeground(world: World, id: PhoneId, observations: Observation[]): World {
    const { foreground } = phoneOf(world, id)
    return foreground === null ? world : apps.tell(world, id, foreground, { type: 'resumed' }, observations)
  }

  function recognise(world: World, id: PhoneId, ok: boolean, observations: Observation[]): World {
    const { prompt } = phoneOf(world, id)
    if (prompt === null) throw new Error(`The phone "${id}" asks for no face and no finger.`)
    return apps.tell(withPhone(world, id, { prompt: null }), id, prompt.app, { type: 'recognised', reply: prompt.reply, ok }, observations)
  }

  return move
}
