/** What a run found for one example. */
export type Verdict = 'pass' | 'fail' | 'inconclusive' | 'error' | 'inapplicable' | 'recorded'

/** What a run found for one rule on one platform; `untested` if this way of reaching the product could try none of it. */
export type RuleVerdict = Verdict | 'untested'

/** Why an example got its verdict. Only `kind` and `message` are always known. */
export interface Reason {
  kind:
    | 'assertion'
    | 'control-missing'
    | 'manual-step'
    | 'not-claimed'
    | 'driver-lacks'
    | 'undefined-step'
    | 'ambiguous-step'
    | 'pending-step'
    | 'skipped-step'
    | 'no-steps'
    | 'hook'
    | 'exception'
    | 'recorded'
    | 'not-run'
  message: string
  /** The step that ended the example. */
  step?: string
  expected?: string
  seen?: string
  screen?: string
  phone?: string
  /** What else was on that screen. */
  visible?: string[]
}

/** An example that a run is about to run: what the verdict needs to know of it. `platform` is the pass. */
export interface PlannedExample {
  id: string
  rule: string
  name: string
  platform: 'ios' | 'android' | 'cross'
  uri: string
  line: number
  /** The day on which its phone starts, `YYYY-MM-DD`. */
  at: string
  characterisation: boolean
  /** Why each attempt before this one was an error; absent if this is the first. */
  earlier?: Reason[]
}

/** One example with its verdict. */
export interface ExampleResult extends PlannedExample {
  verdict: Verdict
  reason?: Reason
  durationMs: number
}
