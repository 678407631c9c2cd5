import ts from 'typescript'
import type { Check } from './sources.ts'

/** A locator that is written out: `{ by: 'button', … }`. */
export const locator: Check = (node) =>
  ts.isPropertyAssignment(node) && (node.name.getText() === 'by' || node.name.getText() === "'by'") && isText(node.initializer)
    ? `writes out a locator: ${node.parent.getText().replaceAll(/\s+/g, ' ').slice(0, 80)}` : null

const isText = (node: ts.Node): boolean => ts.isStringLiteralLike(node) || (ts.isAsExpression(node) && isText(node.expression))
