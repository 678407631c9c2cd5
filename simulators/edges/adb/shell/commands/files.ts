import { posix } from 'node:path'
import { localTime } from '../../../../clock/instant.ts'
import type { DeviceFile } from '../../../android/device.ts'
import { fileAt, isFolder, namesIn, newFileMode, normalPath, withFolder, withoutFile } from '../../../android/files.ts'
import { lines, NotSimulated, type Commands, type Reply, type Run } from '../command.ts'
import { mayWrite, secondsOf, storeFile, whyNotWritable } from '../store-file.ts'

/** Files and folders of the phone. */
export const files: Commands = {
  cat({ phone }, args) {
    const { flags, names } = split('cat', args, '')
    if (flags !== '' || names.length === 0) throw new NotSimulated('cat of standard input', 'cat: standard input is not simulated', 1)
    return each(names, (name) => {
      const file = fileAt(phone.device(), name)
      if (file === undefined) return fault(`cat: ${name}: No such file or directory`)
      return isFolder(file) ? fault(`cat: ${name}: Is a directory`) : { out: file.content }
    })
  },
  ls({ phone }, args) {
    const { flags, names } = split('ls', args, '1adlt')
    const device = phone.device()
    const asked = names.length === 0 ? ['/'] : names
    return each(asked, (name) => {
      const file = fileAt(device, name)
      if (file === undefined) return fault(`ls: ${name}: No such file or directory`)
      const isListed = isFolder(file) && !flags.includes('d')
      const found = isListed ? namesIn(device, name).map((one) => [one, fileAt(device, posix.join(name, one))] as const) : [[name, file] as const]
      const ordered = flags.includes('t') ? found.toSorted(([, one], [, other]) => (other?.modified ?? 0) - (one?.modified ?? 0)) : found
      const rows = ordered.map(([one, entry]) => (flags.includes('l') && entry !== undefined ? `${longRow(phone.phone().zone, entry)} ${one}` : one))
      return { out: Buffer.from(lines(...(asked.length > 1 && isListed ? [`${name}:`] : []), ...rows)) }
    })
  },
  mkdir: (run, args) => {
    const { flags, names } = split('mkdir', args, 'p')
    return each(names, (name) => {
      const before = fileAt(run.phone.device(), name)
      if (before !== undefined) return isFolder(before) && flags.includes('p') ? nothing : fault(`mkdir: '${name}': File exists`)
      if (!mayWrite(name)) return fault(`mkdir: '${name}': ${normalPath(name).startsWith('/data/') ? 'Permission denied' : 'Read-only file system'}`)
      if (!flags.includes('p') && !isFolderThere(run, name)) return fault(`mkdir: '${name}': No such file or directory`)
      run.phone.changeDevice((device) => withFolder(device, name, secondsOf(run.phone)))
      return nothing
    })
  },
  rm: (run, args) => {
    const { flags, names } = split('rm', args, 'frR')
    return each(names, (name) => {
      const file = fileAt(run.phone.device(), name)
      if (file === undefined) return flags.includes('f') ? nothing : fault(`rm: ${name}: No such file or directory`)
      if (isFolder(file) && !/[rR]/.test(flags)) return fault(`rm: ${name}: Is a directory`)
      if (!mayWrite(name)) return fault(`rm: ${name}: Permission denied`)
      run.phone.changeDevice((device) => withoutFile(device, name))
      return nothing
    })
  },
  touch: (run, args) => {
    const { names } = split('touch', args, 'am')
    return each(names, (name) => write(run, 'touch', name, fileAt(run.phone.device(), name) ?? emptyFile))
  },
  cp: (run, args) => move(run, 'cp', args),
  mv: (run, args) => move(run, 'mv', args),
  stat({ phone }, [option = '', format = '', ...names]) {
    if (option !== '-c') throw new NotSimulated(`stat ${option}`, 'stat: only -c FORMAT is simulated', 1)
    return each(names, (name) => {
      const file = fileAt(phone.device(), name)
      if (file === undefined) return fault(`stat: '${name}': No such file or directory`)
      const { mode, content, modified } = file
      const fields: Readonly<Record<string, string>> = {
        n: name, s: `${content.length}`, Y: `${modified}`,
        a: (mode & 0o7777).toString(8), f: mode.toString(16), F: isFolder(file) ? 'directory' : 'regular file',
      }
      return { out: Buffer.from(lines(format.replace(/%(.?)/gs, (_, letter: string) => fields[letter] ?? unknownField(letter)))) }
    })
  },
}

const emptyFile: DeviceFile = { content: new Uint8Array(), mode: newFileMode, modified: 0 }

const isFolderThere = ({ phone }: Run, name: string): boolean => fileAt(phone.device(), posix.dirname(normalPath(name))) !== undefined

interface Outcome {
  readonly out?: Uint8Array
  readonly err?: string
}

const nothing: Outcome = {}

const fault = (err: string): Outcome => ({ err })

/** What a command does with each of its arguments; one fault and the command has failed. */
function each(names: readonly string[], act: (name: string) => Outcome): Reply {
  const outcomes = names.map(act)
  const faults = outcomes.flatMap(({ err }) => (err === undefined ? [] : [err]))
  return { code: faults.length === 0 ? 0 : 1, out: Buffer.concat(outcomes.map(({ out }) => out ?? new Uint8Array())), err: lines(...faults) }
}

/** @param known the letters of the options that there are */
function split(name: string, args: readonly string[], known: string): { readonly flags: string; readonly names: readonly string[] } {
  const end = args.indexOf('--')
  const options = (end < 0 ? args : args.slice(0, end)).filter((arg) => /^-./.test(arg))
  const flags = options.map((option) => option.slice(1)).join('')
  const strange = [...flags].find((letter) => !known.includes(letter))
  if (strange !== undefined) throw new NotSimulated(`${name} -${strange}`, `${name}: Unknown option '${strange}'`, 1)
  return { flags, names: args.filter((arg, at) => arg !== '--' && !((end < 0 || at < end) && options.includes(arg))) }
}

function write(run: Run, command: string, name: string, { content, mode }: DeviceFile): Outcome {
  const obstacle = whyNotWritable(run.phone.device(), name)
  if (obstacle !== null) return fault(`${command}: ${name}: ${obstacle}`)
  storeFile(run.phone, name, content, mode)
  return nothing
}

function move(run: Run, command: 'cp' | 'mv', args: readonly string[]): Reply {
  const { names: [from = '', to = '', ...more] } = split(command, args, 'f')
  if (to === '' || more.length > 0) throw new NotSimulated(`${command} ${args.join(' ')}`, `${command}: name one file and where to`, 1)
  return each([from], () => {
    const device = run.phone.device()
    const file = fileAt(device, from)
    if (file === undefined) return fault(`${command}: ${from}: No such file or directory`)
    if (isFolder(file)) return fault(`${command}: ${from}: Is a directory`)
    const folder = fileAt(device, to)
    const target = folder !== undefined && isFolder(folder) ? posix.join(to, posix.basename(from)) : to
    if (command === 'mv' && !mayWrite(from)) return fault(`mv: ${from}: Permission denied`)
    const outcome = write(run, command, target, file)
    const hasMoved = command === 'mv' && outcome.err === undefined && normalPath(target) !== normalPath(from)
    if (hasMoved) run.phone.changeDevice((before) => withoutFile(before, from))
    return outcome
  })
}

function longRow(zone: string, file: DeviceFile): string {
  const letters = [...'rwxrwxrwx'].map((letter, bit) => (file.mode & (0o400 >> bit) ? letter : '-')).join('')
  const date = localTime(file.modified * 1000, zone).replace('T', ' ').slice(0, 'YYYY-MM-DD HH:mm'.length)
  return `${isFolder(file) ? 'd' : '-'}${letters} 1 shell shell ${`${file.content.length}`.padStart(8)} ${date}`
}

function unknownField(letter: string): never {
  throw new NotSimulated(`stat -c %${letter}`, `stat: bad format %${letter}`, 1)
}
