import type { Machine } from '../../../simulators/machine.ts'
import { elementAt, type Element } from '../../../simulators/phone/element.ts'
import { appNames } from '../../../simulators/phone/home-screen.ts'
import type { OsChange } from '../../../simulators/phone/os.ts'
import type { Phone } from '../../../simulators/phone/phone.ts'
import type { Event, World } from '../../../simulators/world.ts'
import { duration } from './duration.ts'
import { quote } from './quote.ts'

/** What happens to one phone, or is done with it. */
export type OfPhone = Extract<Event, { readonly phone: string }>

/** The same in words that go on after the phone's name: "taps “OK”". */
export function whatOf(machine: Machine, before: World, phone: Phone, event: OfPhone): string {
  switch (event.type) {
    case 'tapped':
      return tap(touched(machine, before, event))
    case 'typed':
      return typing(touched(machine, before, event), event.text)
    case 'told':
      return `is told something in ${appNames[phone.platform][event.app]}`
    case 'pressed':
      return { back: 'goes back', home: 'goes to the home screen', power: 'is locked' }[event.key]
    case 'unlocked':
      return 'is unlocked'
    case 'app-opened':
      return `opens ${appNames[phone.platform][event.app]}`
    case 'app-killed':
      return `closes ${appNames[phone.platform][event.app]} for good`
    case 'app-removed':
      return `removes ${appNames[phone.platform][event.app]}`
    case 'biometric':
      return event.ok ? 'recognises its owner' : 'recognises nobody'
    case 'camera-pointed':
      return event.at === null ? 'turns its camera away' : 'points its camera at a QR code'
    case 'phone-lost':
      return 'is lost'
    case 'powered':
      return event.on ? 'is switched on' : 'is switched off'
    case 'phone-reset':
      return 'is reset, as it came out of the box'
    case 'os-changed':
      return setting(event.change)
    case 'network-set':
      return network(event.network)
    case 'clock-set':
      return clock(event)
  }
}

/** What is touched, as far as it can be seen: a wrong build may break where it should show something. */
function touched({ screenOf }: Machine, before: World, { phone, path }: Extract<Event, { type: 'tapped' | 'typed' }>): Element | undefined {
  try {
    return elementAt(screenOf(before, phone), path)
  } catch {
    return undefined
  }
}

function tap(element: Element | undefined): string {
  if (element === undefined) return 'is tapped where nothing is'
  if (element.role === 'switch') return `turns ${element.checked === true ? 'off' : 'on'} ${quote(element.label)}`
  return `taps ${quote(element.label)}`
}

function typing(element: Element | undefined, text: string): string {
  if (element === undefined) return 'is given a text where nothing is'
  if (text === '') return `empties ${quote(element.label)}`
  return `types ${element.role === 'secure-field' ? 'a password' : quote(text)} into ${quote(element.label)}`
}

function setting(change: OsChange): string {
  if (change.type === 'apple-account') return change.account === null ? 'signs out of its Apple Account' : `signs in to ${quote(change.account)}`
  return `turns ${change.on ? 'on' : 'off'} ${{
    provider: 'a provider of passwords and passkeys', 'airplane-mode': 'airplane mode', 'icloud-keychain': 'iCloud Keychain',
    'back-up-this-phone': 'iCloud Backup', 'saved-to-icloud': 'an app’s saving to iCloud',
  }[change.type]}`
}

function network(next: Phone['network']): string {
  if (next.type !== 'failing') return next.type === 'on' ? 'is connected to the internet' : 'loses its connection'
  return `has a bad connection: requests to ${quote(next.match)} ${next.status === null ? 'are lost' : `fail with status ${next.status}`}`
}

function clock({ zone, skew }: { readonly zone?: string; readonly skew?: number }): string {
  const said = [
    ...(zone === undefined ? [] : [`moves to the time zone ${quote(zone)}`]),
    ...(skew === undefined ? [] : [`has its clock set ${skew === 0 ? 'right' : `${duration(Math.abs(skew))} ${skew > 0 ? 'ahead' : 'behind'}`}`]),
  ]
  return said.join(' and ') || 'keeps its clock as it is'
}
