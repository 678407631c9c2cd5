import type { ViewNode } from '../../android/view-node.ts'
import { idOf, type SessionCall } from '../call.ts'
import { invalidArgument, noSuchElement } from '../errors.ts'
import { optional, required } from '../fields.ts'
import { parseStatements } from '../locators/expression.ts'
import { locatorOf } from '../locators/find.ts'
import { isWithin, scrollIntoView, uiScrollable } from '../locators/ui-scrollable.ts'
import { classNameIs, descriptionIs, findBySelector, firstScrollable, selectorOf, type UiSelector } from '../locators/ui-selector.ts'

/** Scrolls in the first scrollable view, or in the one given, until a locator finds something. */
export function scrollTo(call: SessionCall): void {
  const { session, fields } = call
  const given = required(fields, 'params', 'object')
  const selector = selectorFor(required(given, 'strategy', 'string'), required(given, 'selector', 'string'))
  const id = idOf(optional(fields, 'origin', 'object'))
  if (id !== undefined) {
    session.elements.get(id)
    if (!session.elements.isLazy(id)) throw invalidArgument('The given origin element must be a valid scrollable UiObject')
  }
  const container = id === undefined ? firstScrollable : onlyThe(session.elements.get(id))
  if (findBySelector(session.surface.root(), container) === null) throw noSuchElement()
  const maxSwipes = optional(given, 'maxSwipes', 'integer') ?? 0
  const scrollable = { ...uiScrollable(container), ...(maxSwipes > 0 ? { maxSearchSwipes: maxSwipes } : {}) }
  if (!scrollIntoView(session.surface, scrollable, isWithin(session.surface, scrollable, selector))) {
    throw noSuchElement('Cannot scroll to the view that the selector describes')
  }
}

function selectorFor(strategy: string, selector: string): UiSelector {
  const locator = locatorOf(strategy, selector)
  switch (locator.strategy) {
    case 'accessibility id':
      return descriptionIs(selector)
    case 'class name':
      return classNameIs(selector)
    case '-android uiautomator':
      return selectorOf(parseStatements(selector)[0])
    default:
      throw invalidArgument(`Unsupported strategy: '${strategy}'. `
        + 'The only supported strategies are: [accessibility id, class name, -android uiautomator].')
  }
}

const onlyThe = ({ key }: ViewNode): UiSelector => ({ criteria: new Map([['key', (node: ViewNode) => node.key === key]]) })

/**
 * Brings one element into view within another; both must have been found by `-android uiautomator`. As in the real server an element
 * that is not displayed is stale, so that whatever can be asked for is in view.
 */
export function scrollToElement({ session, parameters: { id = '', id2 = '' } }: SessionCall): void {
  for (const [element, role] of [[id, 'Element'], [id2, 'Scroll to Element']] as const) {
    session.elements.get(element)
    if (session.elements.isLazy(element)) continue
    throw invalidArgument(`${role} was not an instance of UiObject; only UiSelector is supported. `
      + "Ensure you use the '-android uiautomator' locator strategy when finding elements for use with ScrollToElement")
  }
}
