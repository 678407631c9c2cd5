import Table from 'cli-table3'
import type { ListedRule } from '../../features/catalogue/listing.ts'

/** The rules as a table of plain text; a hyphen stands for what nobody knows yet. */
export function rulesTable(rules: readonly ListedRule[]): string {
  const table = new Table({
    head: ['rule', 'title', 'status', 'platforms', 'in force', 'examples', 'mutants', 'last run'],
    style: { head: [], border: [], compact: true },
    colWidths: [null, 42, 12, 14, 22, 10, 9, 16],
    colAligns: ['left', 'left', 'left', 'left', 'left', 'right', 'right', 'left'],
    wordWrap: true,
  })
  for (const { id, title, status, platforms, dates, examples, mutants, verdict } of rules) {
    table.push([id, title, status, platforms.join(', '), dates, examples.length, mutants?.length ?? '-', verdict ?? '-'])
  }
  return table.toString()
}
