import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import Table from 'cli-table3'
import { loadSpecification } from '../cli/specification.ts'
import { projectRoot } from '../features/examples/documents.ts'
import { loadHarness } from '../features/examples/harness.ts'
import { type FirstVerdict, measureFirstVerdict } from './first-verdict.ts'
import { measureThroughput, type Throughput } from './throughput.ts'

const runs = 7
const executions = 2000
const goals = { ratio: 0.5, firstVerdict: 1.3 }

const specification = await loadSpecification(projectRoot)
const firstVerdict = measureFirstVerdict(specification, runs)
const throughput = await measureThroughput(await loadHarness(projectRoot), specification, runs, executions)
const machine = { cores: availableParallelism(), model: cpus()[0]?.model ?? 'unknown', node: process.version, platform: process.platform }
const folder = join(projectRoot, 'reports/out')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'bench.json'), `${JSON.stringify({ machine, goals, throughput, firstVerdict }, undefined, 2)}\n`)
process.stdout.write(textOf(throughput, firstVerdict))

function textOf({ executions: count, examplesPerSecond, ratio, ratioWithTraces }: Throughput, first: FirstVerdict): string {
  const table = new Table({ head: ['', 'the suite', 'empty step bodies', 'ratio', 'goal'], style: { head: [], border: [], compact: true } })
  const { suite, emptied, withTraces } = examplesPerSecond
  table.push(
    ['examples a second, warm', suite, emptied, ratio.toFixed(2), `at least ${goals.ratio.toFixed(2)}`],
    ['the same, keeping traces', withTraces, emptied, ratioWithTraces.toFixed(2), ''],
    [`start to verdict of ${first.rule}, ms`, first.milliseconds.suite, first.milliseconds.emptied, first.ratio.toFixed(2), `at most ${goals.firstVerdict.toFixed(2)}`],
  )
  return `${table.toString()}
Medians of ${runs} runs side by side, ${count} examples each; ratios are those of neighbouring runs.
Only the bodies of steps are emptied: hooks, expressions, parameter types and messages are the same on both sides.
${machine.cores} cores of ${machine.model}, Node ${machine.node}, ${machine.platform}\n`
}
