import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Specification } from '../cli/specification.ts'
import { median, rounded } from './figures.ts'
import { examplesByPass } from './subjects.ts'

/** How long a person waits for the verdict of one rule, in a process that has just been started. */
export interface FirstVerdict {
  rule: string
  platform: string
  examples: number
  runs: number
  /** Medians over the runs, in milliseconds from start to end of the process. */
  milliseconds: { suite: number; emptied: number }
  /** Suite to emptied, the median of the ratios of runs that stood side by side. */
  ratio: number
}

/** Measures `conform run` of the rule with the fewest examples, and the same with empty step bodies, alternately. */
export function measureFirstVerdict(specification: Specification, runs: number): FirstVerdict {
  const { rule, platform, examples } = smallest(specification)
  const out = mkdtempSync(join(tmpdir(), 'bench-'))
  const words = ['run', '--rule', rule, '--platform', platform, '--as-of', '2026-01-15', '--out', out]
  const pairs: [number, number][] = []
  try {
    for (let round = 0; round < runs; round += 1) pairs.push([timed('../cli/conform.js', words), timed('emptied-conform.js', words)])
  } finally {
    rmSync(out, { recursive: true })
  }
  const milliseconds = { suite: rounded(median(pairs.map(([suite]) => suite)), 0), emptied: rounded(median(pairs.map(([, empty]) => empty)), 0) }
  return { rule, platform, examples, runs, milliseconds, ratio: rounded(median(pairs.map(([suite, empty]) => suite / empty)), 2) }
}

/** One pass of one rule: the fewest examples that `conform run` can be asked for. */
function smallest(specification: Specification): { rule: string; platform: string; examples: number } {
  const passes = examplesByPass(specification)
  const counts = (['ios', 'android'] as const).flatMap((platform) => {
    const ids = (passes.get(platform) ?? []).map(({ rule = '' }) => rule)
    return [...new Set(ids)].map((rule) => ({ rule, platform, examples: ids.filter((id) => id === rule).length }))
  })
  const [first] = counts.toSorted((a, b) => a.examples - b.examples)
  if (first === undefined) throw new Error('No example runs on one platform alone, so there is no first verdict to wait for.')
  return first
}

function timed(script: string, words: readonly string[]): number {
  const file = fileURLToPath(new URL(script, import.meta.url))
  const start = performance.now()
  const { status, stderr, error } = spawnSync(process.execPath, [file, ...words], { encoding: 'utf8', env: { ...process.env, CONFORM_HISTORY: 'off' } })
  const milliseconds = performance.now() - start
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${script} ${words.join(' ')} ended with ${status}, so that its time says nothing: ${stderr}`)
  return milliseconds
}
