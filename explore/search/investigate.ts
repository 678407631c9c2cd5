import type { ISupportCodeLibrary } from '@cucumber/cucumber/api'
import type { Rule } from '../../features/catalogue/catalogue.ts'
import { gherkinOf, isCross, stepsOf } from './gherkin.ts'
import type { Fall } from './journey.ts'
import { performSteps } from './reproduce.ts'

/** A broken rule, as explore.json tells of it. */
export interface Violation {
  readonly rule: string
  /** A rule with an example that passes on the reference and fails on the product that was searched. */
  readonly gherkin: string
  /** The event log of the example on that product, which replays it. */
  readonly trace: unknown
}

/** What became of a fall in the screen gear: a violation, or a mistake of the harness, in words. */
export type Inquiry = { readonly violation: Violation; readonly why: string } | { readonly defect: string }

export interface Suspect {
  /** As the steps load it. */
  readonly iut: string
  readonly seed: number
}

/**
 * Plays a fall of the fast gear once more, in the screen gear: on the reference, where everything must hold, and on the
 * product, where the last step or the one before it must fail.
 */
export async function investigate(fall: Fall, { iut, seed }: Suspect, support: ISupportCodeLibrary, rules: ReadonlyMap<string, Rule>): Promise<Inquiry> {
  const steps = stepsOf(fall)
  const parameters = {
    pass: isCross(fall) ? 'cross' as const : fall.journey.start.platform,
    asOf: fall.journey.start.moment.slice(0, 'YYYY-MM-DD'.length), readings: {}, seed, out: '',
  }
  const told = (what: string) => ({ defect: `${what}\n${gherkinOf(fall, rules.get(fall.rule)?.title ?? '', `seed ${seed}`)}In the fast gear: ${fall.why}` })
  const right = await performSteps(support, { ...parameters, iut: 'reference' }, steps)
  if (right.ended !== 'passed') return told(`The search expects of the reference what it does not do, step ${right.at + 1}: ${right.message}`)
  const wrong = await performSteps(support, { ...parameters, iut }, steps)
  if (wrong.ended === 'passed') return told('What fell in the fast gear holds on the screens.')
  if (wrong.ended === 'broke') return told(`What fell in the fast gear breaks off on the screens, step ${wrong.at + 1}: ${wrong.message}`)
  const rule = rules.get(fall.rule)
  if (rule === undefined) return told(`The search names a rule that the catalogue does not have: ${fall.rule}.`)
  return { violation: { rule: fall.rule, gherkin: gherkinOf(fall, rule.title, `Found by a search with seed ${seed}`), trace: wrong.trace }, why: wrong.message }
}
