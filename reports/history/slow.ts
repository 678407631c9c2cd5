import type { AnsweredRun } from './flaky.ts'

/** How long an example takes, in milliseconds. */
export interface Slow {
  id: string
  medianMs: number
  /** Oldest first. */
  durationsMs: number[]
  /** The medians of the older and of the newer half; undefined with fewer than four runs, which are no trend. */
  trend?: { beforeMs: number; nowMs: number }
}

/** The examples that take longest, the slowest first. @param runs oldest first. */
export function slowestIn(runs: readonly AnsweredRun[], count: number): Slow[] {
  const durations = Map.groupBy(runs.flatMap(({ answers }) => answers), ({ id }) => id)
  const all = [...durations].map(([id, answers]) => slow(id, answers.map(({ durationMs }) => durationMs)))
  return all.toSorted((a, b) => b.medianMs - a.medianMs || (a.id < b.id ? -1 : 1)).slice(0, count)
}

function slow(id: string, durationsMs: number[]): Slow {
  const half = Math.floor(durationsMs.length / 2)
  const trend = durationsMs.length < 4 ? {} : { trend: { beforeMs: median(durationsMs.slice(0, half)), nowMs: median(durationsMs.slice(-half)) } }
  return { id, medianMs: median(durationsMs), durationsMs, ...trend }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1)
  return middle.reduce((sum, value) => sum + value, 0) / middle.length
}
