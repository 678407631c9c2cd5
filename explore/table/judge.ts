import { decide, type Decision } from '../../steps/oracles/decision-table/decide.ts'
import { unsaid } from '../../steps/oracles/decision-table/table.ts'
import type { Looked, Seen, TableReport, Violation } from './types.ts'

/** Compares what was seen with the tables; cells that break one row in the same way are one violation. */
export function judge(looked: readonly Looked[]): Pick<TableReport, 'cells' | 'looks' | 'compared' | 'unsaid' | 'violations' | 'untold'> {
  const violations = new Map<string, Violation>()
  let [compared, open] = [0, 0]
  for (const one of looked) {
    if (!('seen' in one)) continue
    for (const decision of decide(one.facts)) {
      const seen = seenOf(decision, one.seen)
      if (decision.must === unsaid) open += 1
      else compared += 1
      if (decision.must === unsaid || decision.must === seen) continue
      const { table, rule, sentences, must: expected } = decision
      const key = [table, rule, expected, seen].join('|')
      const known = violations.get(key) ?? { table, rule, sentences, expected, seen, times: 0, facts: one.facts, at: one.at }
      violations.set(key, { ...known, times: known.times + 1 })
    }
  }
  const untold = looked.flatMap((one) => ('why' in one ? [one] : []))
  const cells = new Set(looked.map(({ facts }) => JSON.stringify(facts))).size
  return { cells, looks: looked.length, compared, unsaid: open, violations: [...violations.values()], untold }
}

function seenOf({ table }: Decision, seen: Seen): string {
  return seen[table] ?? 'nothing to look at'
}
