import type { Examples, GherkinDocument, Scenario, Step } from '@cucumber/messages'
import { scenariosOf } from '../examples/first-cells.ts'
import type { Finding } from './finding.ts'

/** Tables of examples: none empty, no column that nothing uses, no placeholder without a column. */
export function lintTables(document: GherkinDocument, file: string): Finding[] {
  return scenariosOf(document).flatMap((scenario) => {
    const text = [scenario.name, ...scenario.steps.map(textOf)].join('\n')
    const used = new Set([...text.matchAll(/<([^<>]+)>/g)].map(([, column = '']) => column))
    if (scenario.examples.length === 0) return withoutTable(scenario, used, file)
    return scenario.examples.flatMap((table) => lintTable(table, used, scenario, file))
  })
}

function withoutTable({ name, keyword, location }: Scenario, used: ReadonlySet<string>, file: string): Finding[] {
  const needs = keyword.includes('Outline') || keyword.includes('Template') || used.size > 0
  return needs ? [{ file, line: location.line, message: `"${name}" has no table of examples, so nothing is run for it. Add one.` }] : []
}

function lintTable({ tableHeader, tableBody, location }: Examples, used: ReadonlySet<string>, { name }: Scenario, file: string): Finding[] {
  if (tableHeader === undefined || tableBody.length === 0) {
    return [{ file, line: location.line, message: `The table of "${name}" has no rows, so nothing is run for it. Fill it, or delete it.` }]
  }
  const { line } = tableHeader.location
  const columns = tableHeader.cells.map(({ value }) => value)
  const dead = columns.filter((column) => !used.has(column)).map((column) => `The column "${column}" of "${name}" is used by no step and not by the title. Use it, or delete it.`)
  const missing = [...used].filter((column) => !columns.includes(column)).map((column) => `"${name}" speaks of <${column}>, and this table has no such column. Add it, or mend the name.`)
  return [...dead, ...missing].map((message) => ({ file, line, message }))
}

function textOf({ text, docString, dataTable }: Step): string {
  const cells = dataTable?.rows.flatMap((row) => row.cells.map(({ value }) => value)) ?? []
  return [text, docString?.content ?? '', ...cells].join('\n')
}
