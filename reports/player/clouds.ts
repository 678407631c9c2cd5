import type { World } from '../../simulators/world.ts'
import { el } from './dom.ts'
import { type Kept, servicesOf } from './words/clouds.ts'
import { phoneName } from './words/phone.ts'
import { serviceName, wish } from './words/request.ts'

/**
 * What lies with the services, and what phones wait for.
 * @param before the world one event earlier: what has changed since is marked
 */
export function cloudsHtml(world: World, before: World): HTMLElement {
  const was = new Set(servicesOf(before.clouds).flatMap(({ name, keeps }) => keeps.map((kept) => keyOf(name, kept))))
  const services = servicesOf(world.clouds).map(({ name, keeps }) =>
    service(name, keeps.map((kept) => item(kept, !was.has(keyOf(name, kept))))))
  const waiting = world.pending.map(({ id, phone, request }) => item(
    { title: `${nameOf(world, phone)} asks ${serviceName(request)} ${wish(request)}`, details: [] },
    before.pending.every((one) => one.id !== id)))
  return el('div', { class: 'services' }, ...services, ...(waiting.length === 0 ? [] : [service('On its way', waiting)]))
}

const keyOf = (name: string, kept: Kept): string => JSON.stringify([name, kept])

function nameOf({ phones }: World, id: string): string {
  const phone = phones[id]
  return phone === undefined ? id : phoneName(phone)
}

const service = (name: string, items: readonly HTMLElement[]): HTMLElement =>
  el('section', { 'aria-label': name }, el('h4', {}, name), items.length === 0 ? el('p', { class: 'nothing' }, 'Nothing') : el('ul', {}, ...items))

const item = ({ title, details }: Kept, isNew: boolean): HTMLElement => el('li', { class: isNew ? 'changed' : undefined },
  el('strong', { dir: 'auto' }, title), ...(isNew ? [el('em', {}, 'changed')] : []),
  ...(details.length === 0 ? [] : [el('ul', {}, ...details.map((detail) => el('li', { dir: 'auto' }, detail)))]))
