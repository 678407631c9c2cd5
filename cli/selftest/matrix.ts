import Table from 'cli-table3'
import { onlyBy, ownKillers, type TraitsById } from '../../explore/selftest/sharpness.ts'
import type { JudgedMutant, SelfTest } from '../../explore/selftest/types.ts'

/** Every rule with its mutants, and by which of its examples each is killed. docs/selftest.md explains the columns. */
export function matrix({ rules, mutants }: SelfTest, traits: TraitsById): string {
  const table = new Table({ head: ['rule', 'mutants', 'killed', 'mutant', 'killers', 'only by', 'first killer'], style: { head: [], border: [], compact: true } })
  for (const { id, mutants: count, killed } of rules.filter((rule) => rule.mutants > 0)) {
    const own = mutants.filter(({ rule }) => rule === id)
    const [first = [], ...others] = own.map((mutant) => [mutant.id, ...killersText(mutant, traits)])
    table.push([id, count, killed, ...first], ...others.map((row) => ['', '', '', ...row]))
  }
  return `${table.toString()}\n`
}

function killersText(mutant: JudgedMutant, traits: TraitsById): [number, string, string] {
  const own = ownKillers(mutant, traits)
  return [own.length, onlyBy(own).join(', '), mutant.verdict === 'killed' ? (mutant.killers[0] ?? '') : mutant.verdict.toUpperCase()]
}
