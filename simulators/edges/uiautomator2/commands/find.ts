import { sourceOf } from '../../android/display/source.ts'
import { attributeOf } from '../attributes.ts'
import { elementOf, locatorIn, notSimulated, reference, type SessionCall } from '../call.ts'
import type { Origin } from '../elements.ts'
import { CommandError, noSuchElement } from '../errors.ts'
import type { Fields } from '../fields.ts'
import { findAll, findFirst, type Found } from '../locators/find.ts'
import { snapshot } from '../locators/snapshot.ts'
import { focusedIn, rectOf } from '../views.ts'

export function findElement(call: SessionCall): Fields {
  const { locator, contextId, context } = locatorIn(call, call.fields)
  const found = findFirst(call.session.surface, locator, context)
  if (found === undefined) throw noSuchElement()
  return answer(call, found, { locator, context: contextId, isSingle: true })
}

export function findElements(call: SessionCall): readonly Fields[] {
  const { locator, contextId, context } = locatorIn(call, call.fields)
  return every(() => findAll(call.session.surface, locator, context)).map((found) => answer(call, found, { locator, context: contextId, isSingle: false }))
}

// A container to scroll in that is not there leaves nothing to be found; it is no failure of a search for many.
function every(search: () => readonly Found[]): readonly Found[] {
  try {
    return search()
  } catch (failure) {
    if (failure instanceof CommandError && failure.code === 'no such element') return []
    throw failure
  }
}

/** The reference to a view and, if the session wants long answers, what else it wants of each element. */
function answer(call: SessionCall, found: Found, origin?: Origin): Fields {
  const { session } = call
  const { shouldUseCompactResponses, elementResponseAttributes } = session.settings()
  const element = reference(session.elements.add(found, origin))
  if (shouldUseCompactResponses) return element
  const { node } = found
  const known: Readonly<Record<string, () => unknown>> = {
    name: () => node.contentDescription, text: () => node.text, rect: () => rectOf(node.bounds),
    enabled: () => String(node.enabled), displayed: () => String(node.displayed), selected: () => String(node.selected),
  }
  const prefix = 'attribute/'
  return Object.assign({}, element, ...elementResponseAttributes.split(',').map((field) => {
    if (Object.hasOwn(known, field)) return { [field]: known[field]?.() }
    if (!field.startsWith(prefix)) return {}
    return unlessUnknown(() => ({ [field]: attributeOf(node, field.slice(prefix.length), (what) => notSimulated(call, what)) }))
  }))
}

function unlessUnknown(read: () => Fields): Fields {
  try {
    return read()
  } catch (failure) {
    if (failure instanceof CommandError && failure.code === 'unknown command') return {}
    throw failure
  }
}

export function activeElement(call: SessionCall): Fields {
  const node = focusedIn(call.session.surface.roots())
  if (node === undefined) throw noSuchElement()
  return answer(call, { node })
}

export function firstVisible(call: SessionCall): Fields {
  const node = elementOf(call).children.find((child) => child.displayed)
  if (node === undefined) throw noSuchElement()
  return answer(call, { node })
}

export function source({ session, display, phone }: SessionCall): string {
  const settings = session.settings()
  return sourceOf(session.surface.roots().map((root) => snapshot(root, settings)), { ...display.size, rotation: phone.device().rotation })
}
