import type { Rule } from '../catalogue/catalogue.ts'
import { type Day, isInForce, nearestDayInForce } from '../catalogue/effective.ts'
import type { Example } from './examples.ts'
import type { Readings } from './vocabulary.ts'

/** When the phone of an example starts: at noon of this day, in its own zone. */
export interface Start {
  /** `YYYY-MM-DD`: the day asked for, or the nearest on which the rule is in force. */
  at: Day
  /** Whether the rule is in force on the day asked for. */
  inForce: boolean
}

/**
 * The day on which an example starts. An example of both platforms starts when its rule is in force on both, or else on the
 * nearest day for the first platform on which it is not.
 * @throws RangeError if `asOf` is not in the calendar.
 */
export function startOf(example: Pick<Example, 'pass'>, rule: Rule, asOf: Day, readings: Readings): Start {
  const dated = underReading(rule, readings)
  const platforms = example.pass === 'cross' ? rule.platforms : [example.pass]
  const early = platforms.find((platform) => !isInForce(dated, platform, asOf))
  if (early === undefined) return { at: asOf, inForce: true }
  return { at: nearestDayInForce(dated, early, asOf), inForce: false }
}

/** The rule with the months that it has in this reading: where a month counts once it is over, each moves by one. */
export function underReading(rule: Rule, readings: Readings): Rule {
  const moves = readings['monthBoundary'] === 'end' && rule.reading?.fields.includes('monthBoundary')
  if (!moves) return rule
  const effective = rule.effective.map(({ platform, from, until }) => ({
    platform,
    ...(from === undefined ? {} : { from: monthAfter(from) }),
    ...(until === undefined ? {} : { until: monthAfter(until) }),
  }))
  return { ...rule, effective }
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
