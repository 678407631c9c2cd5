import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Example } from '../features/examples/examples.ts'
import { defaultReadings } from '../features/examples/vocabulary.ts'
import type { ExampleResult } from '../reports/verdicts/types.ts'
import { runExamples } from './run-examples.ts'
import { loadSpecification, type Specification } from './specification.ts'

// A rule that does not name a field must not depend on it: all examples are run where the reference alone reads it otherwise, once
// a field. All other runs keep to the examples of the rules that name it and every tenth of the rest, for time.

/** Every value that is not the default of its field, by hand, with the rules that must change with it. The last of a field is run on all. */
const unusual: readonly { readonly field: string; readonly value: string; readonly rules: readonly string[] }[] = [
  { field: 'dateZone', value: 'utc', rules: ['AF-01', 'AF-02', 'AF-03', 'AF-04', 'ERA-01', 'ERA-02'] },
  { field: 'dateZone', value: 'publisher', rules: ['AF-01', 'AF-02', 'AF-03', 'AF-04', 'ERA-01', 'ERA-02'] },
  { field: 'monthBoundary', value: 'end', rules: ['AF-01', 'AF-02', 'AF-03', 'AF-04', 'ERA-01', 'ERA-02'] },
  { field: 'androidBacksUpNonOtp', value: 'false', rules: ['CAP-01', 'CRED-02', 'CRED-03', 'CRED-05'] },
]

let specification: Specification
before(async () => {
  specification = await loadSpecification()
})

test('the table has every value of every reading, and every asserting rule that names it', () => {
  const { catalogue, vocabulary } = specification
  const values = [...vocabulary.readings].flatMap(([field, [, ...others]]) => others.map((value) => `${field}=${value}`))
  assert.deepEqual(unusual.map(({ field, value }) => `${field}=${value}`), values)
  for (const { field, rules } of unusual) {
    const naming = catalogue.rules.filter(({ asserts, reading }) => asserts !== false && reading?.fields.includes(field))
    assert.deepEqual(naming.map(({ id }) => id).sort(), rules)
  }
})

for (const { field, value, rules } of unusual) {
  const isLast = unusual.findLast((one) => one.field === field)?.value === value

  test(`where oracle and reference both read ${field} as ${value}, everything passes`, async () => {
    assert.deepEqual(notPassing(await resultsOn(`reference@${field}=${value}`, { [field]: value }, few(rules))), [])
  })

  test(`where the reference alone reads ${field} as ${value}, exactly the rules that name it fail`, async () => {
    assert.deepEqual(failing(await resultsOn(`reference@${field}=${value}`, {}, isLast ? all() : few(rules))), rules)
  })

  test(`where the oracle alone reads ${field} as ${value}, exactly the rules that name it fail`, async () => {
    assert.deepEqual(failing(await resultsOn('reference', { [field]: value }, few(rules))), rules)
  })
}

async function resultsOn(iut: string, others: Readonly<Record<string, string>>, chosen: ReadonlySet<Example>) {
  const readings = { ...defaultReadings(specification.vocabulary), ...others }
  const { results } = await runExamples({ specification, iut, asOf: '2026-01-15', readings, seed: 0, select: (example) => chosen.has(example) })
  return results
}

const all = (): ReadonlySet<Example> => new Set(specification.examples)

/** Every example of these rules, and every tenth of the others. */
function few(rules: readonly string[]): ReadonlySet<Example> {
  const others = specification.examples.filter(({ rule }) => !rules.includes(rule ?? '')).filter((_example, index) => index % 10 === 0)
  return new Set([...specification.examples.filter(({ rule }) => rules.includes(rule ?? '')), ...others])
}

/** The examples that ended otherwise than in a pass or a record. */
function notPassing(results: readonly ExampleResult[]): string[] {
  return results.filter(({ verdict }) => verdict !== 'pass' && verdict !== 'recorded').map(({ id, verdict }) => `${verdict} ${id}`)
}

/** The rules of which an example failed. A rule that only ended badly in another way is named with that verdict. */
function failing(results: readonly ExampleResult[]): string[] {
  const failed = new Set(results.filter(({ verdict }) => verdict === 'fail').map(({ rule }) => rule))
  const otherwise = results.filter(({ rule, verdict }) => !['pass', 'recorded', 'fail'].includes(verdict) && !failed.has(rule))
  return [...failed, ...otherwise.map(({ rule, verdict }) => `${rule} ${verdict}`)].sort()
}
