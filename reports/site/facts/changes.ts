import type { Conformance, ExampleRow } from '../../verdicts/conformance.ts'
import type { RuleVerdict, Verdict } from '../../verdicts/types.ts'

/** What is different from the run before. */
export interface Changes {
  /** In which circumstances the two differ, such as `build: reference → 6.8.2`. */
  circumstances: string[]
  rules: { id: string; platform: 'ios' | 'android'; was: RuleVerdict; is: RuleVerdict }[]
  examples: { id: string; name: string; rule: string; was: Verdict | undefined; is: Verdict | undefined }[]
}

/** Compares two runs. Undefined means that an example was not there. Only what both asked of is compared by rule. */
export function changesBetween(before: Conformance, now: Conformance): Changes {
  const old = examplesOf(before)
  const current = examplesOf(now)
  const ids = new Set([...current.keys(), ...old.keys()])
  return {
    circumstances: circumstancesOf(before, now),
    rules: now.rules.flatMap(({ id, platform, verdict }) => {
      const was = before.rules.find((row) => row.id === id && row.platform === platform)?.verdict
      return was === undefined || was === verdict ? [] : [{ id, platform, was, is: verdict }]
    }),
    examples: [...ids].flatMap((id) => {
      const [was, is] = [old.get(id), current.get(id)]
      const either = is ?? was
      if (either === undefined || was?.verdict === is?.verdict) return []
      return [{ id, name: either.name, rule: either.rule, was: was?.verdict, is: is?.verdict }]
    }),
  }
}

function examplesOf({ rules }: Conformance): Map<string, ExampleRow & { rule: string }> {
  return new Map(rules.flatMap(({ id: rule, examples }) => examples.map((example) => [example.id, { ...example, rule }] as const)))
}

function circumstancesOf(before: Conformance, now: Conformance): string[] {
  const facts = (run: Conformance) => ({
    build: run.iut, driver: run.driver, 'as of': run.asOf, platforms: run.platforms.join(' and '),
    readings: Object.entries(run.readings).map((pair) => pair.join(' ')).join(', '),
  })
  const [was, is] = [Object.entries(facts(before)), Object.values(facts(now))]
  return was.flatMap(([name, value], index) => (value === is[index] ? [] : [`${name}: ${value} → ${is[index]}`]))
}
