import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { nearestFolder, unfinishedName, unfinishedOf } from '../../reports/run-folder/unfinished.ts'
import { WrongUse } from '../wrong-use.ts'
import { formats } from './formats.ts'

/** The folder for the results of a run, which has been seen to be fit for them. */
export interface OutFolder {
  /** The folder beside it in which results are gathered. It is made when it is asked for first, and outlives a run that is killed. */
  unfinished(): string
  /**
   * Has the rest of the results written to the folder beside it, and moves them to their place once everything is there, replacing what
   * an earlier run left under the same names, the verdict last of all. If `write` throws, the earlier results stay as they were.
   */
  publish(write: (folder: string) => void): void
}

/**
 * Nothing is made there before the results are published. What runs have left beside it that were killed is removed.
 * @param out absolute. @throws WrongUse if nothing can be written there, or if something lies there that no run has left.
 */
export function outFolder(out: string): OutFolder {
  refuseForeign(out)
  rmdirSync(makeBeside(out))
  for (const left of unfinishedOf(out)) if (!left.isRunning) rmSync(left.folder, { recursive: true, force: true })
  let beside: string | undefined
  const unfinished = () => (beside ??= makeBeside(out))
  return {
    unfinished,
    publish(write) {
      const folder = unfinished()
      try {
        write(folder)
        moveInto(out, folder)
      } finally {
        rmSync(folder, { recursive: true, force: true })
        beside = undefined
      }
    },
  }
}

const verdictFile = 'conformance.json'
/** What only some runs leave, or a gate: what lies there from before is not about the next run. */
const ofSome = [...Object.values(formats), 'gate.junit.xml']
const ofRuns = new Set([verdictFile, ...ofSome, 'junit.xml', 'index.html', 'site', 'builds', 'messages', 'traces', 'evidence', 'selftest.json', 'examples.json', 'explore.json'])

/**
 * Whoever mistypes a folder must not lose what is in it.
 * @throws WrongUse if the folder holds something, and not the results of a run, a self-test or a search.
 */
export function refuseForeign(out: string): void {
  const names = trying(out, () => (kindOf(out) === 'folder' ? readdirSync(out) : []))
  const foreign = names.find((name) => !ofRuns.has(name))
  if (foreign === undefined || names.includes(verdictFile)) return
  throw new WrongUse(`The results cannot be written to "${out}": it holds "${foreign}", and no results of an earlier run. Name a folder of its own with --out.`)
}

function moveInto(out: string, folder: string): void {
  mkdirSync(out, { recursive: true })
  const names = readdirSync(folder).sort((a, b) => Number(a === verdictFile) - Number(b === verdictFile))
  // An interruption from here on leaves no verdict, rather than one that is not about the files beside it.
  for (const name of [verdictFile, ...ofSome]) rmSync(join(out, name), { recursive: true, force: true })
  for (const name of names) {
    rmSync(join(out, name), { recursive: true, force: true })
    renameSync(join(folder, name), join(out, name))
  }
}

function makeBeside(out: string): string {
  return trying(out, () => {
    if (kindOf(out) === 'file') throw new Error('it is a file')
    return mkdtempSync(join(nearestFolder(dirname(out)), unfinishedName(out)))
  })
}

function trying<Value>(out: string, act: () => Value): Value {
  try {
    return act()
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new WrongUse(`The results cannot be written to "${out}": ${reason}. Name a folder that can be written with --out.`, { cause })
  }
}

function kindOf(path: string): 'file' | 'folder' | 'nothing' {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return 'nothing'
  return found.isDirectory() ? 'folder' : 'file'
}
