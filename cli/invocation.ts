import type { Writable } from 'node:stream'
import { projectRoot } from '../features/examples/documents.ts'

/** What a command may know of where it runs: given as values, so that a test can give others. */
export interface Invocation {
  /** The folder that relative paths on the command line start from. */
  cwd: string
  /** The project: the folder with `features/` and `steps/`. */
  root: string
  stdout: Writable
  stderr: Writable
  env: Readonly<Record<string, string | undefined>>
  /** The day of today, `YYYY-MM-DD`, on this machine. */
  today: string
  /** How a process of its own is started that does the same: a program and its first words; default: this one. */
  command?: readonly string[]
  /** Set by the command; undefined means 0. */
  exitCode?: number
}

/** The invocation by a person at a terminal. */
export function fromProcess(): Invocation {
  const { stdout, stderr, env } = process
  return { cwd: process.cwd(), root: projectRoot, stdout, stderr, env, today: localDay(new Date()) }
}

function localDay(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}
