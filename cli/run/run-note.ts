import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { promisify } from 'node:util'
import type { RunNote } from '../../reports/verdicts/conformance.ts'

/** The versions of what makes a verdict. */
export function versions(): RunNote['versions'] {
  return {
    conform: versionIn(new URL('../../package.json', import.meta.url)),
    cucumber: versionIn(new URL(import.meta.resolve('@cucumber/cucumber/package.json'))),
    node: process.versions.node,
  }
}

/** The commit on which a folder stands, and whether it holds more than that; null where git cannot tell. */
export async function commitOf(folder: string): Promise<Pick<RunNote, 'commit' | 'dirty'>> {
  // Without optional locks, looking changes nothing.
  const asked = promisify(execFile)('git', ['--no-optional-locks', 'status', '--porcelain=v2', '--branch'], { cwd: folder, maxBuffer: 1 << 28 })
  const lines = await asked.then(({ stdout }) => stdout.split('\n').filter((line) => line !== ''), () => [])
  const commit = lines.find((line) => line.startsWith('# branch.oid '))?.split(' ')[2]
  return { commit: commit === undefined || commit === '(initial)' ? null : commit, dirty: lines.some((line) => !line.startsWith('#')) }
}

/** What tells an implementation apart from others of its name, if a file holds it. @param module a known name, or an absolute path. */
export function digestOf(module: string): Pick<RunNote, 'iutDigest'> {
  return isAbsolute(module) ? { iutDigest: createHash('sha256').update(readFileSync(module)).digest('hex') } : {}
}

function versionIn(file: URL): string {
  const { version }: { version: string } = JSON.parse(readFileSync(file, 'utf8'))
  return version
}
