import { tables } from '../../steps/oracles/decision-table/decide.ts'
import { combinations, type Facts } from '../../steps/oracles/decision-table/facts.ts'
import { rowOf, type Table, unsaid } from '../../steps/oracles/decision-table/table.ts'
import { cellsIn, factsOfExample } from '../facts/facts-of-example.ts'
import type { Written } from '../facts/written.ts'
import type { Covered } from './types.ts'

/** For each table the cells and the rows that no written example is about. An example counts for the tables that its rule is in. */
export function coverageOf(examples: readonly Written[]): Covered[] {
  const judging = examples.filter(({ characterisation }) => !characterisation)
  return tables.map((table) => {
    const rules = rulesOf(table)
    const own = judging.filter(({ rule }) => rules.has(rule))
    const met = new Set(own.flatMap((example) => cellsIn(factsOfExample(example), table.columns).map((cell) => keyOf(table, cell))))
    const cells = combinations(table.columns).filter((cell) => rowOf(table, cell).must !== unsaid)
    const uncovered = cells.filter((cell) => !met.has(keyOf(table, cell)))
    const rowsMet = new Set(cells.filter((cell) => met.has(keyOf(table, cell))).map((cell) => rowOf(table, cell)))
    const bare = table.rows.filter((row) => row.must !== unsaid && !rowsMet.has(row))
    return { table: table.name, asks: table.asks, cells: cells.length, uncovered, bare }
  })
}

/** The rules that a table answers for. */
export function rulesOf({ rows, also = [] }: Pick<Table, 'rows' | 'also'>): ReadonlySet<string> {
  return new Set([...rows.filter(({ must }) => must !== unsaid).map(({ rule }) => rule), ...also])
}

function keyOf({ columns }: Pick<Table, 'columns'>, cell: Partial<Facts>): string {
  return columns.map((name) => cell[name]).join('|')
}
