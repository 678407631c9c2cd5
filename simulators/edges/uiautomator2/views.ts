import type { Bounds, Point, ViewNode } from '../android/view-node.ts'

/** A view and, depth first, all that is displayed below it. Nothing if the view is not displayed. */
export function* displayed(node: ViewNode): Generator<ViewNode> {
  if (!node.displayed) return
  yield node
  for (const child of node.children) yield* displayed(child)
}

/** A view and, depth first, all that is below it. */
export function* everyView(node: ViewNode): Generator<ViewNode> {
  yield node
  for (const child of node.children) yield* everyView(child)
}

/** The first view that has the focus, or undefined. */
export function focusedIn(roots: readonly ViewNode[]): ViewNode | undefined {
  for (const root of roots) for (const node of displayed(root)) if (node.focused) return node
  return undefined
}

export const centre = ({ left, top, right, bottom }: Bounds): Point => ({ x: Math.trunc((left + right) / 2), y: Math.trunc((top + bottom) / 2) })

export const rectOf = ({ left, top, right, bottom }: Bounds): Point & { readonly width: number; readonly height: number } =>
  ({ x: left, y: top, width: right - left, height: bottom - top })
