import type { Element } from '../../simulators/phone/element.ts'
import { el } from './dom.ts'

interface Place {
  /** The path of the element that is touched next. */
  readonly next: string | undefined
  readonly path: readonly number[]
  readonly within: 'screen' | 'list' | 'row' | 'button'
}

/**
 * What a phone shows, as HTML with the roles and names of the accessibility tree. It is a picture of what was: nothing in it
 * can be used, or reached by the Tab key.
 * @param next the path of the element that is touched next; it is marked
 */
export function screenHtml(screen: Element, next?: readonly number[]): HTMLElement {
  return html(screen, { next: next?.join('.'), path: [], within: 'screen' })
}

function html(element: Element, place: Place): HTMLElement {
  const made = shape(element, place)
  if (place.path.join('.') === place.next && place.path.length > 0) made.dataset['next'] = ''
  return made
}

function shape(element: Element, place: Place): HTMLElement {
  const { role, label, value = '', checked = false, enabled } = element
  const common = { class: role, dir: 'auto', 'data-id': element.id }
  const off = enabled ? {} : { 'aria-disabled': 'true' }
  const control = { type: 'button', tabindex: -1, ...common, ...off }
  switch (role) {
    case 'screen':
      return el('div', { ...common, role: 'group', 'aria-label': label || undefined }, ...below(element, place))
    case 'heading':
      return el('div', { ...common, role: 'heading', 'aria-level': 4 }, label)
    case 'text':
      return el(place.within === 'button' ? 'span' : 'p', { ...common, 'data-code': /^\d{3,4} \d{3,4}$/.test(label) }, label)
    case 'button':
      return el('button', control, label)
    case 'tab':
      return el('div', { role: 'tablist' }, el('button', { ...control, role: 'tab', 'aria-selected': 'false' }, label))
    case 'switch':
      return el('button', { ...control, role: 'switch', 'aria-checked': String(checked) },
        el('span', {}, label), el('span', { class: 'knob', 'aria-hidden': 'true' }))
    case 'field':
    case 'secure-field':
    case 'search-field':
      return el('label', { ...common }, el('span', {}, label), el('input', {
        type: role === 'search-field' ? 'search' : 'text', readonly: true, tabindex: -1, dir: 'auto', ...off,
        value: role === 'secure-field' ? '•'.repeat([...value].length) : value,
      }))
    case 'list':
      return el('ul', { ...common, 'aria-label': label || undefined },
        ...below(element, place, 'list').map((child) => (child.tagName === 'LI' ? child : el('li', {}, child))))
    case 'row':
      return row(element, place, common)
    case 'alert':
      return el('div', { ...common, role: 'alertdialog', 'aria-label': label || 'Message' }, ...below(element, place))
    case 'banner':
      return el('div', { ...common, role: 'note', 'aria-label': label || undefined }, ...below(element, place))
    case 'image':
      return el('div', { ...common, role: 'img', 'aria-label': label || 'Picture' }, label)
    default:
      // An implementation of somebody's own may have elements that no phone has.
      return el('div', common, label, ...below(element, place))
  }
}

/** A row is a button if it can be tapped and nothing in it can. */
function row(element: Element, place: Place, common: Readonly<Record<string, string | undefined>>): HTMLElement {
  const isButton = element.tap !== undefined && !hasControl(element)
  const content = isButton
    ? [el('button', { type: 'button', tabindex: -1, 'aria-disabled': element.enabled ? undefined : 'true' }, ...below(element, place, 'button'))]
    : below(element, place, 'row')
  return el(place.within === 'list' ? 'li' : 'div', common, ...content)
}

const hasControl = ({ children }: Element): boolean => children.some((child) => child.tap !== undefined || child.input !== undefined || hasControl(child))

const below = ({ children }: Element, { next, path, within }: Place, inside = within): HTMLElement[] =>
  children.map((child, position) => html(child, { next, path: [...path, position], within: inside }))
