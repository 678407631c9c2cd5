import type { Product } from '../../simulators/product.ts'
import { everyJourney, momentsOf } from './circumstances.ts'
import { journey } from './journey.ts'
import type { Looked } from './types.ts'

export interface Enumeration {
  readonly product: Product
  /** Which journeys to go, by their number; all if there is none. */
  readonly take?: (turn: number) => boolean
  /** Told how many have been gone, and how many there are. */
  readonly onNext?: (done: number, of: number) => void
}

/** Goes every journey at either edge of its window, one after the other. */
export async function enumerate({ product, take = () => true, onNext = () => {} }: Enumeration): Promise<Looked[]> {
  const all = everyJourney().flatMap((circumstances) => momentsOf(circumstances).map((moment) => ({ circumstances, moment })))
  const chosen = all.filter((_, turn) => take(turn))
  const looked: Looked[] = []
  for (const [done, { circumstances, moment }] of chosen.entries()) {
    onNext(done, chosen.length)
    looked.push(...(await journey(product, circumstances, moment)))
  }
  return looked
}
