import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { traceScript } from '../player/trace-script.ts'
import type { Run } from '../run-folder/run.ts'

/** A page reads as much in a moment. To make a file takes longer, so that a file for each example would be too many. */
const most = 512 * 1024

/** A classic script that holds the event logs of some examples. */
export interface TraceFile {
  /** `traces/<hash>.js` */
  name: string
  text: string
  /** The examples whose logs are in it. */
  ids: string[]
}

/** The event logs of a run as scripts that a page from disk can load. One that cannot be read is left out. */
export function* traceFiles({ folder, examples }: Run): Generator<TraceFile> {
  let ids: string[] = []
  let text = ''
  for (const { id, trace } of examples.values()) {
    const log = trace === undefined ? undefined : read(join(folder, trace))
    if (log === undefined) continue
    ids.push(id)
    text += traceScript(id, log).text
    if (text.length < most) continue
    yield fileOf(text, ids)
    ids = []
    text = ''
  }
  if (ids.length > 0) yield fileOf(text, ids)
}

function fileOf(text: string, ids: string[]): TraceFile {
  return { name: `traces/${createHash('sha256').update(text).digest('hex').slice(0, 16)}.js`, text, ids }
}

/** What is no JSON would keep the other logs of its file from being read. */
function read(path: string): string | undefined {
  try {
    const text = readFileSync(path, 'utf8')
    JSON.parse(text)
    return text
  } catch {
    return undefined
  }
}
