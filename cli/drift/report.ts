import { type Drift, type FoundSentence, hasDrifted, staleRules } from '../../features/catalogue/drift.ts'
import type { Example } from '../../features/examples/examples.ts'
import type { ByRule } from '../../features/catalogue/listing.ts'

/** A comparison, and what can no longer be trusted because of it. */
export interface DriftReport extends Drift {
  drift: boolean
  /** `mutants` is absent where nobody knows them. */
  stale: { rules: string[]; examples: string[]; mutants?: string[] }
}

/** Adds to a comparison what stands on the sentences that drifted. */
export function reportDrift(drift: Drift, examples: readonly Pick<Example, 'id' | 'rule'>[], mutants: ByRule | undefined): DriftReport {
  const rules = staleRules(drift)
  const stale = {
    rules,
    examples: examples.filter(({ rule }) => rule !== undefined && rules.includes(rule)).map(({ id }) => id),
    ...(mutants === undefined ? {} : { mutants: rules.flatMap((rule) => mutants.get(rule) ?? []) }),
  }
  return { drift: hasDrifted(drift), ...drift, stale }
}

/** The report for people: a line a sentence, then what is stale by it. */
export function describeDrift({ drift, sentences, known, stale, ...found }: DriftReport): string {
  const total = `${count(sentences, 'sentence')}, ${known} known.`
  if (!drift) return `${total} No drift.`
  const line = (word: string, { n, rules, at, text }: FoundSentence): string => `${word} sentence ${n}, now the ${at}. of the text: ${text}${because(rules)}`
  return [
    total,
    ...found.new.map(({ at, text, after }) => `new     the ${at}. of the text, after sentence ${after ?? 'none'}: ${text} (needs a rule, or a reason for having none)`),
    ...found.gone.map(({ n, rules }) => `gone    sentence ${n}${because(rules)}`),
    ...found.changed.map((sentence) => line('changed', sentence)),
    ...found.moved.map((sentence) => line('moved  ', sentence)),
    '',
    ...Object.entries(stale).map(([what, ids]) => `Stale ${what}: ${ids.join(', ') || 'none'}`),
  ].join('\n')
}

function because(rules: readonly string[]): string {
  return rules.length === 0 ? '' : ` [${rules.join(', ')}]`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
