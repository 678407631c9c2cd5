import fontoxpath, { type Attr, type Element, type IDomFacade, type Node } from 'fontoxpath'
import { attributesOf as sourceAttributesOf } from '../../android/display/source.ts'
import type { ViewNode } from '../../android/view-node.ts'
import { CommandError } from '../errors.ts'
import { assertXPath2 } from './xpath-2.ts'

// oxlint-disable-next-line import/no-named-as-default-member -- the package is CommonJS, whose names Node does not see
const { evaluateXPath } = fontoxpath

/** A node of the document that page sources write, made of views only where an expression looks. */
interface XmlNode extends Node {
  readonly parent: XmlNode | null
  readonly children: XmlNode[]
  readonly view: ViewNode | null
}

interface XmlElement extends XmlNode, Element {
  readonly attributes: Attr[]
}

const named = (nodeType: number, name: string) => ({ nodeType, nodeName: name, localName: name, name, namespaceURI: null, prefix: null })

const attribute = (name: string, value: string, owner: XmlElement): Attr => Object.assign(named(2, name), { value, owner })

function elementOf(parent: XmlNode, view: ViewNode, index: number): XmlElement {
  let children: XmlNode[] | undefined
  let attributes: Attr[] | undefined
  const element: XmlElement = {
    ...named(1, view.className.replaceAll('$', '.')), parent, view,
    get children() {
      return children ??= view.children.map((child, at) => elementOf(element, child, at))
    },
    get attributes() {
      return attributes ??= sourceAttributesOf(view, index).flatMap(([name, value]) => value === null ? [] : [attribute(name, String(value), element)])
    },
  }
  return element
}

function documentOf(content: (parent: XmlNode) => XmlNode): XmlNode {
  const children: XmlNode[] = []
  const document: XmlNode = { nodeType: 9, parent: null, children, view: null }
  children.push(content(document))
  return document
}

/** The document of whole windows: a root element `hierarchy` with the root views in it. */
export const documentOfWindows = (roots: readonly ViewNode[]): XmlNode => documentOf((parent) => {
  const children: XmlNode[] = []
  const attributes: Attr[] = []
  const hierarchy: XmlElement = { ...named(1, 'hierarchy'), parent, view: null, children, attributes }
  attributes.push(attribute('index', '0', hierarchy), attribute('class', 'hierarchy', hierarchy))
  children.push(...roots.map((root, index) => elementOf(hierarchy, root, index)))
  return hierarchy
})

/** The document of which a view is the root element. */
export const documentOfView = (view: ViewNode, index: number): XmlNode => documentOf((parent) => elementOf(parent, view, index))

/** The node of a view within a document, or null. */
export const nodeOfView = (from: XmlNode, key: string): XmlNode | null => from.view?.key === key ? from
  : from.children.reduce<XmlNode | null>((found, child) => found ?? nodeOfView(child, key), null)

const isXmlNode = (result: unknown): result is XmlNode => typeof result === 'object' && result !== null && 'view' in result

// fontoxpath asks only with nodes that it was given from here.
const own = (node: Node): XmlNode => node as XmlNode
const parentOf = (node: Node): XmlNode | null => 'owner' in node ? node.owner as XmlNode : own(node).parent
const attributesOf = (node: Node): Attr[] => 'attributes' in node ? node.attributes as Attr[] : []

function sibling(node: Node, step: 1 | -1): XmlNode | null {
  const siblings = own(node).parent?.children ?? []
  return siblings[siblings.indexOf(own(node)) + step] ?? null
}

const facade: IDomFacade = {
  getAllAttributes: attributesOf,
  getAttribute: (node, name) => attributesOf(node).find((one) => one.name === name)?.value ?? null,
  getChildNodes: (node) => own(node).children ?? [],
  getData: (node) => 'value' in node ? node.value : node.data,
  getFirstChild: (node) => own(node).children?.[0] ?? null,
  getLastChild: (node) => own(node).children?.at(-1) ?? null,
  getNextSibling: (node) => sibling(node, 1),
  getParentNode: parentOf,
  getPreviousSibling: (node) => sibling(node, -1),
}

/**
 * The views that an XPath 2 expression leads to, in document order. What it yields beside elements is passed over, as by the real
 * server. Throws `invalid selector` for bad syntax and `unknown error` for what fails while it is evaluated.
 */
export function findByXPath(expression: string, context: XmlNode): readonly ViewNode[] {
  assertXPath2(expression)
  let results: readonly unknown[]
  try {
    results = evaluateXPath(expression, context, facade, null, evaluateXPath.ALL_RESULTS_TYPE)
  } catch (cause) {
    throw new CommandError('unknown error', cause instanceof Error ? cause.message : String(cause), { cause })
  }
  return results.flatMap((result) => isXmlNode(result) ? result.view ?? [] : [])
}
