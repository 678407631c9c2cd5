import type { Platform, Rule, Severity } from '../../features/catalogue/catalogue.ts'
import type { Drift } from '../../features/catalogue/drift.ts'
import type { Example } from '../../features/examples/examples.ts'
import type { Run } from '../run-folder/run.ts'
import type { Conformance } from '../verdicts/conformance.ts'
import type { Expiry } from './expiry.ts'
import type { SelfTestFile } from './self-test-file.ts'

/** What a gate.yaml asks for, checked; reports/schema/gate.schema.json describes the file. */
export interface GateConfig {
  /** As it was named. */
  file: string
  /** The severities whose rules must pass, for each platform that is asked for. */
  mustPass: Partial<Record<Platform, Severity[]>>
  /** Where a rule counts otherwise than the catalogue says. */
  severity: Record<string, Severity>
  /** The rules that the build need not claim. */
  unclaimed: string[]
  waivers: Waiver[]
  /** Every example of the specification, or so many of them. */
  executed: 'all' | number
  budgets: { inconclusive: number; flaky: number }
  /** Undefined if nobody asks for it. `file` is relative to the project; `uncommitted` accepts changes that no commit has. */
  selfTest?: { file: string; uncommitted: boolean }
  /** Undefined if nobody asks for it. `runs` are folders, relative to the project. */
  confirmed?: { runs: string[]; rules: string[] }
}

/** A dated acceptance of fails, of a rule or of one example. */
export interface Waiver {
  about: { rule: string } | { example: string }
  /** Undefined means each. */
  platform?: Platform
  /** Builds, or ranges of them; undefined means each. */
  builds?: string[]
  reason: string
  link: string
  owner: string
  expires: Expiry
  /** Where it stands in gate.yaml. */
  line: number
}

/** All that a gate looks at. Nothing is read after this. */
export interface Evidence {
  run: Run
  rules: readonly Rule[]
  /** All that the features hold, under every reading. */
  examples: readonly Example[]
  /** Where the features differ from their manifest, a sentence each. */
  differences: readonly string[]
  /** Undefined if nobody asks for it. */
  selfTest: SelfTestFile | undefined
  /** Undefined if no article was given. */
  drift: Drift | undefined
  phones: readonly PhoneRun[]
  now: Date
}

/** A run that is said to have been made on real phones, or why it cannot be read. */
export interface PhoneRun {
  /** As it was named. */
  folder: string
  conformance: Conformance | undefined
  trouble?: string
}

/**
 * `told` closes nothing. `unknown`: it cannot be told, so the gate stays closed. `damaged`: nothing that the run says can be trusted.
 */
export type Weight = 'told' | 'unknown' | 'closed' | 'damaged'

/** One thing that was found. */
export interface Detail {
  weight: Weight
  /** A sentence. */
  text: string
  /** Where it can be mended, or where it comes from; relative to the project. */
  place?: { file: string; line: number }
}

/** One rule of the gate, and what was found. */
export interface Finding {
  /** Stable, such as `must-pass/ios/critical`. */
  id: string
  title: string
  state: 'open' | 'closed' | 'unknown' | 'not-asked'
  /** In one line. */
  says: string
  details: Detail[]
}

/** What a gate decided. */
export interface Judgement {
  /** 0: open. 1: closed. 3: could not tell, so closed. */
  exitCode: 0 | 1 | 3
  findings: Finding[]
}
