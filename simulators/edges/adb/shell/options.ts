import { userId } from '../../android/constants.ts'
import { NotSimulated } from './command.ts'

export interface Options {
  readonly has: (flag: string) => boolean
  readonly value: (name: string) => string | undefined
  /** Every value of an option that may be given more than once. */
  readonly values: (name: string) => readonly string[]
  readonly rest: readonly string[]
}

export interface OptionNames {
  readonly flags?: readonly string[]
  /** Options that take the argument behind them. */
  readonly values?: readonly string[]
  /** Options that take two. */
  readonly pairs?: readonly string[]
}

/**
 * Options as Android's own commands take them, `--user` of the one user among them.
 * Throws NotSimulated for any other option, and an option without its value.
 */
export function readOptions(what: string, args: readonly string[], { flags = [], values = [], pairs = [] }: OptionNames): Options {
  const found: [string, string][] = []
  const rest: string[] = []
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? ''
    const takes = flags.includes(arg) ? 0 : [...values, '--user'].includes(arg) ? 1 : pairs.includes(arg) ? 2 : null
    if (arg === '--') {
      rest.push(...args.slice(at + 1))
      break
    }
    if (takes !== null) {
      if (at + takes >= args.length) throw new NotSimulated(`${what} ${arg}`, `Error: Argument expected after "${arg}"`)
      found.push([arg, args.slice(at + 1, at + 1 + takes).join('=')])
      at += takes
    } else if (/^-[^\d]/.test(arg)) throw new NotSimulated(`${what} ${arg}`, `Error: Unknown option: ${arg}`)
    else rest.push(arg)
  }
  const all = (name: string): readonly string[] => found.filter(([one]) => one === name).map(([, value]) => value)
  const users = [`${userId}`, 'current', 'cur', 'all']
  const stranger = all('--user').find((user) => !users.includes(user))
  if (stranger !== undefined) throw new NotSimulated(`${what} --user ${stranger}`, `Error: Invalid user: ${stranger}`)
  return { has: (flag) => found.some(([one]) => one === flag), value: (name) => all(name).at(-1), values: all, rest }
}
