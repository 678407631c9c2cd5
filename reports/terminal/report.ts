import type { Writable } from 'node:stream'
import type { Conformance, Shard } from '../verdicts/conformance.ts'
import type { ExitCode } from '../verdicts/exit-code.ts'
import { type Finding, findingText, flakyText, recordsText } from './findings.ts'
import { paintFor } from './paint.ts'
import { ruleTable } from './rule-table.ts'

/** What is printed after a run, and where. */
export interface RunReport {
  conformance: Conformance
  /** The short title of each rule, by its id. */
  titles: ReadonlyMap<string, string>
  /** Where the examples differ from the manifest, a sentence each. */
  differences: readonly string[]
  code: ExitCode
  /** The folder with the files. */
  out: string
  /** The options that make the same run again, without the choice of examples. */
  again: readonly string[]
  env: Readonly<Record<string, string | undefined>>
  stream: Writable & { isTTY?: boolean }
}

/** The report of a run as text: the table, each finding, the sums. */
export function reportOf({ conformance, titles, differences, code, out, again, env, stream }: RunReport): string {
  const paint = paintFor(stream, env)
  const findings = findingsOf(conformance)
  const troubled = findings.filter(({ example }) => ['fail', 'error', 'inconclusive'].includes(example.verdict))
  const flaky = findings.filter(({ example }) => example.flaky === true)
  const recorded = findings.filter(({ example }) => example.verdict === 'recorded')
  return [
    headOf(conformance),
    ...(recorded.length === 0 ? [] : [`${paint.strong('Recorded, where the article is silent:')}\n${recordsText(recorded)}\n`]),
    ...(conformance.rules.length === 0 ? [] : [ruleTable(conformance, titles, paint)]),
    ...(flaky.length === 0 ? [] : [`${paint.strong('Flaky, an error first and passed when tried again:')}\n${flakyText(flaky)}\n`]),
    ...troubled.map((finding) => `${findingText(finding, again, paint)}\n`),
    ...(differences.length === 0 ? [] : [`The examples differ from the manifest:\n${differences.map((text) => `  ${text}`).join('\n')}\n`]),
    `${sumsOf(conformance)}\nResults: ${out}\n`,
    `${paint.verdict(code === 0 ? 'pass' : code === 1 ? 'fail' : 'inconclusive', closingOf(conformance, code))}\n`,
  ].join('\n')
}

function headOf({ iut, driver, platforms, asOf, readings, manifest: { shard } }: Conformance): string {
  const phones = platforms.map((platform) => (platform === 'ios' ? 'iPhones' : 'Android phones')).join(' and ')
  const read = Object.entries(readings).map(([field, value]) => `${field} ${value}`)
  return `Conformance of ${iut} on ${driver} ${phones}, as of ${asOf}${shard === undefined ? '' : `, ${nameOf(shard)}`}${read.length === 0 ? '' : `\nReadings: ${read.join(', ')}`}\n`
}

function findingsOf({ rules }: Conformance): Finding[] {
  const seen = new Map<string, Finding>()
  for (const { id: rule, examples } of rules) for (const example of examples) seen.set(example.id, { rule, example })
  return [...seen.values()]
}

function sumsOf({ summary, rules, manifest }: Conformance): string {
  const rest = (['inconclusive', 'error', 'inapplicable', 'recorded'] as const).filter((verdict) => summary[verdict] > 0)
  const flaky = summary.flaky === undefined ? '' : `, ${summary.flaky} flaky`
  const more = rest.map((verdict) => `, ${summary[verdict]} ${verdict}`).join('') + flaky
  const untested = rules.filter(({ verdict }) => verdict === 'untested')
  const isTested = (id: string) => rules.some((rule) => rule.id === id && rule.verdict !== 'untested')
  const names = new Set(untested.map(({ id, platform }) => (isTested(id) ? `${id} (${platform})` : id)))
  const without = names.size === 0 ? '' : `\nNot tested: ${[...names].join(', ')}`
  return `Examples: ${manifest.executed} of ${manifest.expected} run${more}${without}`
}

function closingOf({ summary, iut, manifest: { expected, shard } }: Conformance, code: ExitCode): string {
  if (shard !== undefined && expected === 0) return `No example falls to ${nameOf(shard)}, so nothing was run`
  const meaning = { 0: 'conforms', 1: 'does not conform', 3: 'could not be judged' }[code]
  const part = shard !== undefined && code === 0 ? ` as far as ${nameOf(shard)} goes` : ''
  return `${summary.pass} passed, ${summary.fail} failed: ${iut} ${meaning}${part}`
}

function nameOf({ index, of }: Shard): string {
  return `shard ${index}/${of}`
}
