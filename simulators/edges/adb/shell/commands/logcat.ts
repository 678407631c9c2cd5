import { localTime } from '../../../../clock/instant.ts'
import type { WirePhone } from '../../../android/wire-phone.ts'
import { lines, NotSimulated, type Command } from '../command.ts'
import type { LogLine } from '../logcat.ts'
import { readOptions } from '../options.ts'

/** `logcat` in the format `threadtime`: what is in the log, and then, without `-d`, every line as it is written. */
export const logcat: Command = async (run, args) => {
  const options = readOptions('logcat', args, { flags: ['-c', '-d'], values: ['-v', '-b'] })
  const format = options.value('-v') ?? 'threadtime'
  const [filter] = options.rest
  if (format !== 'threadtime') throw new NotSimulated(`logcat -v ${format}`, `Invalid parameter "${format}" to -v`, 1)
  if (filter !== undefined) throw new NotSimulated(`logcat ${filter}`, `Filters are not simulated: ${filter}`, 1)
  if (options.has('-c')) {
    run.log.clear()
    return ''
  }
  const { log, phone, signal } = run
  const before = lines('--------- beginning of main', ...log.lines().map((line) => written(phone, line)))
  if (options.has('-d')) return before
  const unfollow = log.follow((line) => void run.out(lines(written(phone, line))))
  try {
    await run.out(before)
    if (!signal.aborted) await new Promise<void>((ended) => signal.addEventListener('abort', () => ended(), { once: true }))
  } finally {
    unfollow()
  }
  return ''
}

/** `MM-DD HH:mm:ss.mmm   PID   TID LEVEL TAG     : TEXT`, in the phone's zone. */
function written(phone: WirePhone, { at, pid, level, tag, text }: LogLine): string {
  const time = localTime(at, phone.phone().zone).slice('YYYY-'.length).replace('T', ' ')
  const thousandths = `${Math.floor(at) % 1000}`.padStart(3, '0')
  const id = `${pid}`.padStart(5)
  return `${time}.${thousandths} ${id} ${id} ${level} ${tag.padEnd(8)}: ${text}`
}
