import type { FactName, Facts } from './facts.ts'

/** What a row says where the article says nothing: whatever happens is right. */
export const unsaid = 'unsaid'

/** One literal row: whenever the facts are among these, that must happen, because a rule says so. */
export interface Row<Outcome extends string> {
  /** A fact that is not named may have any value. */
  readonly when: { readonly [Name in FactName]?: Facts[Name] | readonly Facts[Name][] }
  readonly must: Outcome | typeof unsaid
  readonly rule: string
  /** The numbers of the article's sentences. */
  readonly sentences: readonly number[]
}

/** A question, the facts that its answer hangs on, and the answers. Every combination of the facts is in exactly one row. */
export interface Table<Outcome extends string = string> {
  readonly name: string
  readonly asks: string
  readonly columns: readonly FactName[]
  readonly rows: readonly Row<Outcome>[]
  /** Rules beside those of the rows whose examples ask the same question. */
  readonly also?: readonly string[]
}

/** The rows that a cell is in. */
export function rowsOf<Outcome extends string>({ rows }: Pick<Table<Outcome>, 'rows'>, facts: Partial<Facts>): Row<Outcome>[] {
  return rows.filter(({ when }) => Object.entries(when).every(([name, values]) => [values].flat().includes(facts[name as FactName] as never)))
}

/** The row that a cell is in. Throws an Error if there is none, or more than one: the table itself is wrong then. */
export function rowOf<Outcome extends string>(table: Table<Outcome>, facts: Partial<Facts>): Row<Outcome> {
  const [row, ...others] = rowsOf(table, facts)
  if (row !== undefined && others.length === 0) return row
  const cell = table.columns.map((name) => `${name} ${facts[name] ?? 'not given'}`).join(', ')
  throw new Error(`The table "${table.name}" has ${row === undefined ? 'no row' : `${others.length + 1} rows`} for ${cell}. Let there be one.`)
}
