import type { Element } from '../../simulators/phone/element.ts'
import type { Locator, Seen } from '../port.ts'

export interface Located {
  readonly element: Element
  readonly path: readonly number[]
}

/** A screen laid out flat, in reading order, so that many locators can be tried on it. */
export type Layout = readonly Located[]

export function layOut(root: Element): Layout {
  const layout: Located[] = []
  const add = (element: Element, path: readonly number[]): void => {
    layout.push({ element, path })
    element.children.forEach((child, position) => add(child, [...path, position]))
  }
  add(root, [])
  return layout
}

/** The elements that a locator names, in reading order. */
export const locate = (layout: Layout, locator: Locator): Layout => layout.filter(({ element }) => matches(element, locator))

export function seen(element: Element): Seen {
  const { value = '', checked = false, enabled } = element
  return { texts: textsOf(element), value, isOn: checked, isEnabled: enabled }
}

/** Rows, dialogs and screens say what is in them, for their own names repeat it; anything else says its label, then what is in it. */
export function textsOf(element: Element): readonly string[] {
  const below = element.children.flatMap(textsOf)
  return groups.has(element.role) && element.children.length > 0 ? below : [element.label, ...below].filter((text) => text !== '')
}

const groups: ReadonlySet<Element['role']> = new Set(['row', 'alert', 'screen', 'list'])

function matches(element: Element, locator: Locator): boolean {
  const { role, label, id } = element
  switch (locator.by) {
    case 'accessibility-id':
      return (id ?? label) === locator.value && role !== 'screen'
    case 'id':
      return id === locator.value
    case 'text':
      return role !== 'screen' && role !== 'alert' && label === locator.value
    case 'button':
      return (role === 'button' || role === 'tab') && label === locator.text
    case 'heading':
      return role === 'heading' && label === locator.text
    case 'alert':
      return role === 'alert'
    case 'switch':
      return role === 'switch' && label === locator.beside
    case 'field':
      return (role === 'field' || role === 'secure-field' || role === 'search-field') && label === locator.labelled
    case 'row': {
      if (role !== 'row') return false
      const texts = textsOf(element)
      return locator.saying.every((text) => texts.includes(text))
    }
  }
}
