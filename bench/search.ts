// What the search can do: `npm run bench:search`. Takes some six minutes, most of which are those that the seeds are given.
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import Table from 'cli-table3'
import { projectRoot } from '../features/examples/documents.ts'
import { mutants } from '../simulators/mutants/mutants.ts'
import { median, rounded } from './figures.ts'
import { hunt } from './hunt.ts'
import { measureSearchSpeed } from './search-speed.ts'

const runs = 5
const seconds = Number(process.argv[2] ?? 60)
if (!(seconds > 0)) throw new Error(`The seconds a seed cannot be "${process.argv[2] ?? ''}". Give a number such as 60, or leave it out.`)
const goals = { rawTransitions: 200_000, transitionsWithInvariants: 50_000, exhaustiveStates: 20_000, share: 0.85 }

const speed = measureSearchSpeed(runs)
const hunts = [1, 2, 3, 4, 5].map((seed) => hunt(mutants, seconds, seed))
const share = rounded(median(hunts.map(({ found, of }) => found / of)), 2)
const never = (hunts[0]?.left ?? []).filter((id) => hunts.every(({ left }) => left.includes(id)))
const machine = { cores: availableParallelism(), model: cpus()[0]?.model ?? 'unknown', node: process.version, platform: process.platform }
const folder = join(projectRoot, 'reports/out')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'bench-search.json'), `${JSON.stringify({ machine, goals, speed, seconds, share, hunts, never }, undefined, 2)}\n`)

const table = new Table({ head: ['', 'measured', 'goal'], style: { head: [], border: [], compact: true } })
table.push(
  ['raw transitions a second', speed.rawTransitions, `at least ${goals.rawTransitions}`],
  ['the same in journeys, with invariants', speed.transitionsWithInvariants, `at least ${goals.transitionsWithInvariants}`],
  ['states a second of the exhaustive walk by messages', speed.exhaustiveStates, `at least ${goals.exhaustiveStates}`],
  ['the same of the walk by acts, with every look', speed.statesByActs, ''],
  ['commands a second of fast-check, on a trivial model', speed.trivialCommands, ''],
  [`share of ${mutants.length} wrong builds found, ${seconds} s a seed`, share, `at least ${goals.share}`],
)
process.stdout.write(`${table.toString()}
Found with seeds 1 to 5: ${hunts.map(({ found }) => found).join(', ')}; found with none of them: ${never.join(', ') || 'no build'}.
Medians of ${runs} runs; the wrong builds share the time, and the search is told nothing of them.
${machine.cores} cores of ${machine.model}, Node ${machine.node}, ${machine.platform}\n`)
