import type { Fingerprint } from './fingerprint.ts'

export type Platform = 'ios' | 'android'
export type Status = 'normative' | 'derived' | 'ambiguous' | 'characterisation'
export type Severity = 'critical' | 'major' | 'minor'
export type AccountClass =
  | 'personal-code'
  | 'personal-passwordless'
  | 'work'
  | 'third-party'
  | 'owner'
  | 'password'
  | 'passkey'

/** When a rule binds on one platform. Months are `YYYY-MM`: `from` inclusive, `until` exclusive, absent means without end. */
export interface Period {
  platform: Platform
  from?: string
  until?: string
}

export interface Rule {
  id: string
  title: string
  statement: string
  status: Status
  severity: Severity
  /** False where examples may only record. Absent means true. */
  asserts?: boolean
  /** True where the rule is about two phones of different platforms. */
  cross?: boolean
  platforms: Platform[]
  accounts: AccountClass[]
  effective: Period[]
  /** The numbers of the article's sentences that the rule comes from. */
  sentences: number[]
  /** How the sentences are understood, and the reading fields that could change it. */
  reading?: { in_force: string; fields: string[] }
}

/** One way to understand the article, that can be chosen by `--reading FIELD=VALUE`. */
export interface ReadingField {
  field: string
  /** The first one is the default. */
  values: string[]
  default: string
  /** Where it makes a difference; everywhere if it does not say. */
  platforms?: Platform[]
  meaning: string
}

export interface Sentence {
  /** Position in the article, from 1. */
  n: number
  kind: string
  /** The number of the nearest heading before it. */
  under?: number
  /** Its place among the equal sentences under that heading, from 1. */
  ordinal: number
  fingerprint: Fingerprint
  rules?: string[]
  /** Why no rule comes from it. */
  reason?: string
}

export interface Catalogue {
  /** The month of the article's text, `YYYY-MM`. */
  edition: string
  article: string
  readings: ReadingField[]
  rules: Rule[]
  sentences: Sentence[]
}
