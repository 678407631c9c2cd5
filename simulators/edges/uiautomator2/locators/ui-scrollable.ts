import type { Display } from '../../android/display.ts'
import type { ViewNode } from '../../android/view-node.ts'
import { noSuchElement } from '../errors.ts'
import { syntaxError, type Argument, type Call, type Expression } from './expression.ts'
import { descriptionContains, descriptionIs, findBelow, findBySelector, isExpression, isText, selectorOf, textIs, type UiSelector } from './ui-selector.ts'

/** A way to a view that is gone anew each time: what androidx.test.uiautomator calls a UiObject. */
export type Query = (root: ViewNode) => ViewNode | null

/** What a locator of UiAutomator comes down to. */
export type Goal = UiSelector | Query

/** What a search by scrolling works on. */
export interface Scene {
  readonly display: Display
  /** The root view of the active window as it is now. */
  readonly root: () => ViewNode
}

/** A UiScrollable: a view that scrolls, found anew whenever it is used. */
export interface UiScrollable {
  readonly container: UiSelector
  readonly isVertical: boolean
  readonly maxSearchSwipes: number
  /** How much of the container a swipe leaves out at either end. */
  readonly deadZone: number
}

export const uiScrollable = (container: UiSelector): UiScrollable => ({ container, isVertical: true, maxSearchSwipes: 30, deadZone: 0.1 })

function containerOf({ root }: Scene, { container }: UiScrollable): ViewNode {
  const node = findBySelector(root(), container)
  if (node === null) throw noSuchElement('The container to scroll in was not found')
  return node
}

/** One swipe. False once there is nothing more in this direction. Throws `no such element` without a container. */
export function scrollOnce(scene: Scene, scrollable: UiScrollable, direction: 1 | -1): boolean {
  const { key } = containerOf(scene, scrollable)
  // Nothing on a simulated phone scrolls sideways.
  return scrollable.isVertical && scene.display.scroll(key, direction * (1 - 2 * scrollable.deadZone))
}

export function scrollToEdge(scene: Scene, scrollable: UiScrollable, direction: 1 | -1, maxSwipes: number): boolean {
  for (let swipe = 0; swipe < maxSwipes; swipe += 1) if (!scrollOnce(scene, scrollable, direction)) break
  return true
}

/** Scrolls from the beginning until the wanted view is displayed within the container. False if it does not turn up. */
export function scrollIntoView(scene: Scene, scrollable: UiScrollable, isThere: () => boolean): boolean {
  if (isThere()) return true
  scrollToEdge(scene, scrollable, -1, scrollable.maxSearchSwipes)
  if (isThere()) return true
  for (let swipe = 0; swipe < scrollable.maxSearchSwipes; swipe += 1) {
    const scrolled = scrollOnce(scene, scrollable, 1)
    if (isThere()) return true
    if (!scrolled) return false
  }
  return false
}

export const isWithin = ({ root }: Scene, { container }: UiScrollable, wanted: UiSelector) => (): boolean =>
  findBySelector(root(), { ...container, child: wanted }) !== null

/**
 * Does what an expression says that starts with a UiScrollable, and gives what is to be found then: what its last method returned, or
 * else what it looked for, or else the container. Throws `invalid selector` that names what is no method of UiScrollable, and
 * `no such element`.
 */
export function runScrollable(scene: Scene, expression: Expression): Goal {
  const { parameters, calls, source } = expression
  const [container] = parameters
  if (parameters.length !== 1 || !isExpression(container)) throw syntaxError(source, 'UiScrollable has no suitable constructor with the arguments given')
  let scrollable = uiScrollable(selectorOf(container))
  let found: Goal | null = null
  let wanted: UiSelector | null = null
  for (const call of calls) {
    const result = invoke(scene, scrollable, call, source)
    if (typeof result === 'object' && 'container' in result) scrollable = result
    else if (typeof result !== 'boolean') found = result
    wanted = wantedBy(call) ?? wanted
  }
  return found ?? wanted ?? scrollable.container
}

function wantedBy({ name, parameters }: Call): UiSelector | null {
  const [given] = parameters
  if (isText(given)) return name === 'scrollTextIntoView' ? textIs(given.text) : name === 'scrollDescriptionIntoView' ? descriptionIs(given.text) : null
  return isExpression(given) ? selectorOf(given) : null
}

type Result = boolean | UiScrollable | Goal

function invoke(scene: Scene, scrollable: UiScrollable, { name, parameters }: Call, source: string): Result {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined
  if (method === undefined) throw syntaxError(source, `UiScrollable has no \`${name}\` method`)
  const result = method(scene, scrollable, parameters)
  if (result === null) throw syntaxError(source, `\`UiScrollable\` doesn't have suitable method \`${name}\` with the arguments given`)
  return result
}

/** Null stands for arguments that do not fit. */
type Method = (scene: Scene, scrollable: UiScrollable, parameters: readonly Argument[]) => Result | null

const isCount = (value: Argument | undefined): value is number => typeof value === 'number' && Number.isInteger(value)

const none = (act: (scene: Scene, scrollable: UiScrollable) => Result): Method => (scene, scrollable, parameters) =>
  parameters.length === 0 ? act(scene, scrollable) : null

// Steps make a swipe slower, and a swipe takes no time on a simulated phone.
const swipe = (direction: 1 | -1): Method => (scene, scrollable, parameters) =>
  parameters.length === 0 || (parameters.length === 1 && isCount(parameters[0])) ? scrollOnce(scene, scrollable, direction) : null

const toEdge = (direction: 1 | -1): Method => (scene, scrollable, [maxSwipes, steps, ...rest]) =>
  isCount(maxSwipes) && (steps === undefined || isCount(steps)) && rest.length === 0 ? scrollToEdge(scene, scrollable, direction, maxSwipes) : null

// A view of the whole active window will do here, as in the real server: only if there is none does it scroll.
const intoView = (wanted: UiSelector): Method => (scene, scrollable) =>
  findBySelector(scene.root(), wanted) !== null ? wanted : scrollIntoView(scene, scrollable, isWithin(scene, scrollable, wanted))

const intoViewByText = (selector: (text: string) => UiSelector): Method => (scene, scrollable, parameters) => {
  const [given, ...rest] = parameters
  return isText(given) && rest.length === 0 ? intoView(selector(given.text))(scene, scrollable, parameters) : null
}

function instancesOf(scene: Scene, { container }: UiScrollable, pattern: UiSelector): readonly ViewNode[] {
  const within = findBySelector(scene.root(), container)
  const found: ViewNode[] = []
  const next = (): ViewNode | null => within && findBySelector(within, { ...pattern, instance: found.length })
  for (let node = next(); node !== null; node = next()) found.push(node)
  return found
}

const instance = (scrollable: UiScrollable, pattern: UiSelector, at: number): Query => (root) => {
  const within = findBySelector(root, scrollable.container)
  return within && findBySelector(within, { ...pattern, instance: at })
}

const childBy = (own: (node: ViewNode, text: string) => boolean, selector: (text: string) => UiSelector, aim: (text: string) => UiSelector): Method =>
  (scene, scrollable, [pattern, given, search = true, ...rest]) => {
    if (!isExpression(pattern) || !isText(given) || typeof search !== 'boolean' || rest.length > 0) return null
    const { text } = given
    if (search) scrollIntoView(scene, scrollable, isWithin(scene, scrollable, aim(text)))
    const rows = selectorOf(pattern)
    const at = instancesOf(scene, scrollable, rows).findIndex((node) => own(node, text) || findBelow(node, selector(text)) !== null)
    if (at < 0) throw noSuchElement(`No child with "${text}" was found`)
    return instance(scrollable, rows, at)
  }

const methods: Readonly<Record<string, Method>> = {
  setAsVerticalList: none((_, scrollable) => ({ ...scrollable, isVertical: true })),
  setAsHorizontalList: none((_, scrollable) => ({ ...scrollable, isVertical: false })),
  setMaxSearchSwipes: (_, scrollable, [swipes, ...rest]) => isCount(swipes) && rest.length === 0 ? { ...scrollable, maxSearchSwipes: swipes } : null,
  setSwipeDeadZonePercentage: (_, scrollable, [share, ...rest]) =>
    typeof share === 'number' && rest.length === 0 ? { ...scrollable, deadZone: share } : null,
  scrollForward: swipe(1), scrollBackward: swipe(-1), flingForward: swipe(1), flingBackward: swipe(-1),
  scrollToBeginning: toEdge(-1), flingToBeginning: toEdge(-1), scrollToEnd: toEdge(1), flingToEnd: toEdge(1),
  scrollTextIntoView: intoViewByText(textIs),
  scrollDescriptionIntoView: intoViewByText(descriptionIs),
  scrollIntoView: (scene, scrollable, parameters) => {
    const [given, ...rest] = parameters
    return isExpression(given) && rest.length === 0 ? intoView(selectorOf(given))(scene, scrollable, parameters) : null
  },
  getChildByInstance: (_, scrollable, [pattern, at, ...rest]) =>
    isExpression(pattern) && isCount(at) && rest.length === 0 ? instance(scrollable, selectorOf(pattern), at) : null,
  getChildByText: childBy((node, text) => node.text === text, textIs, textIs),
  getChildByDescription: childBy((node, text) => node.contentDescription?.includes(text) ?? false, descriptionContains, descriptionContains),
}
