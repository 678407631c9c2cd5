import type { Bounds, Point, ViewNode } from '../../android/view-node.ts'
import { idOf, locatorIn, notSimulated, type SessionCall } from '../call.ts'
import { invalidArgument, noSuchElement } from '../errors.ts'
import { optional, required, type Fields } from '../fields.ts'
import { findFirst } from '../locators/find.ts'
import { longPressTimeout, stroke } from '../touch.ts'
import { centre, displayed, rectOf } from '../views.ts'

function pointIn(fields: Fields, name: string): Point | undefined {
  const point = optional(fields, name, 'object')
  return point && { x: Math.trunc(required(point, 'x', 'number')), y: Math.trunc(required(point, 'y', 'number')) }
}

function originOf({ session, fields }: SessionCall): ViewNode | undefined {
  const id = idOf(optional(fields, 'origin', 'object'))
  return id === undefined ? undefined : session.elements.get(id)
}

/** Where a click goes: to an element's centre or to a point within it, or to a point of the screen. */
function targetOf(call: SessionCall, gesture: string): Point {
  const offset = pointIn(call.fields, 'offset')
  const node = originOf(call) ?? located(call)
  if (node !== undefined) return offset === undefined ? centre(node.bounds) : { x: node.bounds.left + offset.x, y: node.bounds.top + offset.y }
  if (offset === undefined) throw invalidArgument(`${gesture} offset coordinates must be provided if element is not set`)
  return offset
}

function located(call: SessionCall): ViewNode | undefined {
  const fields = optional(call.fields, 'locator', 'object')
  if (fields === undefined) return undefined
  const { locator, context } = locatorIn(call, fields)
  const found = findFirst(call.session.surface, locator, context)
  if (found === undefined) throw noSuchElement()
  return found.node
}

export const clickGesture = (call: SessionCall): void => call.display.tap(targetOf(call, 'Click'))

export function doubleClick(call: SessionCall): void {
  const target = targetOf(call, 'Double click')
  call.display.tap(target)
  call.display.tap(target)
}

export function longClick(call: SessionCall): void {
  const rested = optional(call.fields, 'duration', 'number') ?? longPressTimeout
  if (rested < 0) throw invalidArgument('Long click duration cannot be negative')
  const target = targetOf(call, 'Long click')
  stroke(call.display, { from: target, to: target, rested })
}

/** Presses long, as the real gesture does, and moves then. */
export function drag(call: SessionCall): void {
  const { fields, display } = call
  const to = pointIn(fields, 'end')
  if (to === undefined) throw invalidArgument("The mandatory field 'end' is not present in JSON")
  const start = pointIn(fields, 'start')
  const node = originOf(call)
  assertSpeed(fields)
  if (node === undefined && start === undefined) throw invalidArgument('The starting point coordinates must be provided if element is not set')
  const from = node === undefined ? start : start === undefined ? centre(node.bounds) : { x: node.bounds.left + start.x, y: node.bounds.top + start.y }
  if (from !== undefined) stroke(display, { from, to, rested: longPressTimeout })
}

function assertSpeed(fields: Fields): void {
  if ((optional(fields, 'speed', 'integer') ?? 0) < 0) throw invalidArgument('Speed cannot be negative')
}

const directions = ['LEFT', 'RIGHT', 'UP', 'DOWN'] as const
type Direction = (typeof directions)[number]

const opposite: Readonly<Record<Direction, Direction>> = { LEFT: 'RIGHT', RIGHT: 'LEFT', UP: 'DOWN', DOWN: 'UP' }

function directionOf(fields: Fields, gesture: string): Direction {
  const given = required(fields, 'direction', 'string').toUpperCase()
  const direction = directions.find((one) => one === given)
  if (direction === undefined) throw invalidArgument(`${gesture} direction must be one of [${directions.join(', ')}]`)
  return direction
}

// Within an element gestures keep off its edges.
const margin = 0.1

function areaOf(call: SessionCall, gesture: string): Bounds {
  const node = originOf(call)
  if (node !== undefined) {
    const { left, top, right, bottom } = node.bounds
    const [x, y] = [Math.trunc((right - left) * margin), Math.trunc((bottom - top) * margin)]
    return { left: left + x, top: top + y, right: right - x, bottom: bottom - y }
  }
  const area = optional(call.fields, 'area', 'object')
  if (area === undefined) throw invalidArgument(`The ${gesture} area coordinates must be provided if element is not set`)
  const [left, top] = [Math.trunc(required(area, 'left', 'number')), Math.trunc(required(area, 'top', 'number'))]
  const [width, height] = [Math.trunc(required(area, 'width', 'number')), Math.trunc(required(area, 'height', 'number'))]
  if (width < 0) throw invalidArgument('Rectangle width must not be negative')
  if (height < 0) throw invalidArgument('Rectangle height must not be negative')
  return { left, top, right: left + width, bottom: top + height }
}

/** A swipe across a part of an area: from the edge that it leaves, through the middle. */
function across({ left, top, right, bottom }: Bounds, direction: Direction, share: number): { readonly from: Point; readonly to: Point } {
  const { x, y } = centre({ left, top, right, bottom })
  const [dx, dy] = [Math.trunc((right - left) * share), Math.trunc((bottom - top) * share)]
  switch (direction) {
    case 'LEFT':
      return { from: { x: right, y }, to: { x: right - dx, y } }
    case 'RIGHT':
      return { from: { x: left, y }, to: { x: left + dx, y } }
    case 'UP':
      return { from: { x, y: bottom }, to: { x, y: bottom - dy } }
    case 'DOWN':
      return { from: { x, y: top }, to: { x, y: top + dy } }
  }
}

export function swipe(call: SessionCall): void {
  const { fields, display } = call
  const share = required(fields, 'percent', 'number')
  const direction = directionOf(fields, 'Swipe')
  const area = areaOf(call, 'swipe')
  assertSpeed(fields)
  if (share < 0 || share > 1) throw invalidArgument('Percent must be between 0.0f and 1.0f')
  stroke(display, { ...across(area, direction, share), rested: 0 })
}

/** True if there is more to see in the direction. */
export function scroll(call: SessionCall): boolean {
  const share = required(call.fields, 'percent', 'number')
  const direction = directionOf(call.fields, 'Scroll')
  const area = areaOf(call, 'scroll')
  assertSpeed(call.fields)
  if (share < 0) throw invalidArgument('Percent must be greater than 0.0f')
  for (let left = share; left > 0; left -= 1) if (!scrollBy(call, area, direction, Math.min(left, 1))) return false
  return true
}

/** The slowest fling, in dp a second: ViewConfiguration.getScaledMinimumFlingVelocity(). */
const slowestFling = 50

export function fling(call: SessionCall): boolean {
  const direction = directionOf(call.fields, 'Fling')
  const area = areaOf(call, 'fling')
  const speed = optional(call.fields, 'speed', 'integer')
  const slowest = (slowestFling * call.display.density) / 160
  if (speed !== undefined && speed < slowest) throw invalidArgument(`Speed ${speed} is less than the minimum fling velocity ${slowest}`)
  return scrollBy(call, area, direction, 1)
}

function scrollBy({ display, session }: SessionCall, area: Bounds, direction: Direction, share: number): boolean {
  const { from, to } = across(area, opposite[direction], share)
  stroke(display, { from, to, rested: 0 })
  if (direction === 'LEFT' || direction === 'RIGHT') return false
  const scroller = scrollerAt(session.surface.root(), from)
  if (scroller === undefined) return false
  // Whether there is more tells only a step of a pixel, there and back.
  const pixel = (direction === 'DOWN' ? 1 : -1) / Math.max(1, rectOf(scroller.bounds).height)
  return display.scroll(scroller.key, pixel) && display.scroll(scroller.key, -pixel)
}

const scrollerAt = (root: ViewNode, { x, y }: Point): ViewNode | undefined => [...displayed(root)].findLast(({ scrollable, bounds }) =>
  scrollable && x >= bounds.left && x <= bounds.right && y >= bounds.top && y <= bounds.bottom)

// A pinch takes two fingers, and nothing on a simulated phone answers to two.
export const pinch = (call: SessionCall): never => notSimulated(call)
