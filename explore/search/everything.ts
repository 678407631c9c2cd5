import { usualBounds, walkAll } from './exhaustive.ts'
import type { Fall, Realm } from './journey.ts'
import { usualMessageBounds } from './messages/bounds.ts'
import { journeyAlong } from './messages/retrace.ts'
import { type Path, walkMessages } from './messages/walk.ts'

/** What one of the walks came upon. */
export interface Count {
  /** By what it goes from state to state. */
  readonly by: 'acts' | 'messages'
  readonly states: number
  readonly transitions: number
  readonly seconds: number
}

export interface Everything {
  readonly counts: readonly Count[]
  readonly exhausted: boolean
  readonly fall: Fall | null
  /** A path of messages that breaks a rule, of which no example can be made. */
  readonly stray: Path | null
}

/**
 * Both walks: by acts, with every look at every state, then by messages, with the invariants. A path of messages that breaks a rule
 * is turned into a journey of acts, which is what an example is made of; where that cannot be done, the walk goes on.
 */
export function walkEverything(realm: Realm): Everything {
  const [acts, first] = timed('acts', () => walkAll(realm, usualBounds))
  if (acts.fall !== null || !acts.exhausted) return { counts: [first], exhausted: acts.exhausted, fall: acts.fall, stray: null }
  let fall: Fall | null = null
  const [{ path, exhausted }, second] = timed('messages', () => walkMessages(realm, usualMessageBounds, (found) => {
    fall = journeyAlong(realm, found)
    return fall !== null
  }))
  return { counts: [first, second], exhausted, fall, stray: fall === null ? path : null }
}

function timed<Walk extends { readonly states: number; readonly transitions: number }>(by: Count['by'], walk: () => Walk): readonly [Walk, Count] {
  const start = performance.now()
  const walked = walk()
  return [walked, { by, states: walked.states, transitions: walked.transitions, seconds: (performance.now() - start) / 1000 }]
}
