import { existsSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { inReading } from '../../features/examples/examples.ts'
import { joinCircumstances } from '../../reports/merge/join-circumstances.ts'
import { differencesOf } from '../../reports/merge/same-circumstances.ts'
import type { Invocation } from '../invocation.ts'
import { againWith } from '../run/again.ts'
import { conclude } from '../run/conclude.ts'
import type { Format } from '../run/formats.ts'
import { outFolder } from '../run/out-folder.ts'
import { commitOf } from '../run/run-note.ts'
import { isUnfiltered, selectorOf } from '../run/select.ts'
import { loadSpecification } from '../specification.ts'
import { CannotTell } from '../cannot-tell.ts'
import { WrongUse } from '../wrong-use.ts'
import { checkComplete } from './completeness.ts'
import { copyFiles, outcomeOf } from './outcome.ts'
import { damagedRuns, type FoundPart, lines, readParts } from './parts.ts'

/** What to join, and where to. */
export interface MergeRequest {
  /** At least one, as they were named. */
  folders: readonly string[]
  out: string | undefined
  formats: readonly Format[]
  json: boolean
}

/**
 * Joins runs into one with the same files, prints its verdicts, and returns its exit code.
 * @throws WrongUse on runs that are not of one kind. @throws CannotTell if they are not the whole.
 */
export async function mergeAndReport({ folders, out: named, formats, json }: MergeRequest, invocation: Invocation): Promise<number> {
  const { cwd, root } = invocation
  const parts = readParts(folders, cwd)
  const out = outOf(named, parts, invocation)
  const circumstances = await circumstancesOf(parts, root)
  const { readings, platforms, run } = circumstances
  const outside = run.choices.flatMap(({ features = [] }) => features.map((place) => resolve(root, place)))
  const specification = await loadSpecification(root, outside)
  const choosers = run.choices.map((choice) => selectorOf(choice, platforms, specification))
  const expected = specification.examples.filter((example) => inReading(example, readings) && choosers.some((chooses) => chooses(example)))
  checkComplete(parts, expected)
  return orDamaged(() => conclude({
    specification,
    whole: run.choices.some(isUnfiltered) && platforms.length === 2,
    circumstances,
    outcome: outcomeOf(parts, expected, specification),
    again: againWith({ ...circumstances, ...run, statementFile: run.statement?.file, specification }),
    out,
    formats,
    json,
    addFiles: (folder) => copyFiles(parts, folder),
  }, outFolder(out), invocation))
}

/** What is said of a message that is JSON and still no message of Cucumber's. Whatever the machine refuses is another matter. */
async function orDamaged<Value>(join: () => Promise<Value>): Promise<Value> {
  try {
    return await join()
  } catch (cause) {
    if (cause instanceof WrongUse || cause instanceof CannotTell || (cause instanceof Error && 'syscall' in cause)) throw cause
    throw damagedRuns([`Their messages do not belong together: ${cause instanceof Error ? cause.message : String(cause)}`], cause)
  }
}

function outOf(named: string | undefined, parts: readonly FoundPart[], { cwd, root }: Invocation): string {
  if (named?.trim() === '') throw new WrongUse('--out is empty. Give it a value, or leave it out.')
  const out = named === undefined ? resolve(root, 'reports/out') : resolve(cwd, named)
  const overwritten = existsSync(out) ? parts.find(({ place }) => place === realpathSync(out)) : undefined
  if (overwritten === undefined) return out
  throw new WrongUse(`The results would take the place of "${overwritten.folder}". Name another folder with --out.`)
}

async function circumstancesOf(parts: readonly FoundPart[], root: string): Promise<ReturnType<typeof joinCircumstances>> {
  const differences = differencesOf(parts)
  if (differences.length > 0) throw new WrongUse(`These runs cannot be joined, because they were not made alike.\n${lines(differences)}`)
  const [first, ...others] = parts
  if (first === undefined) throw new WrongUse('No run is named. Name the folders of some.')
  const joined = joinCircumstances([first, ...others])
  const { commit } = joined.run
  const here = (await commitOf(root)).commit
  if (commit === null || here === null || commit === here) return joined
  throw new WrongUse(`These runs are of commit ${commit}, and the project stands at ${here}, so that nobody knows what the whole is. `
    + 'Join them where their commit is checked out.')
}
