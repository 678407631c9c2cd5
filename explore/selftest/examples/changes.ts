import type { Written } from '../../facts/written.ts'
import { changedCells } from './changed-cells.ts'
import { givenBesides, givenNoLonger } from './changed-givens.ts'
import { changedAccounts, changedDates, changedDevices, changedPlatforms, changedWords } from './changed-values.ts'
import type { Changed } from './types.ts'

/** Every example that an example becomes when one of its values is another; characterisations judge nothing and give none. */
export function changesOf(example: Written): Changed[] {
  if (example.characterisation) return []
  const all = [changedAccounts, changedDates, changedPlatforms, changedDevices, changedWords, givenNoLonger, givenBesides, changedCells].flatMap((change) => change(example))
  const seen = new Set<string>([textOf(example.steps)])
  // A cell and a value of a step may come to the same.
  return all.filter(({ steps }) => seen.size < seen.add(textOf(steps)).size)
}

const textOf = (steps: Written['steps']): string => steps.map(({ text }) => text).join('\n')
