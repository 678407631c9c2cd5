import type { Row, Written } from '../../facts/written.ts'
import { kindOfCells } from './domains.ts'
import type { Changed } from './types.ts'

/** Each cell of the example's row with the next other value of its column. Its kind is told by those that know its words. */
export function changedCells(example: Written): Changed[] {
  const { row } = example
  if (row === undefined) return []
  return Object.entries(row.values).flatMap(([column, was]) => {
    const domain = row.domains[column] ?? []
    const becomes = domain[(domain.indexOf(was) + 1) % domain.length]
    if (becomes === undefined || becomes === was) return []
    return [{ example, kind: kindOfCells(was, becomes), was, becomes, steps: filled(row, { ...row.values, [column]: becomes }) }]
  })
}

function filled({ template }: Row, values: Row['values']): Written['steps'] {
  return template.map(({ type, text }) => ({ type, text: text.replaceAll(/<([^>]+)>/g, (placeholder, column: string) => values[column] ?? placeholder) }))
}
