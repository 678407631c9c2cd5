import type { ViewNode } from '../../android/view-node.ts'
import { syntaxError, type Argument, type Expression } from './expression.ts'
import { javaPattern } from './java-regexp.ts'

/** What androidx.test.uiautomator.UiSelector holds. */
export interface UiSelector {
  readonly criteria: ReadonlyMap<string, Criterion>
  /** The how manieth view that meets the criteria; the first if not given. */
  readonly instance?: number
  readonly child?: UiSelector
  readonly fromParent?: UiSelector
}

/** The index is the view's place among its parent's children. */
export type Criterion = (node: ViewNode, index: number) => boolean

type Texts = (node: ViewNode) => string | null

const text: Texts = (node) => node.text
const description: Texts = (node) => node.contentDescription
const resourceId: Texts = (node) => node.resourceId
const className: Texts = (node) => node.className
const packageName: Texts = (node) => node.packageName

const is = (of: Texts) => (wanted: string): Criterion => (node) => of(node) === wanted
const matches = (of: Texts) => (wanted: string): Criterion => {
  const pattern = javaPattern(wanted)
  return (node) => {
    const value = of(node)
    return value !== null && pattern.test(value)
  }
}
// Without regard to case, as UiSelector documents it.
const contains = (of: Texts) => (wanted: string): Criterion => (node) => of(node)?.toLowerCase().includes(wanted.toLowerCase()) ?? false
const startsWith = (of: Texts) => (wanted: string): Criterion => (node) => of(node)?.toLowerCase().startsWith(wanted.toLowerCase()) ?? false

const textual: Readonly<Record<string, (wanted: string) => Criterion>> = {
  text: is(text), textMatches: matches(text), textContains: contains(text), textStartsWith: startsWith(text),
  description: is(description), descriptionMatches: matches(description),
  descriptionContains: contains(description), descriptionStartsWith: startsWith(description),
  resourceId: is(resourceId), resourceIdMatches: matches(resourceId),
  className: is(className), classNameMatches: matches(className),
  packageName: is(packageName), packageNameMatches: matches(packageName),
}

const flags = ['checkable', 'checked', 'clickable', 'enabled', 'focusable', 'focused', 'longClickable', 'scrollable', 'selected'] as const
const isFlag = (name: string): name is (typeof flags)[number] => (flags as readonly string[]).includes(name)

export const textIs = (wanted: string): UiSelector => ({ criteria: new Map([['text', is(text)(wanted)]]) })
export const descriptionIs = (wanted: string): UiSelector => ({ criteria: new Map([['description', is(description)(wanted)]]) })
export const descriptionContains = (wanted: string): UiSelector => ({ criteria: new Map([['descriptionContains', contains(description)(wanted)]]) })
export const classNameIs = (wanted: string): UiSelector => ({ criteria: new Map([['className', is(className)(wanted)]]) })
export const indexIs = (wanted: number): Criterion => (_, index) => index === wanted

export const firstScrollable: UiSelector = { criteria: new Map<string, Criterion>([['scrollable', (node) => node.scrollable]]), instance: 0 }

/** The selector that an expression makes. Throws `invalid selector` that names what is no method of UiSelector. */
export function selectorOf(expression: Expression): UiSelector {
  const { type, parameters, calls, source } = expression
  if (type !== 'UiSelector' || parameters.length > 0) throw syntaxError(source, `a UiSelector was expected, made without arguments`)
  return calls.reduce<UiSelector>((selector, call) => {
    const [given, ...rest] = call.parameters
    const unsuitable = (): Error => syntaxError(source, `\`UiSelector\` doesn't have suitable method \`${call.name}\` with the arguments given`)
    if (given === undefined || rest.length > 0) {
      throw isMethod(call.name) ? unsuitable() : syntaxError(source, `UiSelector has no \`${call.name}\` method`)
    }
    const and = (criterion: Criterion): UiSelector => ({ ...selector, criteria: new Map([...selector.criteria, [call.name, criterion]]) })
    const { name } = call
    const textualCriterion = Object.hasOwn(textual, name) ? textual[name] : undefined
    if (textualCriterion !== undefined) {
      if (!isText(given)) throw unsuitable()
      return and(textualCriterion(given.text))
    }
    if (isFlag(name)) {
      if (typeof given !== 'boolean') throw unsuitable()
      return and((node) => node[name] === given)
    }
    if (name === 'index' || name === 'instance') {
      if (typeof given !== 'number' || !Number.isInteger(given) || given < 0) throw unsuitable()
      return name === 'index' ? and(indexIs(given)) : { ...selector, instance: given }
    }
    if (name === 'childSelector' || name === 'fromParent') {
      if (!isExpression(given)) throw unsuitable()
      return name === 'childSelector' ? { ...selector, child: selectorOf(given) } : { ...selector, fromParent: selectorOf(given) }
    }
    throw syntaxError(source, `UiSelector has no \`${name}\` method`)
  }, { criteria: new Map() })
}

export const isText = (argument: Argument | undefined): argument is { readonly text: string } => typeof argument === 'object' && 'text' in argument
export const isExpression = (argument: Argument | undefined): argument is Expression => typeof argument === 'object' && 'calls' in argument

const isMethod = (name: string): boolean =>
  Object.hasOwn(textual, name) || isFlag(name) || ['index', 'instance', 'childSelector', 'fromParent'].includes(name)

interface Counting {
  readonly criteria: readonly Criterion[]
  /** How many matches there are still to pass over. */
  left: number
  readonly child: Counting | undefined
  readonly fromParent: Counting | undefined
}

interface Place {
  readonly node: ViewNode
  readonly index: number
  readonly above: Place | null
}

const counting = ({ criteria, instance = 0, child, fromParent }: UiSelector): Counting => ({
  criteria: [...criteria.values()], left: instance,
  child: child && counting(child), fromParent: fromParent && counting(fromParent),
})

function isMatch(selector: Counting, { node, index }: Place): boolean {
  if (!selector.criteria.every((criterion) => criterion(node, index))) return false
  if (selector.left === 0) return true
  selector.left -= 1
  return false
}

// As UiAutomator searches: once a view matches, only the next part of the selector is looked for below it.
function search(selector: Counting, at: Place): ViewNode | null {
  let wanted = selector
  let from = at
  if (isMatch(selector, at)) {
    if (selector.child !== undefined) wanted = selector.child
    else if (selector.fromParent !== undefined) {
      if (at.above === null) return null
      wanted = selector.fromParent
      from = at.above
    } else return at.node
  }
  return searchBelow(wanted, from)
}

function searchBelow(selector: Counting, from: Place): ViewNode | null {
  for (const [index, node] of from.node.children.entries()) {
    const hit = node.displayed ? search(selector, { node, index, above: from }) : null
    if (hit !== null) return hit
  }
  return null
}

const top = (node: ViewNode): Place => ({ node, index: 0, above: null })

/** The first view that a selector finds from a root on, the root included. */
export const findBySelector = (root: ViewNode, selector: UiSelector): ViewNode | null => search(counting(selector), top(root))

/** The first view that a selector finds below a view. */
export const findBelow = (node: ViewNode, selector: UiSelector): ViewNode | null => searchBelow(counting(selector), top(node))
