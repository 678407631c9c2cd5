import type { FactName, Facts } from '../../steps/oracles/decision-table/facts.ts'

/** Cells in few words: for each fact the values that they have in common. */
export type Merged = Readonly<Record<string, readonly string[]>>

/** Puts cells together that differ in one fact alone, fact by fact, so that a list of them can be read. */
export function mergeCells(cells: readonly Partial<Facts>[], columns: readonly FactName[]): Merged[] {
  let merged: Merged[] = cells.map((cell) => Object.fromEntries(columns.map((name) => [name, [cell[name] ?? '']])))
  for (const column of [...columns].reverse()) {
    const groups = new Map<string, Merged>()
    for (const cell of merged) {
      const key = JSON.stringify(columns.filter((name) => name !== column).map((name) => cell[name]))
      const known = groups.get(key)
      groups.set(key, known === undefined ? cell : { ...known, [column]: [...(known[column] ?? []), ...(cell[column] ?? [])] })
    }
    merged = [...groups.values()]
  }
  return merged
}
