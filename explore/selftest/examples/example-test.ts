import type { Written } from '../../facts/written.ts'
import { changesOf } from './changes.ts'
import { judgeChange } from './judge-change.ts'
import type { Changed, ExampleTest, Fate, JudgedChange, Tried } from './types.ts'

/** Runs changed examples on the reference and gives, in their order, how each ended. */
export type TryChanges = (changes: readonly Changed[]) => Promise<readonly Tried[]>

/**
 * Changes every value of every example, one at a time, and finds the changes that nobody notices.
 * @param seconds how long it has been going on.
 */
export async function testExamples(examples: readonly Written[], tryChanges: TryChanges, seconds: () => number): Promise<ExampleTest> {
  const changes = examples.flatMap((example) => changesOf(example))
  const tried = await tryChanges(changes)
  const judged = changes.map((change, at) => judgeChange(change, tried[at] ?? { verdict: 'error', message: 'It was not run.' }))
  const of = (fate: Fate): JudgedChange[] => judged.filter((one) => one.fate === fate)
  const counts = { flipped: of('flipped').length, agrees: of('agrees').length, uncovered: of('uncovered').length, finding: of('finding').length, impossible: of('impossible').length }
  const possible = judged.length - counts.impossible
  return {
    examples: examples.length, changes: judged.length, counts,
    uncoveredShare: possible === 0 ? 0 : counts.uncovered / possible,
    findings: of('finding'), uncovered: of('uncovered'), impossible: of('impossible'),
    seconds: seconds(),
  }
}
