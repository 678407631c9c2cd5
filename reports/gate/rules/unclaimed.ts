import type { Conformance } from '../../verdicts/conformance.ts'
import { findingOf } from '../finding.ts'
import { nameOf } from '../rows.ts'
import type { Detail, Finding, GateConfig } from '../types.ts'

/** Whether what the build need not claim is indeed not claimed, lest the list outlive its reason. */
export function unclaimed({ unclaimed: listed, file }: GateConfig, { rules }: Conformance): Finding {
  const claimed = rules.filter(({ id, verdict }) => listed.includes(id) && verdict !== 'inapplicable' && verdict !== 'untested')
  const details = claimed.map((row): Detail => {
    return { weight: 'closed', text: `${nameOf(row)} is claimed, and was judged. Take it out of "unclaimed" in ${file}.` }
  })
  return findingOf('unclaimed', 'Rules left unclaimed', listed.length === 0 ? 'none allowed' : `${listed.join(', ')} allowed`, details)
}
