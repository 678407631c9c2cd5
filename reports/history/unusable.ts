import { statSync } from 'node:fs'

/**
 * A history that cannot be read or written. The message names the file, and says why not and what to do.
 * `damaged`: it is no whole database any more. `foreign`: it is of another version or another program. `unreachable`: the rest.
 */
export class HistoryUnusable extends Error {
  override name = 'HistoryUnusable'
  readonly kind: 'damaged' | 'foreign' | 'unreachable'

  constructor(kind: HistoryUnusable['kind'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
  }
}

/** What SQLite or the system said about a file, in words. Whatever somebody else said is given back as it is. */
export function explained(file: string, cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause
  const unreachable = (message: string) => new HistoryUnusable('unreachable', message, { cause })
  if ('syscall' in cause) return unreachable(`The history in "${file}" cannot be used: ${cause.message}. Name another file.`)
  if (!('errcode' in cause) || typeof cause.errcode !== 'number') return cause
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) return unreachable(`"${file}" is a folder, so no history is in it. Name a file.`)
  const reason = reasons.get(cause.errcode & 0xff)
  if (reason?.kind === 'damaged') return damaged(file, cause.message, cause)
  return unreachable(`The history in "${file}" cannot be used: ${reason?.why ?? cause.message}.`)
}

/** @param what such as SQLite says it. */
export function damaged(file: string, what: string, cause?: unknown): HistoryUnusable {
  const next = 'A run that is kept there sets it aside under another name, and begins a new one.'
  return new HistoryUnusable('damaged', `The history in "${file}" is damaged: ${what}. ${next}`, { cause })
}

/** By the primary result code, https://sqlite.org/rescode.html. */
const reasons: ReadonlyMap<number, { kind: HistoryUnusable['kind']; why?: string }> = new Map([
  [5, { kind: 'unreachable', why: 'another program holds it, and did not let go of it for half a minute. Try again' }],
  [8, { kind: 'unreachable', why: 'it cannot be written. Let it be written, or name another file' }],
  [11, { kind: 'damaged' }],
  [13, { kind: 'unreachable', why: 'the disk is full' }],
  [14, { kind: 'unreachable', why: 'it cannot be opened. Name a file that can be read and written' }],
  [26, { kind: 'damaged' }],
])
