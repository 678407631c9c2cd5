import { environment } from '../../android/constants.ts'
import type { ShellIo } from '../shell-port.ts'
import { NotSimulated, type Command, type Machine, type Reply, type Run } from './command.ts'
import { expand, expandOne, type Surroundings } from './expand.ts'
import type { Script, SimpleCommand } from './grammar.ts'
import { redirected } from './redirect.ts'

/** Runs what a line says, command by command. Resolves with the exit code of the last one that ran. */
export async function interpret(script: Script, machine: Machine, io: ShellIo, find: Find): Promise<number> {
  let variables: Readonly<Record<string, string>> = { ...environment, '?': '0' }
  let code = 0
  let isOver = false

  const surroundings = (): Surroundings => ({ variables, paths: Object.keys(machine.phone.device().files) })

  const assign = (assignments: SimpleCommand['assignments']): void => {
    for (const { name, value } of assignments) variables = { ...variables, [name]: expandOne(value, surroundings()) }
  }

  async function runOne({ assignments, words, redirects }: SimpleCommand): Promise<number> {
    const before = variables
    assign(assignments)
    const [name, ...args] = expand(words, surroundings())
    const output = redirected(machine.phone, io, redirects, surroundings())
    if (typeof output === 'string') {
      await io.err(`/system/bin/sh: ${output}\n`)
      return 1
    }
    const status = name === undefined ? 0 : await runNamed(name, args, output.io)
    output.close()
    // What stands before a command is for that command alone.
    if (name !== undefined && assignments.length > 0) variables = before
    return status
  }

  async function runNamed(name: string, args: readonly string[], at: ShellIo): Promise<number> {
    switch (name) {
      case 'export':
        for (const arg of args) {
          const [, variable, value] = /^([A-Za-z_]\w*)(?:=([\s\S]*))?$/.exec(arg) ?? []
          if (variable === undefined) return (await at.err(`/system/bin/sh: export: ${arg}: is not an identifier\n`), 1)
          if (value !== undefined) variables = { ...variables, [variable]: value }
        }
        return 0
      case 'exec':
        isOver = args.length > 0
        return args[0] === undefined ? 0 : runNamed(args[0], args.slice(1), at)
      case 'exit':
        isOver = true
        return args[0] === undefined ? code : Number(args[0]) & 0xff
      default:
        return runCommand(machine, find, at, name, args)
    }
  }

  for (const { after, command } of script) {
    if (isOver || io.signal.aborted) break
    if ((after === 'success' && code !== 0) || (after === 'failure' && code === 0)) continue
    code = await runOne(command)
    variables = { ...variables, '?': `${code}` }
  }
  return code
}

type Find = (name: string) => Command | undefined

async function runCommand(machine: Machine, find: Find, io: ShellIo, name: string, args: readonly string[]): Promise<number> {
  try {
    const command = find(name.replace(/^\/system\/bin\//, ''))
    if (command === undefined) throw new NotSimulated([name, ...args].join(' '), `/system/bin/sh: ${name}: inaccessible or not found`, 127)
    const run: Run = { ...machine, stdin: io.stdin, out: io.out, err: io.err, signal: io.signal }
    const reply = replyOf(await command(run, args))
    if (reply.out.length > 0) await io.out(reply.out)
    if (reply.err !== '') await io.err(reply.err)
    return reply.code
  } catch (error) {
    if (!(error instanceof NotSimulated)) throw error
    machine.phone.refuse(`shell: ${error.what}`)
    await io.err(`${error.message}\n`)
    return error.code
  }
}

function replyOf(reply: Reply): { readonly out: string | Uint8Array; readonly err: string; readonly code: number } {
  if (typeof reply === 'string' || reply instanceof Uint8Array) return { out: reply, err: '', code: 0 }
  return { out: reply.out ?? '', err: reply.err ?? '', code: reply.code }
}
