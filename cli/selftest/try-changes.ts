import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TryChanges } from '../../explore/selftest/examples/example-test.ts'
import { featureTextOf, nameOf } from '../../explore/selftest/examples/feature-text.ts'
import type { Changed, Tried } from '../../explore/selftest/examples/types.ts'
import { loadExamples } from '../../features/examples/examples.ts'
import { runExamples } from '../run-examples.ts'
import type { Circumstances } from './runner.ts'

/** Cucumber takes more than twice as long for a file of twice the length. */
const atOnce = 400

/**
 * Runs changed examples on the reference, from feature files in a folder of their own, which is gone afterwards.
 * @param onNext told how many have been run, and how many there are.
 */
export function changesTriedIn(circumstances: Circumstances, onNext: (done: number, of: number) => void = () => {}): TryChanges {
  return async (changes: readonly Changed[]): Promise<Tried[]> => {
    const folder = mkdtempSync(join(tmpdir(), 'conform-changes-'))
    const tried: Tried[] = []
    try {
      for (let first = 0; first < changes.length; first += atOnce) {
        onNext(first, changes.length)
        tried.push(...(await triedFrom(join(folder, `from-${first}.feature`), changes.slice(first, first + atOnce), circumstances)))
      }
      return tried
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
}

async function triedFrom(file: string, changes: readonly Changed[], { specification, asOf, readings }: Circumstances): Promise<Tried[]> {
  writeFileSync(file, featureTextOf(changes))
  const examples = await loadExamples([file], specification.root, specification.vocabulary)
  const { results } = await runExamples({ specification: { ...specification, examples }, iut: 'reference', asOf, readings, seed: 0 })
  const ended = new Map(results.map(({ name, verdict, reason }) => [name, { verdict, message: reason?.message ?? '' }]))
  return changes.map((_, number) => ended.get(nameOf(number)) ?? { verdict: 'error', message: 'It was not run.' })
}
