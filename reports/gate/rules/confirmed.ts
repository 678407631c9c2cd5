import type { Platform } from '../../../features/catalogue/catalogue.ts'
import { isOnRealPhones } from '../../run-folder/real-phones.ts'
import type { Conformance } from '../../verdicts/conformance.ts'
import { findingOf, notAsked } from '../finding.ts'
import { nameOf } from '../rows.ts'
import type { Detail, Evidence, Finding, GateConfig } from '../types.ts'

const [id, title] = ['confirmed', 'Real phones']

/** Whether rules have passed on real phones, each on every platform that the gate asks for. */
export function confirmed({ confirmed: asked, mustPass }: GateConfig, { phones, rules }: Evidence): Finding {
  if (asked === undefined) return notAsked(id, title, 'no confirmation is asked for')
  const unreadable = phones
    .filter(({ trouble }) => trouble !== undefined)
    .map(({ folder, trouble }): Detail => ({ weight: 'unknown', text: `${folder}: ${trouble}` }))
  const runs = phones.flatMap(({ folder, conformance }) => (conformance === undefined ? [] : [{ folder, conformance }]))
  const simulated = runs.filter(({ conformance }) => !isOnRealPhones(conformance))
  const real = runs.filter((run) => !simulated.includes(run)).map(({ conformance }) => conformance)
  const wanted = rules
    .filter((rule) => asked.rules.includes(rule.id))
    .flatMap((rule) => rule.platforms.filter((platform) => mustPass[platform] !== undefined).map((platform) => ({ id: rule.id, platform })))
  const open = wanted.flatMap((want): Detail[] => {
    const verdicts = verdictsOf(want, real)
    if (verdicts.includes('pass')) return []
    const what = verdicts.length === 0 ? 'was never asked on a real phone' : `never passed on a real phone: ${[...new Set(verdicts)].join(', ')}`
    return [{ weight: 'closed', text: `${nameOf(want)} ${what}.` }]
  })
  const notReal = simulated.map(({ folder, conformance: { driver } }): Detail => {
    const where = driver === 'appium' ? 'simulated phones on the wire' : `${driver} phones`
    return { weight: 'told', text: `${folder}: It does not count, for it was made on ${where}.` }
  })
  return findingOf(id, title, `${wanted.length - open.length} of ${wanted.length} confirmed`, [...unreadable, ...notReal, ...open])
}

function verdictsOf({ id: rule, platform }: { id: string; platform: Platform }, runs: readonly Conformance[]): string[] {
  return runs.flatMap(({ rules }) => rules.filter((row) => row.id === rule && row.platform === platform).map(({ verdict }) => verdict))
}
