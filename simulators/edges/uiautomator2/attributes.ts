import { boundsOf } from '../android/display/source.ts'
import type { ViewNode } from '../android/view-node.ts'
import { CommandError } from './errors.ts'

type Value = string | boolean | null

interface Attribute {
  /** The first is the one that page sources and XPath know. */
  readonly names: readonly string[]
  readonly of: ((node: ViewNode) => Value) | 'not simulated'
}

const attribute = (of: Attribute['of'], ...names: readonly string[]): Attribute => ({ names, of })

// What `GET /session/:sessionId/element/:id/attribute/:name` answers in the real server, whatever page sources show beyond it.
const attributes: readonly Attribute[] = [
  attribute((node) => node.checkable, 'checkable'),
  attribute((node) => node.checked, 'checked'),
  attribute((node) => node.className, 'class', 'className'),
  attribute((node) => node.clickable, 'clickable'),
  attribute((node) => node.contentDescription, 'content-desc', 'contentDescription'),
  attribute((node) => node.enabled, 'enabled'),
  attribute((node) => node.focusable, 'focusable'),
  attribute((node) => node.focused, 'focused'),
  attribute((node) => node.longClickable, 'long-clickable', 'longClickable'),
  attribute((node) => node.packageName, 'package'),
  attribute((node) => node.password, 'password'),
  attribute((node) => node.resourceId, 'resource-id', 'resourceId'),
  attribute((node) => node.scrollable, 'scrollable'),
  // Null unless some text is selected, which nothing on a simulated phone does.
  attribute(() => null, 'selection-start'),
  attribute(() => null, 'selection-end'),
  attribute((node) => node.selected, 'selected'),
  attribute((node) => node.text, 'text', 'name'),
  attribute((node) => node.hint === '' ? null : node.hint, 'hint'),
  attribute((node) => boundsOf(node.bounds), 'bounds'),
  attribute((node) => node.displayed, 'displayed'),
  ...[['extras'], ['contentSize'], ['is-collection', 'isCollection'], ['is-collection-item', 'isCollectionItem'],
    ['collection-info', 'collectionInfo'], ['collection-item-info', 'collectionItemInfo']].map((names) => attribute('not simulated', ...names)),
]

const byName: ReadonlyMap<string, Attribute> = new Map(attributes.flatMap((one) => one.names.map((name) => [name.toLowerCase(), one])))

/**
 * An attribute of an element: always a text, or null. Throws `unknown command` for a name that the server does not know, as the real
 * one does; calls `refuse` for one that is not simulated.
 */
export function attributeOf(node: ViewNode, name: string, refuse: (what: string) => never): string | null {
  const of = byName.get(name.toLowerCase())?.of
  if (of === undefined) {
    const known = attributes.map(({ names }) => names.length > 1 ? `{${names.join(',')}}` : names.join()).join(', ')
    throw new CommandError('unknown command', `'${name}' attribute is unknown for the element. Only the following attributes are supported: [${known}]`)
  }
  if (of === 'not simulated') return refuse(`the attribute ${name}`)
  const value = of(node)
  return value === null ? null : String(value)
}
