import ts from 'typescript'
import type { Check } from './sources.ts'

// What reaches out of a pure function: time, chance, the network, the process. `Promise`, because the world moves at once.
const outside = new Set([
  'process', 'console', 'globalThis', 'performance', 'crypto', 'fetch', 'XMLHttpRequest', 'WebSocket', 'Promise',
  'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'require', 'eval', 'Function',
])

// Of these all may be used but for what is different each time.
const partly: Readonly<Record<string, readonly string[]>> = { Date: ['now'], Math: ['random'] }

/** What would make the simulated world depend on anything but its events. */
export const impurity: Check = (node) => {
  if (ts.isAwaitExpression(node)) return 'waits'
  if (ts.isImportTypeNode(node) || !ts.isIdentifier(node) || isName(node)) return null
  if (outside.has(node.text)) return `uses ${node.text}`
  const forbidden = partly[node.text]
  if (forbidden === undefined || ts.isTypeNode(node.parent)) return null
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return forbidden.includes(parent.name.text) ? `uses ${parent.getText()}` : null
  return ts.isNewExpression(parent) && (parent.arguments?.length ?? 0) > 0 ? null : `uses ${parent.getText()}`
}

/** The name of a property, a parameter or a variable is no use of what is called the same elsewhere. */
function isName(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isShorthandPropertyAssignment(parent)) return false
  return (ts.isPropertyAccessExpression(parent) && parent.name === node)
    || (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)
      || ts.isFunctionDeclaration(parent) || ts.isMethodDeclaration(parent) || ts.isBindingElement(parent)) && parent.name === node
}
