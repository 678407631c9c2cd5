import type { ViewNode } from '../../android/view-node.ts'
import { attributeOf } from '../attributes.ts'
import { elementOf, notSimulated, type SessionCall } from '../call.ts'
import { CommandError, noSuchElement } from '../errors.ts'
import { optional, required } from '../fields.ts'
import { centre, focusedIn, rectOf } from '../views.ts'

const enter = 66

export const click = (call: SessionCall): void => call.display.tap(centre(elementOf(call).bounds))

export const text = (call: SessionCall): string => elementOf(call).text

export const name = (call: SessionCall): string | null => elementOf(call).contentDescription

export const attribute = (call: SessionCall): string | null =>
  attributeOf(elementOf(call), call.parameters['name'] ?? '', (what) => notSimulated(call, what))

export const rect = (call: SessionCall): unknown => rectOf(elementOf(call).bounds)

export function size(call: SessionCall): unknown {
  const { width, height } = rectOf(elementOf(call).bounds)
  return { width, height }
}

export function location(call: SessionCall): unknown {
  const { x, y } = rectOf(elementOf(call).bounds)
  return { x, y }
}

/** As by an accessibility service: a view that cannot be edited stays as it is. */
export function clear(call: SessionCall): void {
  call.display.setText(elementOf(call).key, '')
}

export const setValue = (call: SessionCall): void => enterInto(call, elementOf(call))

export function sendKeys(call: SessionCall): void {
  const node = focusedIn(call.session.surface.roots())
  if (node === undefined) throw noSuchElement()
  enterInto(call, node)
}

// A line break, or the two characters that stand for one, at the end presses Enter.
function enterInto({ display, fields }: SessionCall, node: ViewNode): void {
  const given = required(fields, 'text', 'string')
  const typed = given.replace(/(?:\n|\\n)$/, '')
  const isReplaced = optional(fields, 'replace', 'boolean') ?? false
  if (!display.setText(node.key, isReplaced ? typed : node.text + typed)) {
    throw new CommandError('invalid element state', `Cannot set the element to '${given}'. Did you interact with the correct element?`)
  }
  if (typed !== given) display.pressKey(enter)
}
