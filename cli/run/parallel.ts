import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { CannotTell } from '../cannot-tell.ts'
import type { Invocation } from '../invocation.ts'
import { mergeAndReport } from '../merge/merge.ts'
import { beforeTheEnd } from '../wire/signals.ts'
import { WrongUse } from '../wrong-use.ts'
import { codeOf, startChild, wordsOf } from './child.ts'
import { outFolder } from './out-folder.ts'
import { type RawOptions, requestOf } from './request.ts'

/** `conform run --parallel N`: N shards, each in a process of its own, joined to one run. @returns its exit code. */
export async function runInParallel(features: readonly string[], { parallel = '', format, ...options }: RawOptions, invocation: Invocation): Promise<number> {
  const count = countOf(parallel)
  if (options.shard !== undefined) throw new WrongUse('--parallel makes shards of its own. Leave out --shard.')
  if (options.driver !== 'simulated') throw new WrongUse(`--parallel is for simulated phones in this process, and --driver ${options.driver} shares its phones. Leave it out.`)
  const { examples, out, formats } = await requestOf(features, format === undefined ? options : { ...options, format }, invocation)
  outFolder(out)
  const scratch = mkdtempSync(join(tmpdir(), 'conform-shards-'))
  const children: ChildProcess[] = []
  const end = () => {
    for (const child of children) child.kill()
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
  }
  const forget = beforeTheEnd(end)
  const progress = options.json === true ? invocation.stderr : invocation.stdout
  progress.write(`${examples.length} examples in ${count} processes\n`)
  try {
    const folders = Array.from({ length: count }, (_, index) => join(scratch, `shard-${index + 1}`))
    await Promise.all(folders.map((folder, index) => {
      const shard = `${index + 1}/${count}`
      const child = startChild(wordsOf(features, { ...options, shard, out: folder }), invocation, ['ignore', 'ignore', 'pipe'])
      children.push(child)
      return resultsOf(child, shard, folder)
    }))
    return await mergeAndReport({ folders, out, formats, json: options.json === true }, invocation)
  } finally {
    forget()
    end()
  }
}

/** Waits for a shard. @throws CannotTell with what it said, if it leaves no results. */
async function resultsOf(child: ChildProcess, shard: string, folder: string): Promise<void> {
  const [said, code] = await Promise.all([child.stderr === null ? '' : text(child.stderr), codeOf(child)])
  if (existsSync(join(folder, 'conformance.json'))) return
  throw new CannotTell(`Shard ${shard} ended with ${code} and left no results, so that there is no whole. It said:\n${said.trimEnd()}`)
}

function countOf(parallel: string): number {
  const count = Number(parallel)
  if (/^\d+$/.test(parallel) && count >= 1 && count <= 64) return count
  throw new WrongUse(`"${parallel}" is no number of processes. Give --parallel a whole number from 1 to 64.`)
}
