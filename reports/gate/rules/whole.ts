import type { Conformance } from '../../verdicts/conformance.ts'
import { findingOf } from '../finding.ts'
import { count, examplesOf, nameOf } from '../rows.ts'
import type { Detail, Evidence, Finding } from '../types.ts'

/** What is said where conformance.json tells nothing. */
export const noVerdict = 'no verdict can be read'

/** Whether the run can be trusted, and is all that it set out to be. */
export function whole({ run: { conformance, gaps } }: Evidence): Finding {
  // What conformance.json says of itself is asked below, where a shortfall is no damage.
  const damaged = gaps.filter(({ file }) => conformance === undefined || file !== 'conformance.json')
  const details: Detail[] = [
    ...damaged.map(({ file, what }): Detail => ({ weight: 'damaged', text: `${file}: ${what}` })),
    ...(conformance === undefined ? [] : [...contradictions(conformance), ...shortfalls(conformance)]),
  ]
  const { executed = 0, expected = 0 } = conformance?.manifest ?? {}
  const ran = damaged.length > 0 ? 'something is missing or damaged' : `${executed} of ${count(expected, 'example')} run to the end`
  const says = conformance === undefined ? noVerdict : ran
  return findingOf('whole', 'Wholeness of the run', says, details)
}

function contradictions(conformance: Conformance): Detail[] {
  const listed = examplesOf(conformance).size
  const { expected } = conformance.manifest
  const torn = conformance.rules.filter(({ verdict, examples }) => (verdict === 'fail') !== examples.some((example) => example.verdict === 'fail'))
  return [
    ...(listed === expected ? [] : [`conformance.json: It lists ${count(listed, 'example')}, and says that there are ${expected}.`]),
    ...torn.map((row) => `conformance.json: It says ${row.verdict} of ${nameOf(row)}, and its examples say something else.`),
  ].map((text) => ({ weight: 'damaged', text }))
}

function shortfalls({ manifest: { executed, expected, shard } }: Conformance): Detail[] {
  return [
    ...(shard === undefined ? [] : [`This is part ${shard.index} of ${shard.of}. Join the parts by npx conform merge.`]),
    ...(executed >= expected ? [] : [`${count(expected - executed, 'example')} did not run to the end. Run again.`]),
  ].map((text) => ({ weight: 'unknown', text }))
}
