import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './documents.ts'
import { type Example, loadExamples } from './examples.ts'

const head = `# What each example asserts, in order, so that a review sees an assertion go. Written by: npx conform rules --write-manifest`

/** One example as the list has it: its id without the pass, the passes in which it asserts this, and what it asserts. */
export interface CheckedExample {
  readonly id: string
  readonly passes: readonly string[]
  readonly checks: readonly string[]
}

/** What the examples assert, in order of their ids; what is the same on both platforms is there once. */
export function checkedExamples(examples: readonly Pick<Example, 'id' | 'pass' | 'checks'>[]): CheckedExample[] {
  const blocks = new Map<string, CheckedExample>()
  for (const { id, pass, checks } of examples) {
    const stem = id.slice(0, -(pass.length + 1))
    const key = `${stem}\n${checks.join('\n')}`
    const known = blocks.get(key)
    blocks.set(key, { id: stem, passes: [...(known?.passes ?? []), pass], checks })
  }
  return [...blocks].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, block]) => block)
}

/** The list as it is committed: a block an example, a line an assertion. */
export function checksText(examples: readonly Pick<Example, 'id' | 'pass' | 'checks'>[]): string {
  return [head, ...checkedExamples(examples).map((block) => blockText(block))].join('\n\n').concat('\n')
}

/** The committed list, `features/checks.txt`; undefined if there is none yet. */
export function readChecks(root = projectRoot): string | undefined {
  try {
    // Git may give a file other ends of lines on Windows.
    return readFileSync(fileIn(root), 'utf8').replaceAll('\r\n', '\n')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Writes the list of what all examples assert. @throws FeatureError as `loadExamples`. */
export async function writeChecks(root = projectRoot): Promise<void> {
  writeFileSync(fileIn(root), checksText(await loadExamples(undefined, root)))
}

/** Where the committed list and the examples differ, a sentence each with both sides; none if they agree. */
export function compareChecks(committed: string | undefined, examples: readonly Pick<Example, 'id' | 'pass' | 'checks'>[]): string[] {
  if (committed === undefined) return ['There is no list of checks. Write one with: npx conform rules --write-manifest']
  const [promised, present] = [blocksOf(committed), blocksOf(checksText(examples))]
  return [...new Set([...promised.keys(), ...present.keys()])].flatMap((title) => {
    const [before, now] = [promised.get(title), present.get(title)]
    if (before === now) return []
    return [`${title} asserts ${now ?? 'nothing, for it is gone'}; the list says ${before ?? 'nothing of it'}.`]
  })
}

function blockText({ id, passes, checks }: CheckedExample): string {
  return [`${id}  ${passes.join(', ')}`, ...checks.map((check) => `  ${check}`)].join('\n')
}

function blocksOf(text: string): Map<string, string> {
  const blocks = text.trimEnd().split('\n\n').filter((block) => !block.startsWith('#'))
  return new Map(blocks.map((block) => {
    const [title = '', ...checks] = block.split('\n')
    return [title, checks.map((check) => `"${check.trim()}"`).join(', ')]
  }))
}

function fileIn(root: string): string {
  return join(root, 'features/checks.txt')
}
