import { createCast } from '../explore/search/cast.ts'
import { createRealm } from '../explore/search/journey.ts'
import { search } from '../explore/search/search.ts'
import type { Iut } from '../simulators/iut.ts'
import { reference } from '../simulators/product.ts'

/** What a search found of a list of wrong builds, in a time that they all share. */
export interface Hunt {
  readonly seed: number
  readonly found: number
  readonly of: number
  /** Those that were not found. */
  readonly left: readonly string[]
}

/**
 * Searches every build for a while, then those that were not found for twice as long, and so on until the time is over.
 * @param seconds for all of them together.
 */
export function hunt(mutants: readonly Iut[], seconds: number, seed: number): Hunt {
  const end = performance.now() + seconds * 1000
  let left = mutants
  for (let round = 0, each = seconds / mutants.length / 3; performance.now() < end && left.length > 0; round += 1, each *= 2) {
    left = left.filter((mutant) => {
      const rest = (end - performance.now()) / 1000
      if (rest <= 0) return true
      const realm = createRealm(mutant.change(reference), createCast(seed))
      return search(realm, { seconds: Math.min(each, rest) }, seed + round * 1000).fall === null
    })
  }
  return { seed, found: mutants.length - left.length, of: mutants.length, left: left.map(({ id }) => id) }
}
