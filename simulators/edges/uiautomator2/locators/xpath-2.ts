import fontoxpath from 'fontoxpath'
import { Document, type Element, type Node } from 'slimdom'
import { CommandError } from '../errors.ts'

// oxlint-disable-next-line import/no-named-as-default-member -- the package is CommonJS, whose names Node does not see
const { parseScript, Language } = fontoxpath

// What XPath 3 has and XPath 2 has not, by the names of XQueryX.
const later = new Set([
  'letClause', 'simpleMapExpr', 'stringConcatenateOp', 'arrowExpr', 'mapConstructor', 'arrayConstructor', 'unaryLookup', 'lookup',
  'inlineFunctionExpr', 'namedFunctionRef', 'dynamicFunctionInvocationExpr',
])

const laterFunctions = new Set([
  'analyze-string', 'apply', 'available-environment-variables', 'collation-key', 'contains-token', 'default-language', 'environment-variable',
  'filter', 'fold-left', 'fold-right', 'for-each', 'for-each-pair', 'format-date', 'format-dateTime', 'format-integer', 'format-number',
  'format-time', 'function-arity', 'function-lookup', 'function-name', 'generate-id', 'has-children', 'head', 'innermost', 'json-doc',
  'json-to-xml', 'load-xquery-module', 'outermost', 'parse-ietf-date', 'parse-json', 'parse-xml', 'parse-xml-fragment', 'path',
  'random-number-generator', 'serialize', 'sort', 'tail', 'transform', 'unparsed-text', 'unparsed-text-available', 'unparsed-text-lines',
  'uri-collection', 'xml-to-json',
])

const capacity = 500
const accepted = new Set<string>()

/** Throws `invalid selector` for what is not XPath, or not yet XPath in version 2, which is all that the real server reads. */
export function assertXPath2(expression: string): void {
  if (accepted.has(expression)) return
  const foreign = foreignIn(parse(expression))
  if (foreign !== undefined) throw new CommandError('invalid selector', `XPath 2 knows no ${foreign}: ${expression}`)
  if (accepted.size >= capacity) accepted.clear()
  accepted.add(expression)
}

function parse(expression: string): Element {
  try {
    return parseScript<Element>(expression, { language: Language.XPATH_3_1_LANGUAGE }, new Document())
  } catch (cause) {
    throw new CommandError('invalid selector', cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

function foreignIn(node: Node): string | undefined {
  const name = 'localName' in node ? String(node.localName) : ''
  if (later.has(name)) return name
  if (name === 'functionName' && laterFunctions.has(node.textContent ?? '')) return `function ${node.textContent}`
  for (const child of node.childNodes) {
    const found = foreignIn(child)
    if (found !== undefined) return found
  }
  return undefined
}
