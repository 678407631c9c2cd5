import { existsSync, globSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { exampleNote, mediaTypes } from '../verdicts/attachments.ts'
import type { Conformance, ExampleRow } from '../verdicts/conformance.ts'
import type { FinishedCase } from '../verdicts/finished-cases.ts'
import type { Verdict } from '../verdicts/types.ts'
import { judgeExample } from '../verdicts/judge-example.ts'
import { type OnEvidence, attachmentsOf } from './evidence.ts'
import { keywordOf, readMessages } from './read-messages.ts'
import { readConformance } from './read-conformance.ts'
import { cut } from './cut.ts'
import type { Gap, Run, RunExample, RunStep } from './run.ts'
import { unfinishedOf } from './unfinished.ts'

export type { Gap, Run, RunAttachment, RunExample, RunStep } from './run.ts'

/**
 * Reads the folder of a run: the verdicts, and from the messages, a line at a time, what every example did. Whatever is missing or
 * damaged is a gap, and the rest is read; a folder in which no run is has gaps only.
 * @param onEvidence is given each picture or other file that stands in the messages; without it they are only named.
 */
export function readRun(folder: string, onEvidence?: OnEvidence): Run {
  const read = readConformance(folder)
  const conformance = 'conformance' in read ? read.conformance : undefined
  const gaps: Gap[] = 'gap' in read ? [read.gap] : []
  const examples = rowsOf(folder, conformance)
  const files = globSync('messages/*.ndjson', { cwd: folder }).map((file) => file.replaceAll('\\', '/')).sort()
  for (const file of files) {
    const own = [...examples.values()].filter(({ platform }) => file === `messages/${platform}.ndjson`)
    const names = new Map(own.map(({ id, rule, name }) => [`${rule} ${name}`, id]))
    const heard = new Map<string, Verdict>()
    const { troubles } = readMessages(join(folder, file), (finished) => {
      const told = exampleOf(finished, names, onEvidence)
      const known = examples.get(told.id)
      heard.set(told.id, told.verdict)
      const { steps, attachments } = told
      if (known !== undefined || conformance === undefined) examples.set(told.id, { ...told, ...known, steps, attachments, ...traceOf(folder, told.id) })
    })
    const differing = [...heard].filter(([id, verdict]) => (examples.get(id)?.verdict ?? verdict) !== verdict).map(([id]) => id)
    gaps.push(...troubles.map((what) => ({ file, what })), ...tell(file, 'It does not bear out the verdict of', differing))
  }
  return { folder, conformance, gaps: [...gaps, ...missing(folder, files, conformance, examples), ...laterRuns(folder)], examples }
}

function rowsOf(folder: string, conformance: Conformance | undefined): Map<string, RunExample> {
  const rows = (conformance?.rules ?? []).flatMap(({ id: rule, examples }) => examples.map((row) => [row.id, exampleOfRow(rule, row, folder)] as const))
  return new Map(rows)
}

function exampleOfRow(rule: string, row: ExampleRow, folder: string): RunExample {
  return { ...row, rule, steps: [], attachments: [], ...traceOf(folder, row.id) }
}

/** The hooks say which example it was. Where they broke, its name and the tag of its rule do. */
function exampleOf(finished: FinishedCase, names: ReadonlyMap<string, string>, onEvidence: OnEvidence | undefined): RunExample {
  const { pickle, attachments, durationMs } = finished
  const tags = pickle.tags.map(({ name }) => name)
  const rule = tags.find((tag) => /^@[A-Z]+-\d+$/.test(tag))?.slice(1) ?? ''
  const note = exampleNote(attachments)
  const id = note.id ?? names.get(`${rule} ${pickle.name}`) ?? `${rule}/${pickle.name}`
  const platform = id.endsWith('/cross') ? 'cross' : id.endsWith('/ios') ? 'ios' : 'android'
  const own: readonly string[] = Object.values(mediaTypes)
  return {
    id,
    rule,
    name: pickle.name,
    platform,
    at: note.at ?? '',
    ...judgeExample(finished, tags.includes('@characterisation')),
    durationMs,
    steps: stepsOf(finished),
    attachments: attachmentsOf(attachments.filter(({ mediaType }) => !own.includes(mediaType)), onEvidence),
  }
}

function stepsOf({ steps, pickle }: FinishedCase): RunStep[] {
  return steps.flatMap(({ pickleStep, result }): RunStep[] => {
    const { status } = result
    if (pickleStep === undefined && status === 'PASSED') return []
    const durationMs = (result.duration?.seconds ?? 0) * 1000 + (result.duration?.nanos ?? 0) / 1e6
    const said = status === 'PASSED' ? undefined : result.exception?.message ?? result.message
    const message = said === undefined ? {} : { message: cut(said) }
    if (pickleStep === undefined) return [{ keyword: 'Hook', text: 'Before or after the example', status, durationMs, ...message }]
    const before = pickle.steps[pickle.steps.indexOf(pickleStep) - 1]
    const argument = pickleStep.argument === undefined ? {} : { argument: pickleStep.argument }
    return [{ keyword: keywordOf(pickleStep, before), text: cut(pickleStep.text), ...argument, status, durationMs, ...message }]
  })
}

/** An id from outside is no path until it is seen to be one of ours. */
function traceOf(folder: string, id: string): { trace?: string } {
  const file = `traces/${id}.json`
  return /^[A-Z]+-\d+(\/[a-z0-9-]+)+$/.test(id) && existsSync(join(folder, file)) ? { trace: file } : {}
}

/** Why an example may have a verdict of which the messages say nothing. */
const withoutSteps = new Set<string | undefined>(['not-run', 'not-claimed', 'no-steps'])

function missing(folder: string, files: readonly string[], conformance: Conformance | undefined, examples: ReadonlyMap<string, RunExample>): Gap[] {
  const rows = [...examples.values()].filter(({ reason }) => !withoutSteps.has(reason?.kind))
  const silent = (file: string) => rows.filter(({ platform, steps }) => file === `messages/${platform}.ndjson` && steps.length === 0)
  const passes = [...new Set(rows.map(({ platform }) => `messages/${platform}.ndjson`))]
  const { expected, executed } = conformance?.manifest ?? { expected: 0, executed: 0 }
  return [
    ...passes.filter((file) => !files.includes(file)).map((file) => ({ file, what: 'It is missing, so nobody knows what its examples did.' })),
    ...passes.filter((file) => files.includes(file)).flatMap((file) => tell(file, 'It says nothing of', silent(file).map(({ id }) => id))),
    ...(executed < expected ? [{ file: 'conformance.json', what: `Of ${expected} examples, ${expected - executed} were not run to their end.` }] : []),
    ...(statSync(join(folder, 'junit.xml'), { throwIfNoEntry: false }) === undefined ? [{ file: 'junit.xml', what: 'It is missing.' }] : []),
  ]
}

/** Of a run that was killed nobody must take the results before it for its own. */
function laterRuns(folder: string): Gap[] {
  const killed = unfinishedOf(resolve(folder)).filter(({ isRunning }) => !isRunning)
  return killed.map((left) => ({ file: `../${basename(left.folder)}`, what: 'A later run for the same folder has left this, and did not come to its end.' }))
}

function tell(file: string, what: string, ids: readonly string[]): Gap[] {
  const [first] = ids
  return first === undefined ? [] : [{ file, what: `${what} ${ids.length} example${ids.length === 1 ? '' : 's'}, such as ${first}.` }]
}
