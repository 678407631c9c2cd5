import { createCast } from '../explore/search/cast.ts'
import { usualBounds, walkAll } from '../explore/search/exhaustive.ts'
import { createRealm, setOut } from '../explore/search/journey.ts'
import { usualMessageBounds } from '../explore/search/messages/bounds.ts'
import { walkMessages } from '../explore/search/messages/walk.ts'
import { search } from '../explore/search/search.ts'
import { walkTrivially } from '../explore/search/trivial.ts'
import type { Message } from '../simulators/authenticator/model.ts'
import { reference } from '../simulators/product.ts'
import type { Event } from '../simulators/world.ts'
import { median, rounded } from './figures.ts'

/** How fast the search is, in one warm process. All figures are a second. */
export interface SearchSpeed {
  /** Events that `apply` carries out, without views and without codes. */
  readonly rawTransitions: number
  /** Events of random journeys, every ending of which is looked at. */
  readonly transitionsWithInvariants: number
  /** States of the largest world of the walk by messages that are reached, hashed and judged by the invariants. */
  readonly exhaustiveStates: number
  /** States of the walk by acts that are reached, hashed and looked at like the end of a journey. */
  readonly statesByActs: number
  /** Steps of fast-check's own commands on a model that only counts. */
  readonly trivialCommands: number
}

/** Measures each alternately, so that whatever else the machine does falls on all of them. */
export function measureSearchSpeed(runs: number, seed = 1): SearchSpeed {
  const measures = [rawTransitions, () => transitionsWithInvariants(seed), exhaustiveStates, statesByActs, () => trivialCommands(seed)] as const
  for (const measure of measures) measure()
  const rounds = Array.from({ length: runs }, () => measures.map((measure) => measure()))
  const medians = measures.map((_measure, at) => rounded(median(rounds.map((round) => round[at] ?? Number.NaN)), 0))
  const [raw = 0, withInvariants = 0, states = 0, byActs = 0, trivial = 0] = medians
  return { rawTransitions: raw, transitionsWithInvariants: withInvariants, exhaustiveStates: states, statesByActs: byActs, trivialCommands: trivial }
}

const perSecond = (count: number, start: number): number => count / (performance.now() - start) * 1000

const start = { platform: 'android', kind: 'phone', zone: '', moment: '2025-08-15T12:00:00' } as const

/** The messages by which a person goes to and fro, as the elements of the app carry them. */
const tour: readonly Message[] = [
  { type: 'consented' }, { type: 'went', to: { at: 'menu' } }, { type: 'went', to: { at: 'settings' } }, { type: 'app-lock-switched' },
  { type: 'app-lock-switched' }, { type: 'went', to: { at: 'add' } }, { type: 'went', to: { at: 'by-hand', form: {}, complaint: null } },
  { type: 'typed', field: 'name', text: 'Amazon: maya' }, { type: 'went', to: { at: 'start' } },
]

function rawTransitions(): number {
  const { machine, cast, count } = createRealm(reference, createCast(1))
  const { hands } = setOut({ machine, cast, count }, start)
  hands.apply({ type: 'app-opened', phone: 'own', app: 'authenticator' })
  const events = tour.map((message): Event => ({ type: 'told', phone: 'own', app: 'authenticator', message }))
  let world = hands.world()
  let applied = 0
  const began = performance.now()
  while (applied < 100_000) {
    for (const event of events) world = machine.apply(world, event).world
    applied += events.length
  }
  return perSecond(applied, began)
}

function transitionsWithInvariants(seed: number): number {
  const realm = createRealm(reference, createCast(seed))
  const began = performance.now()
  search(realm, { walks: 400 }, seed)
  return perSecond(realm.count.events, began)
}

function exhaustiveStates(): number {
  const realm = createRealm(reference, createCast(1))
  const began = performance.now()
  const { states } = walkMessages(realm, usualMessageBounds.slice(-1))
  return perSecond(states, began)
}

function statesByActs(): number {
  const began = performance.now()
  const { states } = walkAll(createRealm(reference, createCast(1)), { ...usualBounds, starts: usualBounds.starts.slice(0, 1) })
  return perSecond(states, began)
}

function trivialCommands(seed: number): number {
  const began = performance.now()
  return perSecond(walkTrivially(2000, seed), began)
}
