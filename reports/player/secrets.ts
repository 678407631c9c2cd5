import type { Trace } from './trace.ts'

/** Gives a secret that was taken out of what a run wrote, in the form in which it stood there; undefined if it is not known. */
export type Derive = (reference: string, form: string) => string | undefined

const placeholder = /\{\{secret:([^{}]+):([^:{}]+)\}\}/g

/** The trace with its secrets back in their places. Without `derive`, and where it knows none, it stays as it is. */
export function fillIn(trace: Trace, derive: Derive | undefined): Trace {
  if (derive === undefined) return trace
  // Somebody may have typed what only looks like a reference.
  const known = (reference: string, form: string): string | undefined => {
    try {
      return derive(reference, form)
    } catch {
      return undefined
    }
  }
  const fill = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replaceAll(placeholder, (whole, reference: string, form: string) => known(reference, form) ?? whole)
    if (Array.isArray(value)) return value.map(fill)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [fill(key), fill(inner)]))
  }
  return { ...trace, events: fill(trace.events) as Trace['events'] }
}
