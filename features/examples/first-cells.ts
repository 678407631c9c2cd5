import type { GherkinDocument, Scenario } from '@cucumber/messages'

/** The scenarios of a feature file, those inside its Rules included, in order. */
export function scenariosOf(document: GherkinDocument): Scenario[] {
  const children = document.feature?.children ?? []
  return children.flatMap((child) => {
    const inside = child.rule?.children.flatMap((part) => part.scenario ?? []) ?? []
    return child.scenario === undefined ? inside : [child.scenario]
  })
}

/** For each row of an Examples table, by its node id: the value of its first cell. */
export function firstCells(document: GherkinDocument): Map<string, string> {
  const rows = scenariosOf(document).flatMap((scenario) => scenario.examples.flatMap((table) => table.tableBody))
  return new Map(rows.map((row) => [row.id, row.cells[0]?.value ?? '']))
}
