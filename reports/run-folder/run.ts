import type { PickleStepArgument } from '@cucumber/messages'
import type { Conformance } from '../verdicts/conformance.ts'
import type { Reason, Verdict } from '../verdicts/types.ts'

/** What lies in the folder of a run, as far as it can be read. */
export interface Run {
  /** As it was named. */
  folder: string
  /** Undefined if conformance.json is missing or damaged; `gaps` says which. */
  conformance: Conformance | undefined
  /** Why the run is incomplete; none if it is whole. */
  gaps: Gap[]
  /** By id, in the order of conformance.json; those that only the messages know come last. */
  examples: Map<string, RunExample>
}

/** Something that is missing or damaged. */
export interface Gap {
  /** Relative to the folder, with forward slashes. */
  file: string
  /** A sentence: what is the matter with it. */
  what: string
}

/** One example as it was run. */
export interface RunExample {
  id: string
  rule: string
  name: string
  platform: 'ios' | 'android' | 'cross'
  /** The day on which its phone started, `YYYY-MM-DD`; empty if nobody noted it. */
  at: string
  verdict: Verdict
  /** What was expected and seen, and where, is in it. */
  reason?: Reason
  /** True if it was an error first, and passed when it was tried again. */
  flaky?: true
  /** The reasons of the attempts before. */
  earlier?: Reason[]
  durationMs: number
  /** Empty if the messages say nothing of it. */
  steps: RunStep[]
  /** What was attached to it, but for what the verdict is made from. */
  attachments: RunAttachment[]
  /** The file with the event log that replays it, relative to the folder; undefined if there is none. */
  trace?: string
}

/** One step of an example, or a hook that did not pass. */
export interface RunStep {
  /** `Hook` stands for what is no step of the example. */
  keyword: 'Given' | 'When' | 'Then' | 'And' | 'Hook'
  text: string
  argument?: PickleStepArgument
  /** As Cucumber calls it: PASSED, FAILED, SKIPPED… */
  status: string
  durationMs: number
  /** What it said when it did not pass, without the stack. */
  message?: string
}

/** A file that a step or hook attached: a picture, a page source, a log. */
export interface RunAttachment {
  mediaType: string
  /** As it was named, or a name made of its kind. */
  name: string
  /** In bytes. */
  size: number
  /** Where it lies, or where `onEvidence` may put it, relative to the folder: `evidence/<sha256>.png`. */
  file: string
}
