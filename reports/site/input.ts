import type { Catalogue } from '../../features/catalogue/catalogue.ts'
import type { Run } from '../run-folder/run.ts'
import type { Conformance } from '../verdicts/conformance.ts'
import type { RuleVerdict } from '../verdicts/types.ts'

/** What the site of one run is made from. All but the first two are shown where they are known. */
export interface SiteInput {
  run: Run
  catalogue: Catalogue
  /** The verdicts of the run before. */
  previous?: Conformance | undefined
  /** Which wrong builds the examples caught. */
  selftest?: SelfTestSummary | undefined
  /** What each wrong build does, by its id. */
  wrongBuilds?: ReadonlyMap<string, string> | undefined
  /** By rule, the builds on real phones on which it was seen to hold. */
  confirmed?: ReadonlyMap<string, readonly string[]> | undefined
  /** Oldest first. */
  past?: readonly PastRun[] | undefined
  waivers?: readonly Waiver[] | undefined
}

/** What the site takes from selftest.json. */
export interface SelfTestSummary {
  mutants: readonly { id: string; rule: string; verdict: 'killed' | 'survived' | 'killed-elsewhere'; killers: readonly string[] }[]
}

/** An earlier run. */
export interface PastRun {
  /** Such as the day, or the commit. */
  label: string
  /** By `RULE platform`. */
  verdicts: ReadonlyMap<string, RuleVerdict>
}

/** An accepted failure: it annotates, and changes no verdict. */
export interface Waiver {
  /** The id of a rule or of an example. */
  target: string
  platform?: 'ios' | 'android' | undefined
  reason: string
  owner: string
  /** Until when, as it was written; a day is `YYYY-MM-DD`. */
  expires: string
  /** Why it is not in effect, such as `expired`; undefined if it is. */
  lapsed?: string | undefined
  link?: string | undefined
}
