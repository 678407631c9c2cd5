import { createHash } from 'node:crypto'
import type { Choice, Conformance, RuleRow } from '../verdicts/conformance.ts'

/** The same text for the same value, whatever the order of its keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  })
}

/** What was asked of the implementation: runs are comparable if this is the same. */
export function questionOf({ iut, driver, platforms, readings, run }: Conformance): Record<'iut' | 'driver' | 'platforms' | 'readings' | 'choices', string> {
  return { iut, driver, platforms: canonical(platforms), readings: canonical(readings), choices: canonical(run?.choices ?? everything) }
}

/** The choice of those that chose nothing. */
const everything: readonly Choice[] = [{}]

/** By what a run is known again. No text of a failure is in it, because that may be written otherwise than it was seen. */
export function digestOf({ iut, driver, asOf, readings, run, rules }: Conformance): string {
  const found = rules.map(({ id, platform, verdict, examples }) => {
    return [id, platform, verdict, examples.map((example) => [example.id, example.verdict, example.durationMs])]
  })
  return createHash('sha256').update(canonical([iut, driver, asOf, readings, run ?? null, found])).digest('hex')
}

/** Each example once, with its rule, however many rows it stands in. */
export function examplesOf(rules: readonly RuleRow[]): (RuleRow['examples'][number] & { rule: string })[] {
  const found = rules.flatMap(({ id: rule, examples }) => examples.map((example) => [example.id, { ...example, rule }] as const))
  return [...new Map(found).values()]
}
