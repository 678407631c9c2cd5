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

/**
 * Acceptances that nothing needs: their example does not exist, or did not pass on the null target.
 * @param known every example that exists.
 * @param tried those that were run.
 */
export function unneeded(runs: readonly NullRun[], accepted: readonly Accepted[], known: ReadonlySet<string>, tried: ReadonlySet<string>): Accepted[] {
  return accepted.filter(({ example, nullTarget }) => {
    const run = runs.find(({ id }) => id === nullTarget)
    const isRefuted = run !== undefined && tried.has(example) && !run.passedOn.includes(example)
    return !known.has(example) || isRefuted
  })
}
