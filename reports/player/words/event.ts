import { localTime } from '../../../simulators/clock/instant.ts'
import type { Machine } from '../../../simulators/machine.ts'
import type { Event, World } from '../../../simulators/world.ts'
import type { Moment } from '../replay.ts'
import { duration } from './duration.ts'
import { newsOf } from './news.ts'
import { whatOf } from './on-phone.ts'
import { phoneName } from './phone.ts'
import { quote } from './quote.ts'
import { outcome, serviceName, wish } from './request.ts'

/** An event in words: who does something, and what. `outcomes` is what came of it at once. */
export interface Sentence {
  /** The phone, as a person calls it, or who else. */
  readonly who: string
  readonly what: string
  readonly outcomes: readonly string[]
}

/** What happened at a moment that came after another world. */
export function sentenceOf(machine: Machine, before: World, { event, world, observations, broke }: Moment): Sentence {
  if (event === null) return { who: 'The world', what: `begins on ${day(world)}`, outcomes: [] }
  const asking = event.type === 'http-answered' ? `${askerOf(before, event)} ` : ''
  const outcomes = observations.map((one) => {
    switch (one.type) {
      case 'sent':
        return `${asking}asks ${serviceName(one.request)} ${wish(one.request)}`
      case 'not-sent':
        return `${asking}cannot reach ${serviceName(one.request)}`
      case 'nothing-there':
        return 'nothing happens'
    }
  })
  return { ...whoAndWhat(machine, before, event), outcomes: broke === null ? outcomes : ['this cannot happen now'] }
}

function whoAndWhat(machine: Machine, before: World, event: Event): Omit<Sentence, 'outcomes'> {
  switch (event.type) {
    case 'phone-added': {
      const { account } = event.description
      const withAccount = account === undefined ? '' : ` with the account ${quote(account)}`
      return { who: phoneName({ deviceType: 'phone', ...event.description }), what: `is set up${withAccount}` }
    }
    case 'http-answered': {
      const request = before.pending.find(({ id }) => id === event.effectId)?.request
      return { who: request === undefined ? 'A service' : serviceName(request), what: `answers ${askerOf(before, event)}: ${outcome(event.response)}` }
    }
    case 'clouds-changed':
      return { who: 'Around the phones', what: newsOf(before.clouds, { ...before.clouds, ...event.clouds }) }
    case 'time-passed':
      return { who: 'Time', what: `${duration(event.by)} pass` }
    case 'time-set':
      return { who: 'Time', what: `goes on to ${day({ ...before, now: event.now })}` }
    default: {
      const phone = before.phones[event.phone]
      return phone === undefined ? { who: event.phone, what: 'is unknown' } : { who: phoneName(phone), what: whatOf(machine, before, phone, event) }
    }
  }
}

function askerOf({ pending, phones }: World, { effectId }: Extract<Event, { type: 'http-answered' }>): string {
  const phone = phones[pending.find(({ id }) => id === effectId)?.phone ?? '']
  return phone === undefined ? 'nobody' : phoneName(phone)
}

/** "2025-08-15 12:00 UTC". */
const day = ({ now }: World): string => `${localTime(now, 'UTC').slice(0, 'YYYY-MM-DDTHH:mm'.length).replace('T', ' ')} UTC`
