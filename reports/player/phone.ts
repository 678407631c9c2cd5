import { localTime } from '../../simulators/clock/instant.ts'
import type { Machine } from '../../simulators/machine.ts'
import { type Phone, phoneTime } from '../../simulators/phone/phone.ts'
import type { Event, World } from '../../simulators/world.ts'
import { el } from './dom.ts'
import { screenHtml } from './screen.ts'
import { phoneName } from './words/phone.ts'

/** What has just happened in a world, and what happens next. */
export interface Around {
  readonly last: Event | null
  readonly next: Event | null
}

/** A phone with what it shows, in a frame that tells its platform. The phone of the last event is marked, and what the next one touches. */
export function phoneHtml({ screenOf }: Machine, world: World, phone: Phone, { last, next }: Around): HTMLElement {
  const name = phoneName(phone)
  const path = next !== null && (next.type === 'tapped' || next.type === 'typed') && next.phone === phone.id ? next.path : undefined
  const isDark = !phone.poweredOn || phone.lost
  const isActive = last !== null && 'phone' in last && last.phone === phone.id
  // What does not fit can be scrolled, by keyboard too.
  const glass = el('div', { class: 'glass', tabindex: 0, role: 'group', 'aria-label': `The screen of ${name}` },
    ...(isDark ? [] : [shown(() => screenHtml(screenOf(world, phone.id), path))]))
  const status = el('div', { class: 'status' }, el('span', {}, clockOf(phone, world).slice(11, 16)), el('span', {}, connection(phone)))
  return el('section', { class: `phone ${phone.platform} ${phone.deviceType}${isDark ? ' dark' : ''}${isActive ? ' active' : ''}`, 'aria-label': name },
    el('h3', {}, name),
    el('div', { class: 'case' }, status, glass),
    el('p', { class: 'caption' }, caption(phone, world)))
}

/** Scrolls to the phone that is used, and on it to what is touched next. Only what is on a page has a place: this comes after it was put there. */
export function scrollPhones(phones: HTMLElement): void {
  const active = phones.querySelector<HTMLElement>('.active')
  if (active !== null) phones.scrollLeft += active.getBoundingClientRect().left - phones.getBoundingClientRect().left - 4
  for (const marked of phones.querySelectorAll<HTMLElement>('[data-next]')) {
    const glass = marked.closest('.glass')
    if (glass !== null) glass.scrollTop += marked.getBoundingClientRect().bottom - glass.getBoundingClientRect().bottom + 8
  }
}

function shown(show: () => HTMLElement): HTMLElement {
  try {
    return show()
  } catch (error) {
    return el('p', { class: 'broken' }, `Nothing can be shown here: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const clockOf = (phone: Phone, world: World): string => localTime(phoneTime(phone, world.now), phone.zone)

function connection({ network, os }: Phone): string {
  if (os.airplaneMode) return 'Airplane mode'
  return { on: 'Online', off: 'Offline', failing: 'Bad connection' }[network.type]
}

function caption(phone: Phone, world: World): string {
  const state = phone.lost ? 'Lost' : phone.poweredOn ? null : 'Switched off'
  return [...(state === null ? [] : [state]), clockOf(phone, world).replace('T', ' '), phone.zone].join(' · ')
}
