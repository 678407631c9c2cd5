import type { Readable } from 'node:stream'

/** What runs the lines that arrive over adb, as the phone's `sh -c` would. */
export interface Shell {
  /** Resolves with the exit code, 0 to 255; 127 for a command that is not there. */
  readonly run: (line: string, io: ShellIo) => Promise<number>
}

export interface ShellIo {
  readonly stdin: Readable
  /** Standard output; resolves once the host has room for more. After the host is gone it does nothing. */
  readonly out: (chunk: string | Uint8Array) => Promise<void> | void
  /** Standard error, in the same way. With `exec:`, a terminal and the first shell protocol it shares a pipe with standard output. */
  readonly err: (chunk: string | Uint8Array) => Promise<void> | void
  /** Aborted once the host has closed the stream: whatever waits should end. May be so before anybody listens. */
  readonly signal: AbortSignal
}
