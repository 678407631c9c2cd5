import type { Platform } from '../../features/catalogue/catalogue.ts'
import type { Conformance, ExampleRow, RuleRow } from '../verdicts/conformance.ts'

/** How people call the phones of a platform. */
export const phoneOf: Readonly<Record<Platform, string>> = { ios: 'iPhone', android: 'Android' }

/** The examples of a run, each once, with its rule: one of both platforms stands in two rows. */
export function examplesOf({ rules }: Pick<Conformance, 'rules'>): Map<string, { rule: string; example: ExampleRow }> {
  return new Map(rules.flatMap(({ id: rule, examples }) => examples.map((example) => [example.id, { rule, example }] as const)))
}

/** A rule on one platform, as it is spoken of. */
export function nameOf({ id, platform }: Pick<RuleRow, 'id' | 'platform'>): string {
  return `${id} on ${phoneOf[platform]}`
}

/** Such as `3 examples`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
