import fontoxpath from 'fontoxpath'
import { parseXmlDocument, type Document, type Element } from 'slimdom'
import type { Seen } from '../port.ts'
import type { Dialect, SourceElement } from './dialect.ts'

// oxlint-disable-next-line import/no-named-as-default-member -- the package is CommonJS, whose names Node does not see
const { evaluateXPathToNodes } = fontoxpath

/** A page source that can be searched. Throws an Error if it is no XML. */
export function parsePage(source: string): Document {
  return parseXmlDocument(source)
}

/** The elements that an XPath names, in document order. */
export const elementsAt = (page: Document, xpath: string): Element[] => evaluateXPathToNodes(xpath, page) as unknown as Element[]

/** What a person sees of an element. */
export function seenAt(element: Element, dialect: Dialect): Seen {
  const own = asSource(element)
  return { texts: textsIn(element, dialect), value: dialect.valueOf(own), isOn: dialect.isOn(own), isEnabled: dialect.isEnabled(own) }
}

/** Every text in an element, in document order, its own first. */
export const textsIn = (element: Element | Document, dialect: Dialect): string[] => saying(element, dialect).map((one) => textOf(one, dialect))

/** Every element that says something itself, in document order. */
export function saying(element: Element | Document, dialect: Dialect): Element[] {
  const below = element.children.flatMap((child) => saying(child, dialect))
  return 'tagName' in element && textOf(element, dialect) !== '' ? [element, ...below] : below
}

export const textOf = (element: Element, dialect: Dialect): string => dialect.textOf(asSource(element))

function asSource(element: Element): SourceElement {
  return { tag: element.tagName, attributes: Object.fromEntries(element.attributes.map(({ name, value }) => [name, value])) }
}

/** A part of a screen whose middle scrolls: what stands before that, what is seen of it, what stands behind it. */
export interface Part<Item> {
  readonly before: readonly Item[]
  readonly inside: readonly Item[]
  readonly after: readonly Item[]
}

/** Which ends of what scrolls are seen. What is cut off at another end is left out: it is whole in the next part. */
export interface Ends {
  readonly first: boolean
  readonly last: boolean
}

/** Elements sorted by where they stand. Without a scroller all stand before it. */
export function partOf(elements: readonly Element[], scroller: Element | undefined, { first, last }: Ends): Part<Element> {
  if (scroller === undefined) return { before: elements, inside: [], after: [] }
  const [top, bottom] = edgesOf(scroller)
  const isBehind = (element: Element): boolean => (scroller.compareDocumentPosition(element) & documentPositionFollowing) !== 0
  const isWhole = (element: Element): boolean => {
    const [own, end] = edgesOf(element)
    return (first || own > top) && (last || end < bottom)
  }
  const inside = elements.filter((element) => element !== scroller && scroller.contains(element))
  const outside = elements.filter((element) => !scroller.contains(element))
  return { before: outside.filter((element) => !isBehind(element)), inside: inside.filter(isWhole), after: outside.filter(isBehind) }
}

const documentPositionFollowing = 4

/** The upper and the lower edge, from `[left,top][right,bottom]`. */
function edgesOf(element: Element): readonly [number, number] {
  const [, top = 0, , bottom = 0] = boundsOf(element)
  return [top, bottom]
}

/** Left, top, right, bottom in pixels. */
export function boundsOf(element: Element): readonly number[] {
  return (element.getAttribute('bounds') ?? '').match(/-?\d+/g)?.map(Number) ?? []
}

/**
 * Two looks at a list, the second after scrolling on, joined: what ends the first and begins the second is the same, but for
 * codes and the seconds that they last. Equal rows that fill a whole look cannot be told apart and are taken for the same.
 */
export function joined<Item>(first: readonly Item[], second: readonly Item[]): Item[] {
  const keys = (items: readonly Item[]): string => JSON.stringify(items).replaceAll(/"(\d[\d ]{4,8}\d|\d+ seconds)"/g, '"#"')
  for (let overlap = Math.min(first.length, second.length); overlap > 0; overlap -= 1) {
    if (keys(first.slice(-overlap)) === keys(second.slice(0, overlap))) return [...first, ...second.slice(overlap)]
  }
  return [...first, ...second]
}
