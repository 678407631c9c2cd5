import type { Rule } from '../../features/catalogue/catalogue.ts'
import type { RunExample } from '../run-folder/run.ts'
import type { RuleRow } from '../verdicts/conformance.ts'
import { slugOf } from './facts/groups.ts'
import type { SiteInput } from './input.ts'

/** What is known about one rule, put together once. */
export interface SiteRule {
  /** From the catalogue; undefined for a rule that it does not know. */
  rule: Rule | undefined
  id: string
  title: string
  rows: Partial<Record<'ios' | 'android', RuleRow>>
  examples: RunExample[]
}

/** All that the pages are made from. */
export interface Site extends SiteInput {
  rules: SiteRule[]
  /** What the build is called. */
  build: string
}

/** Puts the input in the order in which the pages need it. */
export function siteOf(input: SiteInput): Site {
  const { run, catalogue } = input
  const rows = run.conformance?.rules ?? []
  const byRule = Map.groupBy(run.examples.values(), ({ rule }) => rule)
  const known = new Map(catalogue.rules.map((rule) => [rule.id, rule]))
  const ids = new Set([...known.keys(), ...rows.map(({ id }) => id), ...byRule.keys()])
  const rules = [...ids].map((id): SiteRule => {
    const row = (platform: 'ios' | 'android') => {
      const found = rows.find((one) => one.id === id && one.platform === platform)
      return found === undefined ? {} : { [platform]: found }
    }
    const rule = known.get(id)
    const title = rule?.title ?? 'A rule that the catalogue does not know'
    return { rule, id, title, rows: { ...row('ios'), ...row('android') }, examples: byRule.get(id) ?? [] }
  })
  return { ...input, rules, build: run.conformance?.iut ?? 'the build' }
}

/** A page of the site, and where it lies relative to index.html. */
export const pathOf = {
  overview: 'index.html',
  release: 'site/release.html',
  search: 'site/search.html',
  rule: (id: string) => `site/${fileNameOf(id)}.html`,
  example: (example: Pick<RunExample, 'id' | 'rule' | 'platform'>) => `site/${fileNameOf(example.rule)}.html#${encodeURI(placeOf(example))}`,
}

/** The place of an example on the page of its rule. */
export function placeOf(example: Pick<RunExample, 'id' | 'platform'>): string {
  return `${slugOf(example)}/${example.platform}`
}

/** Ids of rules come from a file, and are no names of files until they are seen to be harmless. */
function fileNameOf(id: string): string {
  return /^[A-Z]+-\d+$/.test(id) ? id : `rule-${id.replace(/[^A-Za-z0-9]+/g, '-')}`
}
