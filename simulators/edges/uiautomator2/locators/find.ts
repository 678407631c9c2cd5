import type { ViewNode } from '../../android/view-node.ts'
import { CommandError } from '../errors.ts'
import type { Settings } from '../settings.ts'
import { displayed } from '../views.ts'
import { parseStatements, type Expression } from './expression.ts'
import { snapshot } from './snapshot.ts'
import { runScrollable, type Goal, type Query, type Scene } from './ui-scrollable.ts'
import { findBelow, findBySelector, indexIs, selectorOf, type UiSelector } from './ui-selector.ts'
import { documentOfView, documentOfWindows, findByXPath, nodeOfView } from './xpath.ts'

const strategies = ['id', 'xpath', 'accessibility id', 'class name', '-android uiautomator'] as const

export type Strategy = (typeof strategies)[number]

export interface Locator {
  readonly strategy: Strategy
  readonly selector: string
}

/** Where a locator looks. */
export interface Surface extends Scene {
  /** The root views that locators see: of the active window, or of all. */
  readonly roots: () => readonly ViewNode[]
  readonly settings: Settings
  /** That ids without a package belong to. */
  readonly appPackage: string
}

/** A view and, where the real server looks for it anew each time that it is used, how. */
export interface Found {
  readonly node: ViewNode
  readonly again?: Query
}

export function locatorOf(strategy: string, selector: string): Locator {
  const known = strategies.find((one) => one === strategy)
  if (known === undefined) {
    throw new CommandError('invalid selector',
      `Selector strategy '${strategy}' is not supported. Only the following selector strategies are supported: [${strategies.join(', ')}]`)
  }
  return { strategy: known, selector }
}

/** The first view that a locator finds, on the screen or below a view. */
export const findFirst = (surface: Surface, locator: Locator, context: ViewNode | null): Found | undefined =>
  locator.strategy === '-android uiautomator' ? firstByUiAutomator(surface, locator.selector, context) : findEager(surface, locator, context)[0]

/** Every view that a locator finds, on the screen or below a view. */
export const findAll = (surface: Surface, locator: Locator, context: ViewNode | null): readonly Found[] =>
  locator.strategy === '-android uiautomator' ? allByUiAutomator(surface, locator.selector, context) : findEager(surface, locator, context)

function findEager(surface: Surface, { strategy, selector }: Locator, context: ViewNode | null): readonly Found[] {
  if (strategy === 'xpath') return byXPath(surface, selector, context).map((node) => ({ node }))
  const meets = criterion(surface, strategy, selector)
  const roots = context === null ? surface.roots() : [context]
  return roots.flatMap((root) => [...displayed(root)]).filter(meets).map((node) => ({ node }))
}

const fullId = /^[a-zA-Z_][a-zA-Z0-9._]*:[^/]+\/\S+$/

function criterion({ settings, appPackage }: Surface, strategy: Strategy, selector: string): (node: ViewNode) => boolean {
  if (strategy === 'accessibility id') return (node) => node.contentDescription === selector
  if (strategy === 'class name') {
    const className = selector.startsWith('.') ? `android.widget${selector}` : selector
    return (node) => node.className === className
  }
  const id = settings.disableIdLocatorAutocompletion || fullId.test(selector) ? selector : `${appPackage}:id/${selector}`
  return (node) => node.resourceId === id
}

function byXPath(surface: Surface, expression: string, context: ViewNode | null): readonly ViewNode[] {
  const { settings } = surface
  if (context !== null && settings.limitXPathContextScope) {
    return findByXPath(expression, documentOfView(snapshot(context, settings), indexOf(surface.roots(), context)))
  }
  const document = documentOfWindows(surface.roots().map((root) => snapshot(root, settings)))
  return findByXPath(expression, context === null ? document : nodeOfView(document, context.key) ?? document)
}

const indexOf = (roots: readonly ViewNode[], node: ViewNode): number => {
  for (const root of roots) {
    for (const parent of displayed(root)) if (parent.children.includes(node)) return parent.children.indexOf(node)
  }
  return 0
}

// Each statement of a locator is run when its turn comes, for those that scroll change what the next finds.
const goalOf = (surface: Surface, expression: Expression): Goal =>
  expression.type === 'UiScrollable' ? runScrollable(surface, expression) : selectorOf(expression)

const queryOf = (goal: Goal, context: ViewNode | null): Query => {
  if (typeof goal === 'function') return goal
  if (context === null) return (root) => findBySelector(root, goal)
  return (root) => {
    const again = [...displayed(root)].find((node) => node.key === context.key)
    return again === undefined ? null : findBelow(again, goal)
  }
}

function firstByUiAutomator(surface: Surface, source: string, context: ViewNode | null): Found | undefined {
  const again = queryOf(goalOf(surface, parseStatements(source)[0]), context)
  const node = again(surface.root())
  return node === null ? undefined : { node, again }
}

function allByUiAutomator(surface: Surface, source: string, context: ViewNode | null): readonly Found[] {
  const found = parseStatements(source).flatMap((expression) => everyMatch(surface, goalOf(surface, expression), context))
  return found.filter(({ node }, at) => found.findIndex((other) => other.node === node) === at)
}

function everyMatch(surface: Surface, goal: Goal, context: ViewNode | null): readonly Found[] {
  const isOne = typeof goal === 'function' || (goal.instance !== undefined && context === null)
  const nth = (at: number): Query => queryOf(isOne ? goal : numbered(goal, at, context), context)
  const found: Found[] = []
  for (let again = nth(0), node; (node = again(surface.root())) !== null; again = nth(found.length)) {
    found.push({ node, again })
    if (isOne) break
  }
  return found
}

// The real server counts by index where the class is given as a pattern, and so finds the first match at every index.
const numbered = (selector: UiSelector, at: number, context: ViewNode | null): UiSelector =>
  context === null && selector.criteria.has('classNameMatches') ? { ...selector, criteria: new Map([...selector.criteria, ['index', indexIs(at)]]) }
    : { ...selector, instance: at }
