import type { Conformance, RunNote } from '../verdicts/conformance.ts'

/** What one run left, with the note of how it was made. */
export interface Part {
  /** As it was named. */
  folder: string
  conformance: Conformance & { run: RunNote }
}

const traits: readonly (readonly [string, (conformance: Part['conformance']) => unknown])[] = [
  ['commits', ({ run }) => run.commit],
  ['implementations', ({ iut }) => iut],
  ['implementations of that name', ({ run }) => run.iutDigest?.slice(0, 12)],
  ['statements', ({ run }) => run.statement],
  ['drivers', ({ driver }) => driver],
  ['days (--as-of)', ({ asOf }) => asOf],
  ['readings', ({ readings }) => readings],
  ['seeds', ({ run }) => run.seed],
  ['versions of conform', ({ run }) => run.versions.conform],
]

/** In what the runs differ although all of one run is made in the same circumstances, a sentence each; none if they agree. */
export function differencesOf(parts: readonly Part[]): string[] {
  return traits.flatMap(([name, traitOf]) => {
    const folders = new Map<string, string[]>()
    for (const { folder, conformance } of parts) {
      const value = wordsFor(traitOf(conformance))
      folders.set(value, [...(folders.get(value) ?? []), folder])
    }
    if (folders.size < 2) return []
    return [`Their ${name} differ: ${[...folders].map(([value, names]) => `${value} in ${names.join(', ')}`).join('; ')}.`]
  })
}

function wordsFor(value: unknown): string {
  if (value === null || value === undefined) return 'none'
  if (typeof value !== 'object') return String(value)
  const pairs = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return pairs.map(([key, part]) => (typeof part === 'object' ? `${key} (${wordsFor(part)})` : `${key} ${part}`)).join(', ')
}
