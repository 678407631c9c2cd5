import { type Example, inReading } from '../../../features/examples/examples.ts'
import type { Conformance } from '../../verdicts/conformance.ts'
import { findingOf } from '../finding.ts'
import { count, examplesOf } from '../rows.ts'
import type { Detail, Evidence, Finding, GateConfig } from '../types.ts'

/** Whether enough of the specification was run, as far as it is about the platforms that the gate asks for. */
export function executed({ executed: minimum, mustPass }: GateConfig, { examples, differences }: Evidence, conformance: Conformance): Finding {
  const platforms = (['ios', 'android'] as const).filter((platform) => mustPass[platform] !== undefined)
  const isAsked = ({ pass }: Example) => (pass === 'cross' ? platforms.length === 2 : platforms.includes(pass))
  const asked = examples.filter((example) => isAsked(example) && inReading(example, conformance.readings))
  const rows = examplesOf(conformance)
  const hasRun = ({ id }: Example) => {
    const row = rows.get(id)?.example
    return row !== undefined && row.verdict !== 'inapplicable' && row.reason?.kind !== 'not-run'
  }
  // What the build does not claim is a question of its own.
  const missing = asked.filter((example) => !hasRun(example) && rows.get(example.id)?.example.reason?.kind !== 'not-claimed')
  const ran = asked.filter(hasRun).length
  const tooFew = minimum === 'all' ? missing.length : Math.max(minimum - ran, 0)
  const such = missing[0] === undefined ? '' : `, such as ${missing[0].id}`
  const details: Detail[] = [
    ...(tooFew === 0 ? [] : [`Not run: ${count(tooFew, 'example')} too few${such}. Run the whole specification.`]),
    ...differences,
  ].map((text) => ({ weight: 'unknown', text }))
  const wanted = minimum === 'all' ? 'all that the build claims' : `at least ${minimum}`
  return findingOf('executed', 'Examples run', `${ran} of the ${asked.length} of the specification, ${wanted} wanted`, details)
}
