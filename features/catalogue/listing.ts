import type { Catalogue, Period, Platform, Rule } from './catalogue-types.ts'
import type { Example } from '../examples/examples.ts'

/** Names by rule id: of mutants, say. */
export type ByRule = ReadonlyMap<string, readonly string[]>

/** One verdict of the last run, as in conformance.json. */
export interface RuleVerdict {
  id: string
  platform: string
  verdict: string
}

/** A rule with what is known about it elsewhere. */
export interface ListedRule extends Rule {
  /** In words, such as `always` or `ios before 2025-09, android always`. */
  dates: string
  /** The ids of its examples. */
  examples: string[]
  /** The ids of the mutants that break it; undefined if nobody counted. */
  mutants?: readonly string[]
  /** The verdict of the last run, by platform where they differ; undefined without a run. */
  verdict?: string
}

/** What is known beside the catalogue and the examples. */
export interface Beside {
  mutants?: ByRule | undefined
  verdicts?: readonly RuleVerdict[] | undefined
}

/** The rules in the catalogue's order, each with its examples, mutants and last verdict. */
export function listRules({ rules }: Catalogue, examples: readonly Pick<Example, 'id' | 'rule'>[], { mutants, verdicts }: Beside): ListedRule[] {
  return rules.map((rule) => {
    const verdict = verdictOf(rule.id, verdicts ?? [])
    return {
      ...rule,
      dates: datesOf(rule),
      examples: examples.filter((example) => example.rule === rule.id).map((example) => example.id),
      ...(mutants === undefined ? {} : { mutants: mutants.get(rule.id) ?? [] }),
      ...(verdict === undefined ? {} : { verdict }),
    }
  })
}

function datesOf({ platforms, effective }: Rule): string {
  return inOneOrByPlatform(platforms.map((platform) => [platform, datesOn(platform, effective)]))
}

function datesOn(platform: Platform, effective: readonly Period[]): string {
  return effective
    .filter((period) => period.platform === platform)
    .map(({ from, until }) => [from && `from ${from}`, until && `before ${until}`].filter(Boolean).join(' ') || 'always')
    .join(' and ')
}

function verdictOf(id: string, verdicts: readonly RuleVerdict[]): string | undefined {
  const own = verdicts.filter((verdict) => verdict.id === id)
  return own.length === 0 ? undefined : inOneOrByPlatform(own.map(({ platform, verdict }) => [platform, verdict]))
}

function inOneOrByPlatform(words: readonly (readonly [platform: string, word: string])[]): string {
  const different = new Set(words.map(([, word]) => word))
  return different.size === 1 ? [...different].join('') : words.map(([platform, word]) => `${platform} ${word}`).join(', ')
}
