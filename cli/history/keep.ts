import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { keepRun } from '../../reports/history/keep-run.ts'
import type { Conformance } from '../../reports/verdicts/conformance.ts'
import type { Invocation } from '../invocation.ts'
import { historyPlace } from './place.ts'

/**
 * Keeps a run that has ended in the history, unless it is a shard, which is a part of a run only. What goes wrong is told on
 * stderr and changes no verdict.
 */
export function keepInHistory(conformance: Conformance, invocation: Invocation, ended = new Date()): void {
  const place = historyPlace(invocation)
  if (place === undefined || conformance.manifest.shard !== undefined) return
  const { stderr, cwd } = invocation
  try {
    const { aside } = keepRun(place, conformance, { ended: ended.toISOString(), iutDigest: digestOf(conformance.iut, cwd) })
    if (aside !== undefined) stderr.write(`The history was damaged. It is now "${aside}", and a new one is begun in "${place}".\n`)
  } catch (error) {
    stderr.write(`This run is not in the history. ${error instanceof Error ? error.message : String(error)}\n`)
  }
}

function digestOf(iut: string, cwd: string): string | undefined {
  const file = resolve(cwd, iut)
  return /\.[cm]?[jt]s$/.test(iut) && existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : undefined
}
