import type { Detail, Finding, Weight } from './types.ts'

/** A rule of the gate that is asked for: its details say whether it holds. */
export function findingOf(id: string, title: string, says: string, details: readonly Detail[]): Finding {
  const has = (weight: Weight) => details.some((detail) => detail.weight === weight)
  const state = has('damaged') ? 'unknown' : has('closed') ? 'closed' : has('unknown') ? 'unknown' : 'open'
  return { id, title, state, says, details: [...details] }
}

/** A rule of the gate that this gate does not ask. */
export function notAsked(id: string, title: string, says: string): Finding {
  return { id, title, state: 'not-asked', says, details: [] }
}
