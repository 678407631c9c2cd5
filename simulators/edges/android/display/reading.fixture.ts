import type { Display } from '../display.ts'
import type { Point, ViewNode } from '../view-node.ts'

/** For tests: every view, in reading order. */
export const everyView = (display: Display): readonly ViewNode[] => display.windows().flatMap(below)

const below = (node: ViewNode): readonly ViewNode[] => [node, ...node.children.flatMap(below)]

/** The first view that says this or is described so. Throws an Error that tells what there is. */
export function viewSaying(display: Display, words: string): ViewNode {
  const views = everyView(display)
  const found = views.find(({ text, contentDescription }) => text === words || contentDescription === words)
  const said = views.map(({ text, contentDescription }) => contentDescription ?? text).filter((one) => one !== '')
  if (found === undefined) throw new Error(`No view says "${words}": ${said.join(' · ')}`)
  return found
}

export const middleOf = ({ bounds: { left, top, right, bottom } }: ViewNode): Point =>
  ({ x: Math.floor((left + right) / 2), y: Math.floor((top + bottom) / 2) })

export const tapOn = (display: Display, words: string): void => display.tap(middleOf(viewSaying(display, words)))

/** The field whose label or hint is this. */
export function fieldOf(display: Display, label: string): ViewNode {
  const fields = everyView(display).filter(({ className }) => className === 'android.widget.EditText')
  const found = fields.find(({ hint, children }) => hint === label || children.some(({ text }) => text === label))
  if (found === undefined) throw new Error(`No field "${label}" is shown.`)
  return found
}

/** A tree in short: class, words, id and what it can do, indented. `from` begins at the first view with this id or class. */
export function outline(display: Display, from: string): string {
  const root = everyView(display).find(({ className, resourceId }) => resourceId === from || className === from)
  if (root === undefined) throw new Error(`No view has the id or class "${from}".`)
  return lines(root, '').join('\n')
}

const flags = ['checkable', 'checked', 'clickable', 'focusable', 'focused', 'longClickable', 'password', 'scrollable', 'heading'] as const

function lines(node: ViewNode, indent: string): readonly string[] {
  const words = [
    node.className.split('.').at(-1), node.text === '' ? '' : `"${node.text}"`,
    node.contentDescription === null ? '' : `(${node.contentDescription})`,
    node.resourceId === null ? '' : `#${node.resourceId}`, ...flags.filter((flag) => node[flag]), node.enabled ? '' : 'disabled',
  ]
  return [`${indent}${words.filter((word) => word !== '').join(' ')}`, ...node.children.flatMap((child) => lines(child, `${indent}  `))]
}
