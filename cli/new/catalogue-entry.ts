import { isMap, isPair, isScalar, isSeq, type Node, parseDocument, stringify, type YAMLMap, type YAMLSeq } from 'yaml'
import type { RuleDraft } from './rule-draft.ts'

/** A part of a text, from `start` up to `end`, and what takes its place. */
interface Splice {
  start: number
  end: number
  text: string
}

/**
 * The catalogue with the rule after the last one of its family, and with its id at the sentences that it comes from. Whatever else
 * stands there, comments and spaces included, is left as it is: the document only tells where things are.
 */
export function withEntry(text: string, draft: RuleDraft): string {
  const document = parseDocument(text)
  const { rules, sentences } = draft.catalogue
  const position = draft.after === undefined ? rules.length - 1 : rules.findIndex(({ id }) => id === draft.after?.id)
  const before = mapAt(seqOf(document.get('rules')), position)
  const end = lineEnd(text, endOf(before))
  const order = [...rules.slice(0, position + 1).map(({ id }) => id), draft.id, ...rules.slice(position + 1).map(({ id }) => id)]
  const positions = draft.sentences.map((number) => sentences.findIndex(({ n }) => n === number))
  const named = positions.map((at) => naming(mapAt(seqOf(document.get('sentences')), at), draft.id, order))
  return spliced(text, [{ start: end, end, text: `\n\n${entry(draft, indentOf(text, before))}` }, ...named])
}

function entry({ id, title, statement, status, severity, platforms, accounts, sentences }: RuleDraft, indent: string): string {
  const scalar = (value: string) => stringify(value, { lineWidth: 0 }).trimEnd()
  const lines = [
    `id: ${id}`,
    `title: ${scalar(title)}`,
    `statement: ${scalar(statement)}`,
    `status: ${status}`,
    `severity: ${severity}`,
    ...(status === 'characterisation' ? ['asserts: false'] : []),
    `platforms: [${platforms.join(', ')}]`,
    `accounts: [${accounts.join(', ')}]`,
    `effective: [${platforms.map((platform) => `{ platform: ${platform} }`).join(', ')}]`,
    `sentences: [${sentences.join(', ')}]`,
    'reading:',
    `  in_force: To be said of ${id}, how its sentences are understood where they leave a choice.`,
    '  fields: []',
  ]
  return lines.map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}`).join('\n')
}

/** Puts the id among the rules of a sentence, or in the place of its reason for having none. */
function naming(sentence: YAMLMap, id: string, order: readonly string[]): Splice {
  const rules = sentence.get('rules', true)
  if (isSeq(rules)) {
    const ids = [...rules.items.map((item) => String(isScalar(item) ? item.value : item)), id]
    return { ...rangeOf(rules), text: `[${ids.sort((a, b) => order.indexOf(a) - order.indexOf(b)).join(', ')}]` }
  }
  const reason = sentence.items.find(({ key }) => isScalar(key) && key.value === 'reason')
  if (reason === undefined) throw new Error(`A sentence of ${id} has neither rules nor a reason.`)
  return { start: rangeOf(reason.key as Node).start, end: rangeOf(reason.value as Node).end, text: `rules: [${id}]` }
}

function spliced(text: string, splices: readonly Splice[]): string {
  const fromTheEnd = [...splices].sort((a, b) => b.start - a.start)
  return fromTheEnd.reduce((left, splice) => left.slice(0, splice.start) + splice.text + left.slice(splice.end), text)
}

function seqOf(node: unknown): YAMLSeq {
  if (isSeq(node)) return node
  throw new Error('A list of the catalogue is none.')
}

function mapAt(list: YAMLSeq, index: number): YAMLMap {
  const item = list.items[index]
  if (isMap(item)) return item
  throw new Error(`Entry ${index} of a list of the catalogue is none.`)
}

/** Where a node's own words end. The range of a block reaches over the empty lines and comments after it. */
function endOf(node: unknown): number {
  const last = isMap(node) || isSeq(node) ? node.items.at(-1) : undefined
  if ((!isMap(node) && !isSeq(node)) || node.flow === true || last === undefined) return rangeOf(node as Node).end
  return endOf(isPair(last) ? (last.value ?? last.key) : last)
}

function rangeOf({ range }: Node): { start: number; end: number } {
  if (!range) throw new Error('A part of the catalogue stands nowhere.')
  return { start: range[0], end: range[1] }
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}

/** What stands before the hyphen of an entry. */
function indentOf(text: string, node: Node): string {
  const { start } = rangeOf(node)
  const line = text.slice(text.lastIndexOf('\n', start) + 1, start)
  return line.slice(0, line.indexOf('-'))
}
