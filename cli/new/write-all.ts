import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { WrongUse } from '../wrong-use.ts'

/** What a file is to hold. */
export interface FileChange {
  /** Relative to the project. */
  file: string
  text: string
  /** True if there must be no such file yet. */
  isNew?: true
}

/**
 * Writes all of the files or none: first beside their places, and only when all is there to their places.
 * @throws WrongUse if one cannot be written, with everything as it was.
 */
export function writeAll(changes: readonly FileChange[], root: string): void {
  const undo: (() => void)[] = []
  try {
    const staged = changes.map(({ file, text, isNew }) => {
      const path = join(root, file)
      if (isNew && existsSync(path)) throw new Error(`${file} is there already`)
      const made = mkdirSync(dirname(path), { recursive: true })
      if (made !== undefined) undo.push(() => rmSync(made, { recursive: true, force: true }))
      const beside = `${path}.${process.pid}.unfinished`
      const handle = openSync(beside, 'wx')
      undo.push(() => rmSync(beside, { force: true }))
      writeFileSync(handle, text)
      closeSync(handle)
      return { path, beside, before: isNew ? undefined : readFileSync(path) }
    })
    for (const { path, beside, before } of staged) {
      renameSync(beside, path)
      undo.push(() => (before === undefined ? rmSync(path) : writeFileSync(path, before)))
    }
  } catch (cause) {
    for (const step of undo.reverse()) step()
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new WrongUse(`Nothing was written: ${reason}. Make the files writable, and try again.`, { cause })
  }
}
