import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { refuseForeign } from '../run/out-folder.ts'
import { WrongUse } from '../wrong-use.ts'

/** Makes sure that results can be written to a folder (absolute), before they are worked for. @throws WrongUse if they cannot. */
export function resultFolder(out: string): void {
  refuseForeign(out)
  try {
    mkdirSync(out, { recursive: true })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new WrongUse(`The results cannot be written to "${out}": ${reason}. Name a folder that can be written with --out.`, { cause })
  }
}

/** Writes a result as JSON, so that nobody ever reads half of it. @returns what was written. */
export function writeResult(out: string, name: string, result: unknown): string {
  const json = `${JSON.stringify(result, null, 2)}\n`
  const file = join(out, name)
  writeFileSync(`${file}.unfinished`, json)
  renameSync(`${file}.unfinished`, file)
  return json
}
