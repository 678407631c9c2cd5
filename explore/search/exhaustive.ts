import type { World } from '../../simulators/world.ts'
import type { Act, Scene } from './acts/act.ts'
import { acts } from './acts/acts.ts'
import { Missing } from './fast/hands.ts'
import { type Fall, fallenLook, type Journey, playAct, type Realm, ruleOfAct, setOut } from './journey.ts'
import { createKeys } from './key.ts'
import type { Start } from './model.ts'

/** A world small enough to be walked to its last state. */
export interface Bounds {
  readonly starts: readonly Start[]
  /** The texts of all that may happen. */
  readonly acts: readonly string[]
  /** How many states at most, lest a wrong build walk for ever. */
  readonly states: number
  /** Where the walk goes on; elsewhere it looks and turns back. Everywhere, unless it says otherwise. */
  readonly goesOn?: (world: World) => boolean
}

/** What the walk came upon. */
export interface Walked {
  readonly states: number
  readonly transitions: number
  /** Every state was reached and looked at. */
  readonly exhausted: boolean
  readonly fall: Fall | null
}

interface Reached {
  readonly scene: Scene
  readonly journey: Journey
}

/** One phone of each kind of system, three accounts, and all that can become of their backup and of one passkey. */
export const usualBounds: Bounds = {
  starts: [
    { platform: 'android', kind: 'phone', zone: '', moment: '2025-08-15T12:00:00' },
    { platform: 'ios', kind: 'phone', zone: '', moment: '2025-08-15T12:00:00' },
    { platform: 'ios', kind: 'phone', zone: '', moment: '2026-01-15T12:00:00' },
  ],
  acts: [
    'Maya has an Amazon account on her phone', 'Maya has a work account on her phone', 'Maya has removed her Amazon account from her phone',
    'Maya has backed up her phone', 'Maya turns backup off and confirms', 'Maya turns backup off and says no when asked to confirm',
    'Maya turns backup on again and continues with the account shown', 'Maya turns backup on again and changes to her other account',
    'Maya begins to turn backup on again and leaves the sign-in', 'Maya begins to turn on backup and says no when asked to confirm',
    'Maya restarts Authenticator on her phone', 'Maya restores them on a new phone', 'Maya signs in to her work account again', 'Maya has lost her phone',
  ],
  states: 100_000,
}

/**
 * Walks every state that can be reached, nearest first, and looks at each as at the end of a journey. Two worlds are one state
 * if they differ in nothing but the numbers by which phones and services name what they make.
 */
export function walkAll(realm: Realm, { starts, acts: texts, states: most, goesOn = () => true }: Bounds): Walked {
  const some = texts.map((text): Act => {
    const found = acts.find((act) => act.text === text)
    if (found === undefined) throw new Error(`No act "${text}" is known. Name one of explore/search/acts.`)
    return found
  })
  const keys = createKeys()
  const known = new Set<string>()
  const queue: Reached[] = []
  let transitions = 0
  const arrive = (reached: Reached): Fall | null => {
    const key = keys.ofScene(reached.scene)
    if (known.has(key)) return null
    known.add(key)
    if (goesOn(reached.scene.hands.world())) queue.push(reached)
    const found = fallenLook(reached.scene, realm)
    return found === null ? null : { journey: reached.journey, rule: found.look.rule, look: found.look, why: found.why }
  }
  const ended = (exhausted: boolean, fall: Fall | null): Walked => ({ states: known.size, transitions, exhausted, fall })
  for (const start of starts) {
    const fall = arrive({ scene: setOut(realm, start), journey: { start, acts: [] } })
    if (fall !== null) return ended(false, fall)
  }
  for (let at = 0; at < queue.length; at += 1) {
    const here = queue[at]
    if (here === undefined || known.size > most) return ended(false, null)
    for (const act of some) {
      if (!act.due(here.scene.model)) continue
      transitions += 1
      const fall = step(here, act, arrive)
      if (fall !== null) return ended(false, fall)
    }
  }
  return ended(true, null)
}

function step({ scene, journey: { start, acts: made } }: Reached, act: Act, arrive: (reached: Reached) => Fall | null): Fall | null {
  const journey = { start, acts: [...made, act] }
  const next = { ...scene, hands: scene.hands.fork() }
  try {
    return arrive({ scene: { ...next, model: playAct(next, act) }, journey })
  } catch (error) {
    if (!(error instanceof Missing)) throw error
    return { journey, rule: ruleOfAct(act, scene.model), look: null, why: error.message }
  }
}
