import Table from 'cli-table3'
import { mergeCells } from '../../explore/table/merge-cells.ts'
import type { Covered, TableReport, Violation } from '../../explore/table/types.ts'
import { factNames, type Facts } from '../../steps/oracles/decision-table/facts.ts'
import type { Row } from '../../steps/oracles/decision-table/table.ts'

/** What is printed after the decision tables were tried: what was broken, what nobody could tell, what no example covers, the sums. */
export function tableText({ iut, cells, looks, compared, unsaid, violations, untold, covered, seconds }: TableReport): string {
  const reasons = [...new Set(untold.map(({ why }) => why))]
  return [
    ...violations.map(violationText),
    ...reasons.map((why) => `COULD NOT TELL  ${untold.filter((one) => one.why === why).length} times: ${why}\n`),
    coverageText(covered),
    ...covered.flatMap(({ table, bare }) => bare.map((row) => `NO EXAMPLE  ${row.rule} (${named(row.sentences)}): ${table} must be: ${row.must}, with ${whenText(row)}\n`)),
    ...covered.filter(({ uncovered }) => uncovered.length > 0).map(uncoveredText),
    `Implementation: ${iut}
Cells: ${cells}, looked at ${looks} times, at either edge of each window
Answers: ${compared} compared, ${violations.reduce((sum, { times }) => sum + times, 0)} wrong; ${unsaid} about which the article says nothing
Seconds: ${seconds.toFixed(1)}\n`,
  ].join('\n')
}

function violationText({ table, rule, sentences, expected, seen, times, facts, at }: Violation): string {
  return `WRONG  ${rule} (${named(sentences)}): ${table} must be: ${expected}; it was: ${seen}. ${times} times, first on ${at} with
${factLines(facts)}\n`
}

const named = (sentences: readonly number[]): string => sentences.map((number) => `S${String(number).padStart(2, '0')}`).join(', ')

function whenText({ when }: Row<string>): string {
  return Object.entries(when).map(([fact, values]) => `${fact} ${[values].flat().join(' or ')}`).join(', ')
}

function factLines(facts: Facts): string {
  return factNames.map((name) => `  ${name.padEnd(10)} ${facts[name]}`).join('\n')
}

function coverageText(covered: readonly Covered[]): string {
  const table = new Table({ head: ['table', 'question', 'cells', 'with an example'], style: { head: [], border: [], compact: true } })
  for (const { table: name, asks, cells, uncovered } of covered) table.push([name, asks, cells, cells - uncovered.length])
  return `${table.toString()}\n`
}

function uncoveredText({ table, uncovered }: Covered): string {
  const [first = {}] = uncovered
  const columns = factNames.filter((name) => name in first)
  const lines = mergeCells(uncovered, columns).map((cell) => `  ${columns.map((name) => (cell[name] ?? []).join(' | ')).join('  ·  ')}`)
  return `No example for these cells of "${table}" (${columns.join(' · ')}):\n${lines.join('\n')}\n`
}
