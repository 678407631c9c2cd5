import type { ViewNode } from '../../android/view-node.ts'
import type { Settings } from '../settings.ts'

/**
 * The views that page sources and XPath see: those that are displayed, unless the session wants invisible ones, too, and down to
 * its depth.
 */
export function snapshot(node: ViewNode, settings: Pick<Settings, 'allowInvisibleElements' | 'snapshotMaxDepth'>, depth = 1): ViewNode {
  const children = depth >= settings.snapshotMaxDepth ? [] : node.children
    .filter((child) => settings.allowInvisibleElements || child.displayed)
    .map((child) => snapshot(child, settings, depth + 1))
  return children.length === node.children.length && children.every((child, index) => child === node.children[index]) ? node : { ...node, children }
}
