/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number

/** An IANA time zone name, such as `Pacific/Kiritimati`. */
export type Zone = string

export const second = 1000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

// Intl formatters are dear to make and have no state, so one a zone is kept.
const formatters = new Map<Zone, Intl.DateTimeFormat>()

/**
 * The wall clock of a zone at an instant, as `YYYY-MM-DDTHH:mm:ss`.
 * Throws a RangeError for a zone that does not exist.
 */
export function localTime(instant: Instant, zone: Zone): string {
  // Intl takes its time, and most phones of the examples are in this zone.
  if (zone === 'UTC') return new Date(instant).toISOString().slice(0, 'YYYY-MM-DDTHH:mm:ss'.length)
  let formatter = formatters.get(zone)
  if (formatter === undefined) {
    // Swedish dates are written as ISO 8601 writes them.
    formatter = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
    formatters.set(zone, formatter)
  }
  return formatter.format(instant).replace(' ', 'T')
}

/**
 * The instant at which a zone's wall clock shows `YYYY-MM-DDTHH:mm:ss`. A time that the clocks show twice, or skip,
 * gives an instant within an hour of it.
 * Throws a RangeError for a date that does not exist.
 */
export function instantOf(local: string, zone: Zone): Instant {
  const asUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(local) ? Date.parse(`${local}Z`) : Number.NaN
  if (Number.isNaN(asUtc) || !new Date(asUtc).toISOString().startsWith(local.slice(0, 10))) {
    throw new RangeError(`No such date and time: "${local}". Write it as YYYY-MM-DDTHH:mm:ss.`)
  }
  const guess = asUtc - offset(asUtc, zone)
  return asUtc - offset(guess, zone)
}

const monthStarts = new Map<string, Instant>()

/** The first instant of a month (`YYYY-MM`) on the clocks of a zone. */
export function startOfMonth(month: string, zone: Zone): Instant {
  const key = `${month} ${zone}`
  const known = monthStarts.get(key)
  if (known !== undefined) return known
  const start = instantOf(`${month}-01T00:00:00`, zone)
  monthStarts.set(key, start)
  return start
}

/** The month after a month: `2025-12` gives `2026-01`. */
export function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

function offset(instant: Instant, zone: Zone): number {
  const wholeSeconds = Math.floor(instant / second) * second
  return Date.parse(`${localTime(instant, zone)}Z`) - wholeSeconds
}
