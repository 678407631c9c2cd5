import type { Conformance, ExampleRow } from '../../verdicts/conformance.ts'
import { findingOf } from '../finding.ts'
import { count, examplesOf } from '../rows.ts'
import type { Detail, Evidence, Finding, GateConfig } from '../types.ts'

/** Whether no more examples ended in doubt than this gate bears with. An error is ours to mend, so that none is borne with. */
export function budgets({ budgets: { inconclusive, flaky } }: GateConfig, { examples }: Evidence, conformance: Conformance): Finding[] {
  const rows = [...examplesOf(conformance).values()].map(({ example }) => example)
  const budget = (id: string, title: string, most: number, over: 'closed' | 'unknown', spends: (row: ExampleRow) => boolean): Finding => {
    const spent = rows.filter(spends)
    const details = spent.map(({ id: example, reason, earlier }): Detail => {
      const known = examples.find((one) => one.id === example)
      const why = (reason ?? earlier?.at(-1))?.message
      return {
        weight: spent.length > most ? over : 'told',
        text: `${example}${why === undefined ? '' : `: ${why}`}`,
        ...(known === undefined ? {} : { place: { file: known.uri, line: known.line } }),
      }
    })
    return findingOf(id, title, spent.length === 0 ? 'none' : `${count(spent.length, 'example')}, ${most === 0 ? 'none' : most} allowed`, details)
  }
  return [
    budget('errors', 'Errors', 0, 'unknown', ({ verdict }) => verdict === 'error'),
    budget('inconclusive', 'Inconclusive examples', inconclusive, 'unknown', ({ verdict }) => verdict === 'inconclusive'),
    budget('flaky', 'Flaky examples', flaky, 'closed', (row) => row.flaky === true),
  ]
}
