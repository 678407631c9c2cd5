import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { WrongUse } from '../wrong-use.ts'

/** A folder beside the one for the results: what is written there becomes the results only when everything is there. */
export interface Staging {
  folder: string
  /** Moves everything to its place, replacing what an earlier run left under the same names, the verdict last of all. */
  publish(): void
  /** Takes the staged files away; the earlier results stay as they were. */
  discard(): void
}

/** @param out absolute. @throws WrongUse if nothing can be written there. */
export function stageFor(out: string): Staging {
  const folder = makeBeside(out)
  return {
    folder,
    publish() {
      mkdirSync(out, { recursive: true })
      const names = readdirSync(folder).sort((a, b) => Number(a === verdictFile) - Number(b === verdictFile))
      // An interruption from here on leaves no verdict, rather than one that is not about the files beside it.
      rmSync(join(out, verdictFile), { force: true })
      for (const name of names) {
        rmSync(join(out, name), { recursive: true, force: true })
        renameSync(join(folder, name), join(out, name))
      }
      rmSync(folder, { recursive: true })
    },
    discard() {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const verdictFile = 'conformance.json'

function makeBeside(out: string): string {
  try {
    if (kindOf(out) === 'file') throw new Error('it is a file')
    return mkdtempSync(join(nearestFolder(dirname(out)), `${basename(out)}.unfinished-`))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new WrongUse(`The results cannot be written to "${out}": ${reason}. Name a folder that can be written with --out.`, { cause })
  }
}

/** On the same disk as the results, so that moving is renaming. */
function nearestFolder(path: string): string {
  return kindOf(path) === 'nothing' ? nearestFolder(dirname(path)) : path
}

function kindOf(path: string): 'file' | 'folder' | 'nothing' {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return 'nothing'
  return found.isDirectory() ? 'folder' : 'file'
}
