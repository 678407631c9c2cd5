import type { Facts } from '../../steps/oracles/decision-table/facts.ts'
import type { Row } from '../../steps/oracles/decision-table/table.ts'

/** What was seen in one cell, by the name of the table that asks for it; absent where nothing could be looked at. */
export type Seen = Readonly<Record<string, string>>

/** One cell at one moment, `YYYY-MM-DDTHH:mm:ss` on the phone's clock, and what was seen in it, or why nobody could look. */
export type Looked = { readonly facts: Facts; readonly at: string } & ({ readonly seen: Seen } | { readonly why: string })

/** Cells in which one row of a table was broken in one way. */
export interface Violation {
  readonly table: string
  readonly rule: string
  /** The numbers of the article's sentences. */
  readonly sentences: readonly number[]
  readonly expected: string
  readonly seen: string
  /** How many times. */
  readonly times: number
  /** The first of them. */
  readonly facts: Facts
  readonly at: string
}

/** How the cells of one table are covered by written examples. */
export interface Covered {
  readonly table: string
  readonly asks: string
  /** Those about which the article says something. */
  readonly cells: number
  readonly uncovered: readonly Partial<Facts>[]
  /** The rows in which no cell has an example. */
  readonly bare: readonly Row<string>[]
}

/** The content of `conform explore --table --json`. */
export interface TableReport {
  readonly iut: string
  readonly cells: number
  /** Cells that were looked at, each at either edge of its window. */
  readonly looks: number
  /** Answers that were compared, and those about which the article says nothing. */
  readonly compared: number
  readonly unsaid: number
  readonly violations: readonly Violation[]
  /** Cells in which nobody could look, with the reason. */
  readonly untold: readonly { readonly facts: Facts; readonly at: string; readonly why: string }[]
  readonly covered: readonly Covered[]
  readonly seconds: number
}
