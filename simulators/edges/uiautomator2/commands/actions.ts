import type { Point } from '../../android/view-node.ts'
import { idOf, notSimulated, type SessionCall } from '../call.ts'
import { invalidArgument } from '../errors.ts'
import { objects, optional, required, type Fields } from '../fields.ts'
import { isFar, stroke } from '../touch.ts'
import { rectOf } from '../views.ts'
import { createKeyboard } from './keyboard.ts'

const itemTypes = {
  pointer: ['pointerMove', 'pointerUp', 'pointerDown', 'pointerCancel', 'pause'],
  key: ['keyUp', 'keyDown', 'pause'],
  none: ['pause'],
} as const

interface Source {
  readonly id: string
  readonly type: keyof typeof itemTypes
  readonly items: readonly Fields[]
}

/** Something that happens, milliseconds after the beginning. */
interface Step {
  readonly at: number
  readonly act: () => void
}

/**
 * Performs the actions of the WebDriver standard: one finger, and keys. What several sources do is done in the order of time, and
 * wherever time passes the phone may come to rest. Nothing is done before all is understood.
 */
export async function performActions(call: SessionCall): Promise<void> {
  const sources = sourcesIn(call.fields)
  const fingers = sources.filter(({ type, items }) => type === 'pointer' && items.some((item) => item['type'] === 'pointerDown'))
  if (fingers.length > 1) notSimulated(call, 'more than one finger')
  const press = createKeyboard(call)
  const steps = sources.flatMap((source) => source.type === 'pointer' ? pointerSteps(call, source)
    : source.type === 'key' ? keySteps(source, press) : pauses(source))
  let now = 0
  for (const { at, act } of steps.sort((one, other) => one.at - other.at)) {
    if (at > now) await call.settle()
    now = at
    act()
  }
}

function sourcesIn(fields: Fields): readonly Source[] {
  const sources = objects(required(fields, 'actions', 'list')).map(sourceOf)
  const twice = sources.find(({ id }, at) => sources.findIndex((other) => other.id === id) !== at)
  if (twice !== undefined) throw invalidArgument(`The action id '${twice.id}' has one one or more duplicates`)
  return sources
}

function sourceOf(action: Fields): Source {
  const id = required(action, 'id', 'string')
  const type = required(action, 'type', 'string')
  if (!isSourceType(type)) {
    throw invalidArgument(`Only [${Object.keys(itemTypes).join(', ')}] values are supported for type key. '${type}' is passed instead for action '${id}'`)
  }
  const pointerType = optional(optional(action, 'parameters', 'object') ?? {}, 'pointerType', 'string')
  if (pointerType !== undefined && !['mouse', 'pen', 'touch'].includes(pointerType)) {
    throw invalidArgument(`Only [mouse, pen, touch] values are supported for pointerType key. '${pointerType}' is passed instead for action '${id}'`)
  }
  const items = objects(required(action, 'actions', 'list'))
  for (const item of items) assertItem(item, type, id)
  return { id, type, items: withoutCancelled(items) }
}

const isSourceType = (type: string): type is keyof typeof itemTypes => Object.hasOwn(itemTypes, type)

function assertItem(item: Fields, type: keyof typeof itemTypes, id: string): void {
  const given = required(item, 'type', 'string')
  const allowed: readonly string[] = itemTypes[type]
  if (allowed.includes(given)) return
  throw invalidArgument(`Only [${allowed.join(', ')}] item type values are supported for action type '${type}'. `
    + `'${given}' is passed instead for action '${id}'`)
}

// A cancellation takes back the item before it.
const withoutCancelled = (items: readonly Fields[]): readonly Fields[] =>
  items.filter((item, at) => item['type'] !== 'pointerCancel' && items[at + 1]?.['type'] !== 'pointerCancel')

function durationOf(item: Fields, id: string): number {
  const duration = optional(item, 'duration', 'integer')
  if (duration === undefined) throw invalidArgument(`Missing duration key for action item '${String(item['type'])}' of action with id '${id}'`)
  if (duration < 0) throw invalidArgument(`duration key cannot be negative for action item '${String(item['type'])}' of action with id '${id}'`)
  return duration
}

const pauses = ({ id, items }: Source): readonly Step[] => {
  let now = 0
  return items.map((item) => ({ at: now += durationOf(item, id), act: () => {} }))
}

function keySteps({ id, items }: Source, press: (value: string, isDown: boolean) => () => void): readonly Step[] {
  let now = 0
  return items.map((item) => {
    if (item['type'] === 'pause') return { at: now += durationOf(item, id), act: () => {} }
    const value = required(item, 'value', 'string')
    if (value === '') throw invalidArgument(`value key cannot be empty for action item '${String(item['type'])}' of action with id '${id}'`)
    return { at: now, act: press(value, item['type'] === 'keyDown') }
  })
}

interface Touch {
  readonly from: Point
  readonly since: number
  movedAt: number | null
}

/** What one pointer does, as strokes: each is performed when the finger is lifted. */
function pointerSteps(call: SessionCall, { id, items }: Source): readonly Step[] {
  const { display } = call
  const steps: Step[] = []
  let now = 0
  let position: Point | null = null
  let touch: Touch | null = null
  const here = (): Point => {
    if (position === null) throw invalidArgument(`The first item of the action '${id}' must only use absolute coordinates`)
    return position
  }
  for (const item of items) {
    switch (item['type']) {
      case 'pause':
        steps.push({ at: now += durationOf(item, id), act: () => {} })
        break
      case 'pointerMove': {
        const began = now
        now += durationOf(item, id)
        position = pointOf(call, item, position, id)
        if (touch !== null && touch.movedAt === null && isFar(display, touch.from, position)) touch.movedAt = began
        break
      }
      case 'pointerDown':
        if (touch !== null) throw invalidArgument(`You cannot perform two or more 'pointerDown' actions without a 'pointerUp' at ${now}ms in '${id}' chain`)
        if ((optional(item, 'button', 'integer') ?? 0) !== 0) notSimulated(call, 'a button other than the first')
        touch = { from: here(), since: now, movedAt: null }
        break
      default: {
        if (touch === null) break
        const { from, since, movedAt } = touch
        const done = { from, to: here(), rested: (movedAt ?? now) - since, strayed: movedAt !== null }
        steps.push({ at: now, act: () => stroke(display, done) })
        touch = null
      }
    }
  }
  return steps
}

function pointOf({ session }: SessionCall, item: Fields, before: Point | null, id: string): Point {
  const [x, y] = [optional(item, 'x', 'number'), optional(item, 'y', 'number')]
  const { origin = 'viewport' } = item
  if (origin === 'viewport') {
    if (x === undefined || y === undefined) throw invalidArgument(`Both coordinates must be be set for action item 'pointerMove' of action '${id}'`)
    return { x, y }
  }
  if (origin === 'pointer') {
    if (before === null) throw invalidArgument(`Action item 'pointerMove' of action '${id}' should be preceded with one containing absolute coordinates`)
    return { x: before.x + (x ?? 0), y: before.y + (y ?? 0) }
  }
  const element = typeof origin === 'string' ? origin : idOf(optional(item, 'origin', 'object'))
  if (element === undefined) throw invalidArgument(`An unknown element '${JSON.stringify(origin)}' is set for action item 'pointerMove' of action '${id}'`)
  const { x: left, y: top, width, height } = rectOf(session.elements.get(element).bounds)
  if (width === 0 || height === 0) {
    throw invalidArgument(`The element with id '${element}' has zero width/height in the action item 'pointerMove' of action '${id}'`)
  }
  return { x: left + width / 2 + (x ?? 0), y: top + height / 2 + (y ?? 0) }
}
