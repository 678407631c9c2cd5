import type { Ended } from './types.ts'

/** That an example passes on a null target, and why that is accepted. */
export interface Accepted {
  readonly example: string
  readonly nullTarget: string
  readonly reason: string
}

/** What passed on one null target. */
export interface NullRun {
  readonly id: string
  readonly passedOn: readonly string[]
}

/** The examples that passed on a null target; characterisations judge nothing and do not count. */
export function passedOn(id: string, ended: readonly Ended[]): NullRun {
  return { id, passedOn: ended.filter(({ verdict, characterisation }) => verdict === 'pass' && !characterisation).map((example) => example.id) }
}

/** The examples that passed on a null target without a reason that was accepted, each once. */
export function vacuousOf(runs: readonly NullRun[], accepted: readonly Accepted[]): string[] {
  const isAccepted = (example: string, nullTarget: string) => accepted.some((one) => one.example === example && one.nullTarget === nullTarget)
  return [...new Set(runs.flatMap(({ id, passedOn: examples }) => examples.filter((example) => !isAccepted(example, id))))]
}

/** Acceptances that nothing needs: the null target was tried and the example did not pass on it. */
export function unneeded(runs: readonly NullRun[], accepted: readonly Accepted[], tried: ReadonlySet<string>): Accepted[] {
  return accepted.filter(({ example, nullTarget }) => {
    const run = runs.find(({ id }) => id === nullTarget)
    return run !== undefined && tried.has(example) && !run.passedOn.includes(example)
  })
}
