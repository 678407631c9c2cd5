import { localTime } from '../../../../clock/instant.ts'
import type { WirePhone } from '../../../android/wire-phone.ts'
import { failed, lines, NotSimulated, type Command } from '../command.ts'

/** `date [+FORMAT]`: the phone's clock, in its zone. Setting it needs root. */
export const date: Command = ({ phone }, args) => {
  const format = args.find((arg) => arg.startsWith('+'))?.slice(1)
  const strange = args.find((arg) => !arg.startsWith('+') && arg !== '-u')
  if (strange !== undefined) {
    if (/^-s$|^@?\d+/.test(strange)) return failed(1, 'date: cannot set date: Operation not permitted')
    throw new NotSimulated(`date ${strange}`, `date: bad option: ${strange}`, 1)
  }
  return lines(written(phone, format ?? '%a %b %e %H:%M:%S %Z %Y', args.includes('-u') ? 'UTC' : phone.phone().zone))
}

function written(phone: WirePhone, format: string, zone: string): string {
  const now = phone.now()
  const [day = '', time = ''] = localTime(now, zone).split('T')
  const [year = '', month = '', dayOfMonth = ''] = day.split('-')
  const [hour = '', minute = '', second = ''] = time.split(':')
  const named = (options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat('en-US', { timeZone: zone, ...options }).format(now)
  const zonePart = (timeZoneName: 'longOffset' | 'short'): string =>
    new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName }).formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const specifiers: Readonly<Record<string, string>> = {
    Y: year, m: month, d: dayOfMonth, e: `${Number(dayOfMonth)}`.padStart(2), H: hour, M: minute, S: second,
    F: day, D: `${month}/${dayOfMonth}/${year.slice(2)}`, T: time, R: `${hour}:${minute}`, '%': '%', n: '\n', t: '\t',
    a: named({ weekday: 'short' }), A: named({ weekday: 'long' }), b: named({ month: 'short' }), B: named({ month: 'long' }),
    s: `${Math.floor(now / 1000)}`, N: `${Math.floor(now) % 1000}`.padStart(3, '0').padEnd(9, '0'),
    z: zonePart('longOffset').replace('GMT', '').replace(':', '') || '+0000', Z: zonePart('short'),
  }
  return format.replace(/%(.?)/gs, (_, letter: string) => {
    const value = specifiers[letter]
    if (value === undefined) throw new NotSimulated(`date +%${letter}`, `date: bad format: %${letter}`, 1)
    return value
  })
}
