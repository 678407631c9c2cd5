import { processColumns } from '../../../android/constants.ts'
import { processesOf, userName, type Process } from '../../../android/packages.ts'
import { failed, lines, NotSimulated, type Commands } from '../command.ts'
import { readOptions } from '../options.ts'

export const processes: Commands = {
  ps({ phone }, args) {
    if (args.includes('--help')) return lines('usage: ps [-A]', '', 'List processes.', '', '-A\tAll')
    const options = readOptions('ps', args, { flags: ['-A', '-e', '-ef'] })
    if (options.rest.length > 0) throw new NotSimulated(`ps ${options.rest.join(' ')}`, `ps: bad arguments: ${options.rest.join(' ')}`, 1)
    // Without an option only the shell's own processes are listed, and no command here is one.
    return lines('USER           PID  PPID        VSZ    RSS WCHAN            ADDR S NAME', ...(args.length === 0 ? [] : processesOf(phone).map(row)))
  },
  pidof({ phone }, names) {
    const found = processesOf(phone).filter(({ name }) => names.includes(name))
    return found.length === 0 ? { code: 1 } : lines(found.map(({ pid }) => pid).join(' '))
  },
  pgrep({ phone }, args) {
    const options = readOptions('pgrep', args, { flags: ['-f', '-l', '-x'] })
    const [pattern = ''] = options.rest
    const matching = new RegExp(options.has('-x') ? `^(?:${pattern})$` : pattern)
    const found = processesOf(phone).filter(({ name }) => matching.test(name))
    return found.length === 0 ? { code: 1 } : lines(...found.map(({ pid, name }) => (options.has('-l') ? `${pid} ${name}` : `${pid}`)))
  },
  kill({ phone }, args) {
    const ids = args.filter((arg) => !arg.startsWith('-'))
    if (ids.length === 0) return failed(1, 'kill: usage: kill [-SIGNAL] PID...')
    // adb's shell is not root, and no process of the phone is its own.
    const why = (id: string): string => (processesOf(phone).some(({ pid }) => `${pid}` === id) ? 'Operation not permitted' : 'No such process')
    return failed(1, ids.map((id) => `/system/bin/sh: kill: ${id}: ${why(id)}`).join('\n'))
  },
}

const row = ({ name, pid, uid }: Process): string => {
  const { ppid, vsz, rss, wchan, addr, state } = processColumns
  return [
    userName(uid).padEnd(12), padded(pid, 5), padded(ppid, 5), padded(vsz, 10), padded(rss, 6), `${wchan}`.padEnd(10), padded(addr, 10), state, name,
  ].join(' ')
}

const padded = (value: number, width: number): string => `${value}`.padStart(width)
