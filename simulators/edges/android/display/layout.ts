import type { Bounds, ViewNode } from '../view-node.ts'
import { advance, dotOf, lineHeight, linesOf } from './text.ts'
import type { View } from './view.ts'

/** A view in its place. */
export interface Placed {
  readonly view: View
  readonly node: ViewNode
  /** Where it would be if nothing cut it off. */
  readonly whole: Bounds
  /** By how many pixels its content can scroll, and has. Both 0 of what does not scroll. */
  readonly range: number
  readonly offset: number
}

export interface Layout {
  readonly root: ViewNode
  /** What is visible, by key. */
  readonly placed: ReadonlyMap<string, Placed>
  /** Where the view with the focus is, seen or not. */
  readonly focusedAt: Bounds | null
}

export interface LayoutOptions {
  readonly density: number
  readonly packageName: string
  /** Of all keys: the screen that the views belong to. */
  readonly prefix: string
  readonly focus: string | null
  /** How far what scrolls has been scrolled, in pixels. */
  readonly scrolled: (key: string) => number
}

const nowhere: Bounds = { left: 0, top: 0, right: 0, bottom: 0 }

const pixels = (dp: number, density: number): number => Math.round((dp * density) / 160)

/** The height in pixels that a view wants at a width. */
export function heightOf(view: View, width: number, density: number): number {
  if (view.height !== undefined) return pixels(view.height, density)
  const [top, right, bottom, left] = paddingOf(view, density)
  const room = width - left - right
  const widths = view.flow === 'across' ? widthsOf(view, room, density) : []
  const heights = view.children.map((child, at) => heightOf(child, widths[at] ?? room, density))
  const content = view.flow === 'down' ? heights.reduce((sum, one) => sum + one, 0) : Math.max(0, ...heights)
  return top + bottom + Math.max(content, textHeight(view, room, density))
}

/** Places a view and all below it. What is cut off entirely is not in the tree, as accessibility services do not get it. */
export function layOut(view: View, bounds: Bounds, options: LayoutOptions): Layout {
  const placed = new Map<string, Placed>()
  const { density, packageName, prefix, focus, scrolled } = options
  let focusedAt: Bounds | null = null

  function place(one: View, whole: Bounds, clip: Bounds, key: string, isEnabled: boolean): ViewNode[] {
    const enabled = isEnabled && one.enabled !== false
    if (one.className === null) return placeChildren(one, whole, clip, key, enabled, 0)
    if (key === focus) focusedAt = whole
    const visible = intersection(whole, clip)
    if (visible === null) return focus === null ? [] : placeChildren(one, whole, nowhere, key, enabled, 0)
    const range = one.scrolls === true ? Math.max(0, contentHeight(one, whole, density) - (whole.bottom - whole.top)) : 0
    const offset = Math.min(range, Math.max(0, scrolled(key)))
    const node: ViewNode = {
      key, className: one.className, packageName,
      text: one.text ?? '', contentDescription: one.contentDescription ?? null, resourceId: one.resourceId ?? null, hint: one.hint ?? '',
      checkable: one.checkable ?? false, checked: one.checked ?? false, clickable: one.clickable ?? false, enabled,
      focusable: one.focusable ?? false, focused: key === focus, longClickable: one.longClickable ?? false,
      password: one.password ?? false, scrollable: range > 0, selected: false, heading: one.heading ?? false,
      bounds: visible, displayed: true,
      children: placeChildren(one, whole, visible, key, enabled, offset),
    }
    placed.set(key, { view: one, node, whole, range, offset })
    return [node]
  }

  function placeChildren(one: View, whole: Bounds, clip: Bounds, key: string, enabled: boolean, offset: number): ViewNode[] {
    return arrange(one, inner(one, whole, density), density, offset).flatMap(([child, where], at) =>
      place(child, where, clip, child.key === undefined ? `${key}>${at}` : `${prefix}${child.key}`, enabled))
  }

  const [root] = place(view, bounds, bounds, `${prefix}>0`, true)
  if (root === undefined) throw new Error('The root view of a window has no place on the screen: give it bounds with an area.')
  return { root, placed, focusedAt }
}

/** Where the children of a view go, given the room that it has for them. */
function arrange(view: View, room: Bounds, density: number, offset: number): (readonly [View, Bounds])[] {
  const width = room.right - room.left
  if (view.flow === 'across') {
    let { left } = room
    const widths = widthsOf(view, width, density)
    return view.children.map((child, at) => {
      const cell = { ...room, left, right: left + (widths[at] ?? 0) }
      left = cell.right
      return [child, fitted(child, cell, density)]
    })
  }
  if (view.flow !== 'down') return view.children.map((child) => [child, fitted(child, room, density)])
  const grows = (child: View): boolean => child.grows === true && view.scrolls !== true
  const wanted = view.children.map((child) => (grows(child) ? 0 : heightOf(child, width, density)))
  const left = Math.max(0, room.bottom - room.top - wanted.reduce((sum, height) => sum + height, 0))
  const share = Math.floor(left / Math.max(1, view.children.filter(grows).length))
  let top = room.top - offset
  return view.children.map((child, at) => {
    const height = grows(child) ? share : wanted[at] ?? 0
    const cell = { left: room.left, right: room.right, top, bottom: top + height }
    top = cell.bottom
    return [child, fitted(child, cell, density)]
  })
}

/** A text takes no more than it needs, and stands in the middle of the height that it is given. Everything else fills its cell. */
function fitted(view: View, cell: Bounds, density: number): Bounds {
  const isText = view.className === 'android.widget.TextView' && view.height === undefined
  if (!isText) return cell
  const width = Math.min(cell.right - cell.left, textWidth(view, density))
  const height = Math.min(cell.bottom - cell.top, heightOf(view, cell.right - cell.left, density))
  const top = cell.top + Math.floor((cell.bottom - cell.top - height) / 2)
  return { left: cell.left, right: cell.left + width, top, bottom: top + height }
}

function widthsOf(view: View, room: number, density: number): readonly number[] {
  const fixed = view.children.map(({ width }) => (width === undefined ? null : pixels(width, density)))
  const sharing = fixed.filter((width) => width === null).length
  const share = Math.floor(Math.max(0, room - fixed.reduce<number>((sum, width) => sum + (width ?? 0), 0)) / Math.max(1, sharing))
  return fixed.map((width) => width ?? share)
}

function contentHeight(view: View, { left, right }: Bounds, density: number): number {
  const [top, after, bottom, before] = paddingOf(view, density)
  return top + bottom + view.children.reduce((sum, child) => sum + heightOf(child, right - left - before - after, density), 0)
}

function paddingOf({ padding = [0, 0, 0, 0] }: View, density: number): readonly [number, number, number, number] {
  const [top, right, bottom, left] = padding
  return [pixels(top, density), pixels(right, density), pixels(bottom, density), pixels(left, density)]
}

function inner(view: View, whole: Bounds, density: number): Bounds {
  const [top, right, bottom, left] = paddingOf(view, density)
  return { left: whole.left + left, top: whole.top + top, right: whole.right - right, bottom: whole.bottom - bottom }
}

function textHeight({ text, textSize }: View, room: number, density: number): number {
  if (textSize === undefined) return 0
  return linesOf(text ?? '', Math.floor(room / (advance * dotOf(textSize, density)))).length * lineHeight(textSize, density)
}

function textWidth(view: View, density: number): number {
  const [, right, , left] = paddingOf(view, density)
  const longest = Math.max(0, ...(view.text ?? '').split('\n').map((line) => line.length))
  return left + right + longest * advance * dotOf(view.textSize ?? 16, density)
}

function intersection(one: Bounds, other: Bounds): Bounds | null {
  const both = {
    left: Math.max(one.left, other.left), top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right), bottom: Math.min(one.bottom, other.bottom),
  }
  return both.left < both.right && both.top < both.bottom ? both : null
}
