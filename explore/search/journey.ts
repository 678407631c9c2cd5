import { createMachine, type Machine } from '../../simulators/machine.ts'
import { instantOf } from '../../simulators/clock/instant.ts'
import type { Product } from '../../simulators/product.ts'
import type { World } from '../../simulators/world.ts'
import { type Act, own, type Scene } from './acts/act.ts'
import { kinds, zones } from './acts/starts.ts'
import type { Cast } from './cast.ts'
import { createHands, Missing } from './fast/hands.ts'
import { autofillEnds } from './looks/credentials.ts'
import { endingOf, type Look } from './looks/look.ts'
import { looksAt } from './looks/looks.ts'
import { begin, era, type Model, type Start } from './model.ts'

/** Where Maya begins, and what then happens, in order. */
export interface Journey {
  readonly start: Start
  readonly acts: readonly Act[]
}

/** How a journey came to break a rule. */
export interface Fall {
  readonly journey: Journey
  readonly rule: string
  /** What did not hold; null if the last act could not be carried out. */
  readonly look: Look | null
  readonly why: string
}

/** A product in which journeys are made at once. */
export interface Realm {
  readonly machine: Machine
  readonly cast: Cast
  /** Events applied so far, and endings looked at. */
  readonly count: { events: number; endings: number }
}

/** A realm for a product, nothing of which has been counted yet. */
export const createRealm = (product: Product, cast: Cast): Realm => ({ machine: createMachine(product), cast, count: { events: 0, endings: 0 } })

/** The beginning of a journey: Maya with a phone that she has not used yet. */
export function setOut({ machine, cast, count }: Realm, start: Start): Scene {
  const { platform, kind, moment, zone } = start
  const place = zones[zone] ?? 'UTC'
  const world: World = { now: instantOf(moment, place), phones: {}, pending: [], nextEffect: 1, clouds: cast.clouds }
  const hands = createHands(machine, world, count)
  const account = platform === 'ios' ? cast.maya.appleAccount : cast.maya.googleAccount
  hands.apply({ type: 'phone-added', description: { ...kinds[platform][kind], id: own, platform, zone: place, account } })
  return { hands, cast, model: begin(start) }
}

/** Plays one act. Gives what is then expected. Throws Missing if it cannot be done. */
export function playAct(scene: Scene, act: Act): Model {
  act.play(scene)
  return act.next(scene.model)
}

/** The first look at an ending that does not hold; null if all do. A look that cannot be had does not hold. */
export function fallenLook(scene: Scene, { count }: Realm): { readonly look: Look; readonly why: string } | null {
  count.endings += 1
  const ending = endingOf(scene)
  for (const look of looksAt(scene.model)) {
    try {
      if (!look.holds(ending)) return { look, why: `"${look.steps.at(-1) ?? ''}" does not hold` }
    } catch (error) {
      if (!(error instanceof Missing)) throw error
      return { look, why: error.message }
    }
  }
  return null
}

/** Makes a journey, leaving out what is not due, and looks at its ending. Null: every rule was kept. */
export function travel(realm: Realm, { start, acts }: Journey): Fall | null {
  let scene = setOut(realm, start)
  const made: Act[] = []
  for (const act of acts) {
    if (!act.due(scene.model)) continue
    made.push(act)
    try {
      scene = { ...scene, model: playAct(scene, act) }
    } catch (error) {
      if (!(error instanceof Missing)) throw error
      return { journey: { start, acts: made }, rule: ruleOfAct(act, scene.model), look: null, why: error.message }
    }
  }
  const found = fallenLook(scene, realm)
  return found === null ? null : { journey: { start, acts: made }, rule: found.look.rule, look: found.look, why: found.why }
}

/** The rule that an act shows broken when it cannot even be carried out. */
export function ruleOfAct({ text }: Act, model: Model): string {
  const isLate = model.moment >= autofillEnds
  if (/passkey|provider/.test(text)) return isLate ? 'PK-01' : 'PK-02'
  if (/password (?:of|for|and|open)/.test(text)) return isLate ? 'AF-03' : 'AF-04'
  if (/tries to add|third-party codes/.test(text)) return 'ADM-01'
  if (/restore|signs in to/.test(text)) return 'CAP-01'
  if (/backup (?:off|on again)/.test(text)) return 'DEL-02'
  if (model.platform === 'ios' && /backed up|turns? on backup/.test(text)) return era(model) === 'icloud' ? 'ERA-02' : 'ERA-01'
  return 'BKP-01'
}
