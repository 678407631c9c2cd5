import { instantOf, localTime } from '../../../simulators/clock/instant.ts'
import { era, type Model } from '../model.ts'
import type { Act } from './act.ts'
import { inWords, zones } from './starts.ts'

/** Moments that a journey may reach: half of them one second from a month that the documentation names. */
const moments = [
  '2025-06-30T23:59:59', '2025-07-01T00:00:00', '2025-07-15T12:00:00', '2025-07-31T23:59:59', '2025-08-01T00:00:00', '2025-08-15T12:00:00',
  '2025-08-31T23:59:59', '2025-09-01T00:00:00', '2025-09-15T12:00:00', '2026-01-15T12:00:00',
]

/** A backup of the time in which another kind of account owned it is nothing that the documentation speaks of. */
function at(model: Model, moment: string): Model {
  const next = { ...model, moment }
  const isOld = era(next) !== era(model) && (model.backup !== null || model.former !== null)
  return isOld ? { ...next, murky: true } : next
}

/** Time goes on in small steps, lest everything that is interesting be over at once. */
const isNear = (moment: string, now: string): boolean => moments.filter((one) => now < one && one < moment).length < 2

const become = (moment: string): Act => ({
  text: `it has become ${inWords(moment)} on her phone`,
  // Los Angeles puts its clocks back in November.
  due: (model) => model.ownGone === 'no' && model.moment < moment && (model.zone !== 'Los Angeles' || moment < '2025-11'),
  isDrawn: (model) => isNear(moment, model.moment),
  next: (model) => at({ ...model, last: 'own' }, moment),
  play({ hands, model }) {
    const now = instantOf(moment, zones[model.zone] ?? 'UTC')
    hands.apply({ type: 'time-passed', by: now - hands.world().now })
  },
})

const pass = (text: string, seconds: number): Act => ({
  text,
  due: ({ ownGone }) => ownGone === 'no',
  next: (model) => at(model, localTime(Date.parse(`${model.moment}Z`) + seconds * 1000, 'UTC')),
  play: ({ hands }) => hands.apply({ type: 'time-passed', by: seconds * 1000 }),
})

export const timeActs: readonly Act[] = [
  ...moments.map(become),
  pass('Maya looks at her phone again one second later', 1),
  pass('Maya looks 90 seconds later', 90),
]
