import type { Readable } from 'node:stream'
import type { Display } from '../../android/display.ts'
import type { WirePhone } from '../../android/wire-phone.ts'
import type { ShellIo } from '../shell-port.ts'
import type { Instrumentation } from './instrumentation.ts'
import type { Logcat } from './logcat.ts'

/** What commands act on. */
export interface Machine {
  readonly phone: WirePhone
  readonly display: Display
  readonly instrumentation: Instrumentation
  readonly log: Logcat
}

/** One run of a command. */
export interface Run extends Machine {
  readonly stdin: Readable
  readonly out: ShellIo['out']
  readonly err: ShellIo['err']
  readonly signal: AbortSignal
}

/** What a command says: text for standard output and success, or all of it. */
export type Reply = string | Uint8Array | { readonly out?: string | Uint8Array; readonly err?: string; readonly code: number }

export type Command = (run: Run, args: readonly string[]) => Reply | Promise<Reply>

export type Commands = Readonly<Record<string, Command>>

/** Text of lines, each with its end. */
export const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join('')

export const failed = (code: number, err: string, out = ''): Reply => ({ code, err: `${err}\n`, out })

/** What a caller asked for and the simulated phone does not do. */
export class NotSimulated extends Error {
  readonly what: string
  readonly code: number

  /** @param says what is written to standard error, as near to Android's own words as they are known */
  constructor(what: string, says: string, code = 255) {
    super(says)
    this.what = what
    this.code = code
  }
}

/** A command that consists of commands: the first argument chooses. */
export function choose(name: string, commands: Commands, code = 255): Command {
  return (run, [first = '', ...rest]) => {
    const command = Object.hasOwn(commands, first) ? commands[first] : undefined
    if (command === undefined) throw new NotSimulated(`${name} ${first}`.trim(), `Unknown command: ${first}`, code)
    return command(run, rest)
  }
}
