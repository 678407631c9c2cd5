import { findGaps } from '../../features/catalogue/coverage.ts'
import { type Example, inReading } from '../../features/examples/examples.ts'
import type { Finding } from '../../features/lint/lint-features.ts'
import { type ByRule, listRules } from '../../features/catalogue/listing.ts'
import { defaultReadings } from '../../features/examples/vocabulary.ts'
import type { Specification } from '../specification.ts'
import { lastVerdicts } from './last-verdicts.ts'
import { rulesTable } from './table.ts'

/** What a command prints, as text for people and as a value for programs, and its exit code. */
export interface Answer {
  text: string
  json: unknown
  exitCode: 0 | 1
}

/** The catalogue, with what the examples, the mutants and the last run say about each rule. */
export function answerListing({ catalogue, examples, root }: Specification, mutants: ByRule | undefined): Answer {
  const rules = listRules(catalogue, examples, { mutants, verdicts: lastVerdicts(root) })
  const { edition, article, readings } = catalogue
  return { text: rulesTable(rules), json: { edition, article, readings, rules }, exitCode: 0 }
}

/** Whatever is covered by nothing. Examples of readings that are not in force by default cover nothing. */
export function answerCoverage({ catalogue, vocabulary, examples }: Specification): Answer {
  const inForce = examples.filter((example) => inReading(example, defaultReadings(vocabulary)))
  const gaps = findGaps(catalogue, inForce)
  const { rules, sentences } = catalogue
  const whole = `All ${rules.length} rules, ${sentences.length} sentences and ${inForce.length} examples cover each other.`
  return { text: gaps.length === 0 ? whole : gaps.map((gap) => gap.message).join('\n'), json: { gaps }, exitCode: gaps.length === 0 ? 0 : 1 }
}

/** What each example asserts, in order. */
export function answerChecks(examples: readonly Example[]): Answer {
  const text = examples.flatMap(({ id, checks }) => [id, ...checks.map((check) => `  ${check}`)]).join('\n')
  return { text, json: examples.map(({ id, checks }) => ({ id, checks })), exitCode: 0 }
}

/** What the specification may not contain, a line each. */
export function answerLint(findings: readonly Finding[]): Answer {
  const text = findings.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n')
  return { text: text || 'Nothing to find in the features.', json: { findings }, exitCode: findings.length === 0 ? 0 : 1 }
}
