import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Envelope } from '@cucumber/messages'
import type { Example } from '../../features/examples/examples.ts'
import { joinMessages, StreamsDiffer } from '../../reports/merge/join-messages.ts'
import { linesOf } from '../../reports/run-folder/lines.ts'
import { judgePass } from '../../reports/verdicts/judge-run.ts'
import type { ExampleRow } from '../../reports/verdicts/conformance.ts'
import type { ExampleResult } from '../../reports/verdicts/types.ts'
import { type ExamplesOutcome, passes, type RunPass } from '../run-examples.ts'
import { planOf, type Specification } from '../specification.ts'
import { WrongUse } from '../wrong-use.ts'
import { damagedRuns, type FoundPart } from './parts.ts'

/**
 * What the runs found together, in the order of one run: their verdicts, and their messages as those of one run. Traces stay in their files.
 * @param examples all that were run, in the order of the specification.
 * @throws WrongUse if they ran different texts.
 */
export function outcomeOf(parts: readonly FoundPart[], examples: readonly Example[], { rules }: Specification): ExamplesOutcome {
  const asOf = parts[0]?.conformance.asOf ?? ''
  const rows = new Map(parts.flatMap(({ conformance }) => conformance.rules.flatMap((rule) => rule.examples.map((row) => [row.id, row] as const))))
  const results = passes.flatMap((pass) => examples.filter((example) => example.pass === pass)).map((example): ExampleResult => {
    const planned = planOf(example, rules, asOf, parts[0]?.conformance.readings ?? {})
    return { ...planned, ...found(rows.get(example.id)) }
  })
  const joinedPasses = passes.flatMap((pass) => passOf(pass, parts, results))
  const executed = parts.reduce((sum, { conformance }) => sum + conformance.manifest.executed, 0)
  return { results, executed, passes: joinedPasses, traces: new Map() }
}

/** Copies what the messages do not hold. */
export function copyFiles(parts: readonly FoundPart[], folder: string): void {
  for (const { place } of parts) {
    for (const name of ['traces', 'evidence']) {
      if (existsSync(join(place, name))) cpSync(join(place, name), join(folder, name), { recursive: true })
    }
  }
}

function found(row: ExampleRow | undefined): Pick<ExampleResult, 'verdict' | 'durationMs'> & Partial<ExampleResult> {
  if (row === undefined) throw new Error('An example without a verdict was taken for complete.')
  const { at, verdict, reason, earlier, durationMs } = row
  return { at, verdict, ...(reason === undefined ? {} : { reason }), ...(earlier === undefined ? {} : { earlier }), durationMs }
}

function passOf(pass: RunPass['pass'], parts: readonly FoundPart[], all: readonly ExampleResult[]): RunPass[] {
  const results = all.filter(({ platform }) => platform === pass)
  const files = parts.map(({ place }) => join(place, `messages/${pass}.ndjson`)).filter((file) => existsSync(file))
  const envelopes = files.length === 0 ? [] : joined(files.map(envelopesOf))
  const judged = judgePass(envelopes, results)
  const troubles = judged.results.flatMap((heard, index) => disagreement(heard, results[index], parts))
  if (troubles.length > 0) throw damagedRuns(troubles)
  return files.length === 0 ? [] : [{ pass, envelopes, byCase: judged.byCase }]
}

/** The verdict stands in two places, and must be the same in both, unless the example was never run for want of a claim. */
function disagreement({ id, verdict, reason }: ExampleResult, noted: ExampleResult | undefined, parts: readonly FoundPart[]): string[] {
  const isUnclaimed = reason?.kind === 'not-run' && noted?.reason?.kind === 'not-claimed'
  if (verdict === noted?.verdict || isUnclaimed) return []
  const part = parts.find(({ conformance }) => conformance.rules.some(({ examples }) => examples.some((row) => row.id === id)))
  return [`${part?.folder}: ${id} is noted as ${noted?.verdict}, and the messages say ${reason?.kind === 'not-run' ? 'nothing of it' : verdict}.`]
}

function joined(streams: readonly Envelope[][]): Envelope[] {
  try {
    return joinMessages(streams)
  } catch (cause) {
    if (!(cause instanceof StreamsDiffer)) throw cause
    throw new WrongUse(`These runs cannot be joined: ${cause.message}. Join runs of one specification.`, { cause })
  }
}

/** Lines that tell nothing of an example were passed over when the runs were looked at. Here each is needed. */
function envelopesOf(file: string): Envelope[] {
  const envelopes: Envelope[] = []
  for (const { number, bytes } of linesOf(file)) {
    try {
      if (bytes.length > 0) envelopes.push(JSON.parse(bytes.toString('utf8')))
    } catch {
      throw damagedRuns([`${file}: Line ${number} cannot be understood.`])
    }
  }
  return envelopes
}
