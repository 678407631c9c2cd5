/** The automation server that `am instrument` runs, and that lives as long as the command does. */
export interface Instrumentation {
  /** Resolves once it takes connections. */
  readonly start: () => Promise<void>
  readonly stop: () => void
  /** Resolves when the latest start has come to its end, by `stop` or by itself. */
  readonly ended: Promise<void>
}
