import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { watch } from './watch.ts'

const root = mkdtempSync(join(tmpdir(), 'watch-'))
after(() => rmSync(root, { recursive: true }))
mkdirSync(join(root, 'features/backup'), { recursive: true })
for (const name of ['features/a.feature', 'features/backup/b.feature']) writeFileSync(join(root, name), '')

const a = join(root, 'features/a.feature')
const b = join(root, 'features/backup/b.feature')
const steps = join(root, 'steps/sky.steps.ts')

/** Watches while these files change, one group after the other: each once the round before has ended. Gives what was run, and said. */
async function watchWhile(groups: readonly (readonly string[])[], features: readonly string[] = []): Promise<{ rounds: (readonly string[] | 'all')[]; said: string[] }> {
  const rounds: (readonly string[] | 'all')[] = []
  const said: string[] = []
  const left = [...groups]
  await watch({
    root,
    features,
    changes: () => new Promise((resolve) => setImmediate(() => resolve(left.shift()))),
    run: async (only) => {
      rounds.push(only)
      return 0
    },
    say: (text) => said.push(text),
  })
  return { rounds, said }
}

test('a feature file affects its own examples, and whatever else changes affects all that was chosen', async () => {
  assert.deepEqual((await watchWhile([[a], [steps], [a, b], [a, steps], [join(root, 'features/catalogue.yaml')]])).rounds, ['all', [a], 'all', [a, b], 'all', 'all'])
})

test('a feature file that is gone affects all', async () => {
  assert.deepEqual((await watchWhile([[join(root, 'features/gone.feature')]])).rounds, ['all', 'all'])
})

test('a feature file that was not chosen affects nothing', async () => {
  const { rounds, said } = await watchWhile([[a], [b], [a, b]], [join(root, 'features/backup')])
  assert.deepEqual(rounds, ['all', [b], [b]])
  assert.deepEqual(said.filter((text) => text.startsWith('Round 3')).length, 2)
})

test('each round says why it is run, how it ended, and how to end it all', async () => {
  assert.deepEqual((await watchWhile([[a, b], [steps]])).said, [
    'Round 1: Everything that was chosen is run.',
    'Round 1 ended with 0. Waiting for changes; q or Ctrl-C ends.',
    'Round 2: features/a.feature and 1 more changed, so that what stands there is run.',
    'Round 2 ended with 0. Waiting for changes; q or Ctrl-C ends.',
    'Round 3: steps/sky.steps.ts changed, so that all that was chosen is run.',
    'Round 3 ended with 0. Waiting for changes; q or Ctrl-C ends.',
  ])
})

test('a change during a round ends it, and the next one does the work of both', async () => {
  const rounds: (readonly string[] | 'all')[] = []
  const stopped: boolean[] = []
  const groups = [[steps], [a], [b], [a]]
  const waiting: (() => void)[] = []
  await watch({
    root,
    features: [],
    changes: () => new Promise((resolve) => waiting.push(() => resolve(groups.shift()))),
    // Each round but the first and the fourth is still at work when the next change comes.
    run: (only, stop) => new Promise((resolve) => {
      const round = rounds.push(only)
      const change = () => waiting.shift()?.()
      if (round === 1 || round === 4) {
        resolve(0)
        setImmediate(change)
      } else {
        stop.addEventListener('abort', () => {
          stopped.push(true)
          resolve(3)
        })
        change()
      }
    }),
    say: () => {},
  })
  assert.deepEqual(rounds, ['all', 'all', 'all', 'all', [a]])
  assert.equal(stopped.length, 3)
})

test('feature files that changed while others were run are run with them', async () => {
  const rounds: (readonly string[] | 'all')[] = []
  const groups = [[a], [b]]
  let change = () => {}
  await watch({
    root,
    features: [],
    changes: () => new Promise((resolve) => {
      change = () => resolve(groups.shift())
    }),
    run: (only, stop) => new Promise((resolve) => {
      const round = rounds.push(only)
      if (round === 2) {
        stop.addEventListener('abort', () => resolve(3))
        change()
      } else {
        resolve(0)
        setImmediate(change)
      }
    }),
    say: () => {},
  })
  assert.deepEqual(rounds, ['all', [a], [a, b]])
})
