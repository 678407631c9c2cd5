import type { Instant } from '../../../clock/instant.ts'

export type Level = 'V' | 'D' | 'I' | 'W' | 'E' | 'F'

export interface LogLine {
  readonly at: Instant
  readonly pid: number
  readonly level: Level
  readonly tag: string
  readonly text: string
}

/** The phone's log. */
export interface Logcat {
  readonly write: (line: Omit<LogLine, 'at'>) => void
  readonly lines: () => readonly LogLine[]
  readonly clear: () => void
  /** Hears every line from now on, until the returned function is called. */
  readonly follow: (listener: (line: LogLine) => void) => () => void
}

/** @param now the phone's own clock */
export function createLogcat(now: () => Instant): Logcat {
  let lines: readonly LogLine[] = []
  const listeners = new Set<(line: LogLine) => void>()
  return {
    write(line) {
      const dated = { ...line, at: now() }
      lines = [...lines.slice(-longest + 1), dated]
      for (const listener of listeners) listener(dated)
    },
    lines: () => lines,
    clear() {
      lines = []
    },
    follow(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const longest = 2000
