import type { Harness } from '../features/examples/harness.ts'
import type { Specification } from '../cli/specification.ts'
import { median, rounded } from './figures.ts'
import { emptied, examplesByPass, run, type Subject } from './subjects.ts'

/** Examples a second, with their bodies and without, in one warm process. */
export interface Throughput {
  /** How many examples each run ran. */
  executions: number
  runs: number
  /** Medians over the runs. */
  examplesPerSecond: { suite: number; withTraces: number; emptied: number }
  /** Suite to emptied, the median of the ratios of runs that stood side by side. */
  ratio: number
  /** The same with traces. */
  ratioWithTraces: number
}

/** Measures alternately, so that whatever else the machine does falls on each of them. */
export async function measureThroughput(harness: Harness, specification: Specification, runs: number, executions: number): Promise<Throughput> {
  const examples = [...examplesByPass(specification).values()].flat().length
  const times = Math.ceil(executions / examples)
  const subjects: readonly Subject[] = [
    { support: harness.support, traces: false },
    { support: emptied(harness.support), traces: false },
    { support: harness.support, traces: true },
  ]
  const rounds: number[][] = []
  for (const subject of subjects) await run(subject, harness, specification, 1)
  for (let round = 0; round < runs; round += 1) {
    const measured: number[] = []
    for (const subject of subjects) measured.push((examples * times) / (await run(subject, harness, specification, times)) * 1000)
    rounds.push(measured)
  }
  const column = (position: number) => rounds.map((round) => round[position] ?? Number.NaN)
  const ratios = (position: number) => rounds.map((round) => (round[position] ?? Number.NaN) / (round[1] ?? Number.NaN))
  return {
    executions: examples * times,
    runs,
    examplesPerSecond: { suite: rounded(median(column(0)), 0), emptied: rounded(median(column(1)), 0), withTraces: rounded(median(column(2)), 0) },
    ratio: rounded(median(ratios(0)), 2),
    ratioWithTraces: rounded(median(ratios(2)), 2),
  }
}
