import ts from 'typescript'
import type { Check } from './sources.ts'

const isPlatform = (node: ts.Node): boolean => ts.isStringLiteralLike(node) && (node.text === 'ios' || node.text === 'android')

const comparisons: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken, ts.SyntaxKind.EqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsToken,
])

/** A decision by platform: a comparison, a case of a switch, a choice from a table of both, a list that is asked. */
export const platformBranch: Check = (node) => {
  const isOne = (ts.isBinaryExpression(node) && comparisons.has(node.operatorToken.kind) && (isPlatform(node.left) || isPlatform(node.right)))
    || (ts.isCaseClause(node) && isPlatform(node.expression))
    || (ts.isElementAccessExpression(node) && isTable(node.expression))
    || (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'includes' && isListOfOne(node.expression.expression))
  return isOne ? `decides by platform: ${node.getText().replaceAll(/\s+/g, ' ').slice(0, 80)}` : null
}

function isTable(node: ts.Node): boolean {
  const bare = ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? node.expression : node
  return ts.isObjectLiteralExpression(bare) && bare.properties.some(({ name }) => name !== undefined && (name.getText() === 'ios' || name.getText() === 'android'))
}

const isListOfOne = (node: ts.Node): boolean => ts.isArrayLiteralExpression(node) && node.elements.some(isPlatform)
