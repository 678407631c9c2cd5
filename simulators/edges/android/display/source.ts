import type { Bounds, ViewNode } from '../view-node.ts'

export interface SourceOptions {
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Degrees, anticlockwise. */
  readonly rotation: 0 | 90 | 180 | 270
}

type Attributes = readonly (readonly [string, string | number | boolean | null])[]

const declaration = "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>"

/** What is on the screen, as the UiAutomator2 server writes it: one element a view, its tag the view's class. */
export function sourceOf(windows: readonly ViewNode[], { width, height, rotation }: SourceOptions): string {
  const root = written([['index', 0], ['class', 'hierarchy'], ['rotation', rotation / 90], ['width', width], ['height', height]], '?')
  const lines = windows.flatMap((window, at) => elementOf(window, at, '  '))
  return [declaration, ...(lines.length === 0 ? [`<hierarchy${root} />`] : [`<hierarchy${root}>`, ...lines, '</hierarchy>'])].join('\n')
}

/** What is on the screen, as `uiautomator dump` writes it: every view a `node`, everything on one line. */
export function dumpOf(windows: readonly ViewNode[], rotation: SourceOptions['rotation']): string {
  return `${declaration}<hierarchy rotation="${rotation / 90}">${windows.map((window, at) => dumped(window, at)).join('')}</hierarchy>`
}

/**
 * The attributes of a view in the server's source, in its order; a null is not written.
 * Those behind `displayed` are what server 10 adds. What the simulated phone has nothing of, such as live regions, is as on any plain view.
 */
export function attributesOf(node: ViewNode, index: number): Attributes {
  return [
    ['index', index], ['package', node.packageName], ['class', node.className], ['text', node.text],
    ['content-desc', node.contentDescription], ['resource-id', node.resourceId],
    ['checkable', node.checkable], ['checked', node.checked], ['clickable', node.clickable], ['enabled', node.enabled],
    ['focusable', node.focusable], ['focused', node.focused], ['long-clickable', node.longClickable], ['password', node.password],
    ['scrollable', node.scrollable], ['selected', node.selected], ['bounds', boundsOf(node.bounds)], ['displayed', node.displayed],
    ['hint', node.hint === '' ? null : node.hint], ['a11y-important', true], ['screen-reader-focusable', false], ['drawing-order', index + 1],
    ['showing-hint', node.text === '' && node.hint !== ''], ['text-entry-key', false], ['dismissable', false], ['a11y-focused', false],
    ['heading', node.heading], ['live-region', 0], ['context-clickable', false], ['content-invalid', false],
  ]
}

/** `[left,top][right,bottom]`. */
export const boundsOf = ({ left, top, right, bottom }: Bounds): string => `[${left},${top}][${right},${bottom}]`

function elementOf(node: ViewNode, index: number, indent: string): readonly string[] {
  const tag = node.className.replaceAll('$', '.')
  const start = `${indent}<${tag}${written(attributesOf(node, index), '?')}`
  if (node.children.length === 0) return [`${start} />`]
  return [`${start}>`, ...node.children.flatMap((child, at) => elementOf(child, at, `${indent}  `)), `${indent}</${tag}>`]
}

function dumped(node: ViewNode, index: number): string {
  const start = `<node${written([
    ...(isNameless(node) ? [['NAF', true] as const] : []),
    ['index', index], ['text', node.text], ['resource-id', node.resourceId ?? ''], ['class', node.className],
    ['package', node.packageName], ['content-desc', node.contentDescription ?? ''], ['checkable', node.checkable],
    ['checked', node.checked], ['clickable', node.clickable], ['enabled', node.enabled],
    ['focusable', node.focusable], ['focused', node.focused], ['scrollable', node.scrollable],
    ['long-clickable', node.longClickable], ['password', node.password], ['selected', node.selected], ['bounds', boundsOf(node.bounds)],
  ], '.')}`
  return node.children.length === 0 ? `${start} />` : `${start}>${node.children.map(dumped).join('')}</node>`
}

/** "Not accessibility friendly": can be touched, and neither it nor anything in it says what it is. */
function isNameless(node: ViewNode): boolean {
  const saysNothing = (one: ViewNode): boolean => one.text === '' && (one.contentDescription ?? '') === '' && one.children.every(saysNothing)
  return node.clickable && node.enabled && saysNothing(node)
}

/** @param instead of characters that XML cannot hold */
function written(attributes: Attributes, instead: string): string {
  return attributes.map(([name, value]) => (value === null ? '' : ` ${name}="${escaped(String(value), instead)}"`)).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;',
}

// What XML 1.0 cannot hold, and what it can but an attribute cannot as it is.
// oxlint-disable-next-line no-control-regex
const special = /[\u0000-\u001f&<>"\ufffe\uffff]|\p{Surrogate}/gu

const escaped = (text: string, instead: string): string => text.replace(special, (one) => entities[one] ?? instead)
