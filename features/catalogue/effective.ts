import type { Period, Platform, Rule } from './catalogue-types.ts'

type Dated = Pick<Rule, 'id' | 'effective'>

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string

/**
 * Whether a rule binds on a platform on a day, in the default reading: from the first of a month inclusive, until the first
 * of a month exclusive. False on a platform that the rule is not about.
 * @throws RangeError if the day is not in the calendar.
 */
export function isInForce(rule: Dated, platform: Platform, day: Day): boolean {
  return periodsOn(rule, platform).some((period) => nearestIn(period, day) === day)
}

/**
 * The day itself if the rule is in force then; else the nearest day on which it is, the earlier of two equally near.
 * @throws RangeError if the day is not in the calendar, or if the rule never binds on that platform.
 */
export function nearestDayInForce(rule: Dated, platform: Platform, day: Day): Day {
  const days = periodsOn(rule, platform).map((period) => nearestIn(period, day))
  const [nearest] = days.sort((a, b) => distance(a, day) - distance(b, day) || a.localeCompare(b))
  if (nearest === undefined) {
    const known = [...new Set(rule.effective.map((period) => period.platform))].join(', ')
    throw new RangeError(`Rule ${rule.id} is never in force on ${platform}. It is about: ${known}.`)
  }
  return nearest
}

function periodsOn(rule: Dated, platform: Platform): Period[] {
  return rule.effective.filter((period) => period.platform === platform)
}

function nearestIn({ from, until }: Period, day: Day): Day {
  const number = dayNumber(day)
  if (from !== undefined && number < dayNumber(`${from}-01`)) return `${from}-01`
  if (until !== undefined && number >= dayNumber(`${until}-01`)) return dayOf(dayNumber(`${until}-01`) - 1)
  return day
}

function distance(a: Day, b: Day): number {
  return Math.abs(dayNumber(a) - dayNumber(b))
}

const dayInMs = 86_400_000

/** Days since 1 January 1970. Days carry no zone here, so UTC is as good as any and has no missing hours. */
function dayNumber(day: Day): number {
  const number = Date.parse(`${day}T00:00:00Z`) / dayInMs
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(number) || dayOf(number) !== day) {
    throw new RangeError(`"${day}" is no day of the calendar. Give one as YYYY-MM-DD, such as 2026-01-15.`)
  }
  return number
}

function dayOf(number: number): Day {
  return new Date(number * dayInMs).toISOString().slice(0, 10)
}
