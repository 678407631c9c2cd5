import { existsSync, globSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Part } from '../../reports/merge/same-circumstances.ts'
import { readConformance } from '../../reports/run-folder/read-conformance.ts'
import { readMessages } from '../../reports/run-folder/read-messages.ts'
import type { Conformance, RunNote } from '../../reports/verdicts/conformance.ts'
import { CannotTell } from '../cannot-tell.ts'
import { WrongUse } from '../wrong-use.ts'

/** A run that is to be joined with others. */
export interface FoundPart extends Part {
  /** Absolute. */
  place: string
}

/**
 * Reads the folders of runs.
 * @throws WrongUse on a folder that holds no run, or is named twice. @throws CannotTell if any is damaged or incomplete.
 */
export function readParts(folders: readonly string[], cwd: string): FoundPart[] {
  const places = folders.map((folder) => placeOf(folder, cwd))
  const twice = folders.find((_, index) => places.indexOf(places[index] ?? '') < index)
  if (twice !== undefined) throw new WrongUse(`"${twice}" is named twice. Name each run once.`)
  const runs = folders.map((folder, index) => ({ folder, place: places[index] ?? '', ...readOne(places[index] ?? '') }))
  const damaged = runs.flatMap(({ folder, troubles }) => troubles.map((what) => `${folder}/${what}`))
  if (damaged.length > 0) throw damagedRuns(damaged)
  return runs.map(({ folder, place, conformance }) => {
    if (!isNoted(conformance)) throw new WrongUse(`"${folder}" does not say how it was made: an earlier version left it. Run it again.`)
    return { folder, place, conformance }
  })
}

/** Refuses runs whose files do not say what they should. @param troubles each begins with the folder. */
export function damagedRuns(troubles: readonly string[], cause?: unknown): CannotTell {
  return new CannotTell(`These runs cannot be joined, because they are damaged or incomplete. Run them again.\n${lines(troubles)}`, { cause })
}

/** One sentence a line. */
export function lines(sentences: readonly string[]): string {
  return sentences.map((sentence) => `  ${sentence}`).join('\n')
}

function placeOf(folder: string, cwd: string): string {
  const place = resolve(cwd, folder)
  // A run that was killed has left its messages at most.
  if (folder !== '' && ['conformance.json', 'messages'].some((name) => existsSync(join(place, name)))) return realpathSync(place)
  throw new WrongUse(`"${folder}" is not the folder of a run: it has no conformance.json. Name folders that conform run has written.`)
}

function readOne(place: string): { conformance: Conformance | undefined; troubles: string[] } {
  const read = readConformance(place)
  if ('gap' in read) return { conformance: undefined, troubles: [`${read.gap.file}: ${read.gap.what}`] }
  const { expected, executed } = read.conformance.manifest
  const left = expected === executed ? [] : [`conformance.json: Of ${expected} examples, ${expected - executed} were not run to their end.`]
  const files = globSync('messages/*.ndjson', { cwd: place }).sort()
  const torn = files.flatMap((file) => readMessages(join(place, file), () => {}).troubles.map((what) => `${file}: ${what}`))
  return { conformance: read.conformance, troubles: [...left, ...torn] }
}

function isNoted(conformance: Conformance | undefined): conformance is Conformance & { run: RunNote } {
  return conformance?.run !== undefined
}
