import type { Catalogue, Platform, Rule } from './catalogue-types.ts'
import type { Example } from '../examples/examples.ts'

/** What coverage needs to know of an example. */
export type CoveringExample = Pick<Example, 'id' | 'rule' | 'pass' | 'assertions' | 'characterisation'>

/** Something between the article, the rules and the examples that nobody covers, with a sentence that says so. */
export type Gap =
  | { kind: 'rule-without-example'; rule: string; platform: Platform; message: string }
  | { kind: 'rule-without-record'; rule: string; message: string }
  | { kind: 'asserts-what-is-ambiguous'; rule: string; example: string; message: string }
  | { kind: 'sentence-without-rule'; sentence: number; message: string }
  | { kind: 'example-without-rule'; example: string; message: string }

/** Every gap, rules first, in the catalogue's order; none means that article, rules and examples cover each other. */
export function findGaps({ rules, sentences }: Pick<Catalogue, 'rules' | 'sentences'>, examples: readonly CoveringExample[]): Gap[] {
  const known = new Set(rules.map((rule) => rule.id))
  return [
    ...rules.flatMap((rule) => gapsOfRule(rule, examples.filter((example) => example.rule === rule.id))),
    ...sentences
      .filter(({ rules: named = [], reason }) => named.length === 0 && reason === undefined)
      .map(({ n }): Gap => ({ kind: 'sentence-without-rule', sentence: n, message: `Sentence ${n} has neither a rule nor a reason for having none.` })),
    ...examples.filter(({ rule }) => rule === undefined || !known.has(rule)).map(orphan),
  ]
}

function gapsOfRule(rule: Rule, examples: readonly CoveringExample[]): Gap[] {
  const asserting = examples.filter((example) => !example.characterisation && example.assertions > 0)
  if (rule.asserts === false) return gapsOfRecordedRule(rule, examples, asserting)
  return rule.platforms
    .filter((platform) => !asserting.some(({ pass }) => pass === platform || pass === 'cross'))
    .map((platform) => ({
      kind: 'rule-without-example',
      rule: rule.id,
      platform,
      message: `Rule ${rule.id} has no example on ${platform} that asserts anything.`,
    }))
}

/** Where the article can be read in two ways an example may record, and must not judge. */
function gapsOfRecordedRule({ id }: Rule, examples: readonly CoveringExample[], asserting: readonly CoveringExample[]): Gap[] {
  if (examples.length === 0) return [{ kind: 'rule-without-record', rule: id, message: `Rule ${id} has no example that records what happens.` }]
  return asserting.map((example) => ({
    kind: 'asserts-what-is-ambiguous',
    rule: id,
    example: example.id,
    message: `Example ${example.id} asserts, but rule ${id} may only be recorded. Tag it @characterisation.`,
  }))
}

function orphan({ id, rule }: CoveringExample): Gap {
  const message = rule === undefined ? `Example ${id} names no rule.` : `Example ${id} names the rule ${rule}, which the catalogue does not have.`
  return { kind: 'example-without-rule', example: id, message }
}
