// Disturbs runs, their files and their input: `npm run torture`, or with a seed, `npm run torture -- 7`. Takes a few minutes.
import Table from 'cli-table3'
import type { Tally } from './torture/tally.ts'
import { sumOf, torture } from './torture/torture.ts'

const seed = Number(process.argv[2] ?? 1)
if (!Number.isSafeInteger(seed)) throw new Error(`The seed cannot be "${process.argv[2] ?? ''}". Give a whole number, or leave it out.`)
// YAML's remarks about files that are meant to be bad.
process.removeAllListeners('warning')

const began = performance.now()
const { faults, input } = await torture({ driver: 606, files: 350, kills: 50, input: 500 }, seed)
const ofFaults = sumOf(faults)
const ofInput = sumOf(input)
process.stdout.write(`${tableOf(faults, 'fault', 'wrong verdicts')}\n\n${tableOf(input, 'input', 'stack traces')}\n
${ofFaults.faults} faults: ${ofFaults.wrong.length} wrong verdicts. ${ofInput.faults} bad inputs: ${ofInput.wrong.length} stack traces. Seed ${seed}, ${Math.round((performance.now() - began) / 1000)} s.
${[...ofFaults.wrong, ...ofInput.wrong].map((text) => `\n${text}\n`).join('')}`)
process.exitCode = ofFaults.wrong.length + ofInput.wrong.length === 0 && ofFaults.faults >= 1000 && ofInput.faults >= 500 ? 0 : 1

function tableOf(tallies: readonly Tally[], what: string, bad: string): string {
  const table = new Table({ head: [what, 'number', 'changed nothing', 'told', bad], style: { head: [], border: [], compact: true } })
  for (const { kind, faults: number, unharmed, told, wrong } of tallies) table.push([kind, number, unharmed, told, wrong.length])
  return table.toString()
}
