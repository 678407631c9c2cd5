import type { Platform, Rule, Severity } from '../../../features/catalogue/catalogue.ts'
import type { Conformance, ExampleRow, RuleRow } from '../../verdicts/conformance.ts'
import { expiryText } from '../expiry.ts'
import { findingOf, notAsked } from '../finding.ts'
import { count, nameOf, phoneOf } from '../rows.ts'
import type { Detail, Evidence, Finding, GateConfig, Waiver } from '../types.ts'
import { waiverFor } from '../waivers.ts'

const severities: readonly Severity[] = ['critical', 'major', 'minor']
const titles: Readonly<Record<Severity, string>> = { critical: 'Critical', major: 'Major', minor: 'Minor' }

/** For each platform and severity, whether its rules passed. */
export function mustPass(config: GateConfig, evidence: Evidence, conformance: Conformance): Finding[] {
  return (['ios', 'android'] as const).flatMap((platform) => severities.map((severity) => passing(platform, severity, config, evidence, conformance)))
}

function passing(platform: Platform, severity: Severity, config: GateConfig, evidence: Evidence, { rules: rows }: Conformance): Finding {
  const rules = evidence.rules.filter((rule) => rule.platforms.includes(platform) && (config.severity[rule.id] ?? rule.severity) === severity)
  const rowOf = (rule: Rule) => rows.find(({ id, platform: on }) => id === rule.id && on === platform)
  // A rule that asserts nothing has done all that it can once it has recorded.
  const passed = rules.filter((rule) => rowOf(rule)?.verdict === (rule.asserts === false ? 'recorded' : 'pass')).length
  const [id, title] = [`must-pass/${platform}/${severity}`, `${titles[severity]} rules on ${phoneOf[platform]}`]
  if (config.mustPass[platform]?.includes(severity) !== true) return notAsked(id, title, `${passed} of ${rules.length} pass`)
  const found = rules.map((rule) => {
    const row = rowOf(rule)
    const absent: Detail = { weight: 'unknown', text: `${nameOf({ id: rule.id, platform })} was not asked.` }
    return { row, details: row === undefined ? [absent] : detailsOf(row, rule, config, evidence) }
  })
  const waived = found.filter(({ row, details }) => row?.verdict === 'fail' && details.every(({ weight }) => weight === 'told')).length
  return findingOf(id, title, `${passed} of ${rules.length} pass${waived === 0 ? '' : `, ${waived} waived`}`, found.flatMap(({ details }) => details))
}

function detailsOf(row: RuleRow, { asserts = true }: Rule, config: GateConfig, evidence: Evidence): Detail[] {
  const { verdict, examples } = row
  const failing = examples.filter((example) => example.verdict === 'fail')
  if (failing.length > 0) return failsOf(row, failing, config, evidence)
  if (verdict === 'untested') return [{ weight: 'unknown', text: `${nameOf(row)} is untested: the driver can try none of it.` }]
  if (verdict === 'inapplicable') return unclaimedOf(row, config)
  if (verdict === 'recorded' && asserts) return [{ weight: 'unknown', text: `${nameOf(row)} was recorded only: none of its examples judges.` }]
  if (verdict !== 'error' && verdict !== 'inconclusive') return []
  const doubtful = examples.filter((example) => example.verdict === verdict)
  const passed = examples.filter((example) => example.verdict === 'pass').length
  const ended = verdict === 'error' ? 'ended in an error' : doubtful.length === 1 ? 'is inconclusive' : 'are inconclusive'
  const text = `${nameOf(row)} is in doubt: ${some(doubtful, examples.length)} ${ended}`
  // Whether one in doubt is too many is a question of the budgets; where nothing passed, nothing is known.
  return [passed > 0 ? { weight: 'told', text: `${text}. The budget decides.` } : { weight: 'unknown', text: `${text}, and none passed.` }]
}

function failsOf(row: RuleRow, failing: readonly ExampleRow[], { waivers }: GateConfig, evidence: Evidence): Detail[] {
  const byWaiver = Map.groupBy(failing, (example) => waiverFor(row, example, waivers, evidence))
  return [...byWaiver].map(([waiver, fails]): Detail => {
    const text = `${nameOf(row)} fails: ${some(fails, row.examples.length)}`
    if (waiver !== undefined) return { weight: 'told', text: `${text}, ${waivedBy(waiver)}.` }
    return { weight: 'closed', text: `${text}${why(fails)}`, ...placeOf(fails, evidence) }
  })
}

/** What the first of them says. */
function why([first]: readonly ExampleRow[]): string {
  return first?.reason === undefined ? '.' : `: ${first.reason.message}`
}

function waivedBy({ owner, expires, reason, link }: Waiver): string {
  return `waived by ${owner} until ${expiryText(expires)}: ${reason.trim().replace(/\.$/, '')} (${link})`
}

function unclaimedOf(row: RuleRow, { unclaimed }: GateConfig): Detail[] {
  const text = `${nameOf(row)} is inapplicable. ${row.examples[0]?.reason?.message ?? ''}`.trim()
  if (unclaimed.includes(row.id)) return [{ weight: 'told', text: `${text} It may be left unclaimed.` }]
  return [{ weight: 'closed', text: `${text} If that is meant, name it under "unclaimed".` }]
}

function placeOf([first]: readonly ExampleRow[], { examples }: Evidence): Pick<Detail, 'place'> {
  const known = examples.find(({ id }) => id === first?.id)
  return known === undefined ? {} : { place: { file: known.uri, line: known.line } }
}

/** Such as `2 of 8 examples, such as PLAT-02/one/cross`. */
function some(examples: readonly ExampleRow[], all: number): string {
  const [first, ...others] = examples
  return `${examples.length} of ${count(all, 'example')}${others.length > 0 ? ', such as' : ','} ${first?.id ?? ''}`
}
