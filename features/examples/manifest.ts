import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './documents.ts'
import { type Example, loadExamples, type Pass } from './examples.ts'

/** One line of the manifest: what may not change in an example without somebody saying so. */
export interface ManifestEntry {
  id: string
  platform: Pass
  steps: number
  assertions: number
}

/** The examples that the specification promises to have, in order of their ids. */
export interface Manifest {
  examples: ManifestEntry[]
}

/** The manifest of these examples. */
export function manifestOf(examples: readonly Example[]): Manifest {
  const entries = examples.map(({ id, pass: platform, steps, assertions }) => ({ id, platform, steps, assertions }))
  return { examples: entries.sort((a, b) => (a.id < b.id ? -1 : 1)) }
}

/** The committed manifest; undefined if there is none yet. */
export function readManifest(root = projectRoot): Manifest | undefined {
  try {
    const manifest: Manifest = JSON.parse(readFileSync(fileIn(root), 'utf8'))
    return manifest
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Writes the manifest of all examples, one line an example. @returns how many there are. */
export async function writeManifest(root = projectRoot): Promise<number> {
  const { examples } = manifestOf(await loadExamples(undefined, root))
  const lines = examples.map((entry) => `    ${JSON.stringify(entry)}`)
  writeFileSync(fileIn(root), `{\n  "examples": [\n${lines.join(',\n')}\n  ]\n}\n`)
  return examples.length
}

/** What differs between the manifest and the examples that there are, a sentence each; none if they agree. */
export function compareManifest(manifest: Manifest | undefined, examples: readonly Example[]): string[] {
  if (manifest === undefined) return ['There is no manifest. Write one with: npx conform rules --write-manifest']
  const promised = new Map(manifest.examples.map((entry) => [entry.id, entry]))
  const present = new Map(manifestOf(examples).examples.map((entry) => [entry.id, entry]))
  const gone = [...promised.keys()].filter((id) => !present.has(id)).map((id) => `${id} is in the manifest and not in the features.`)
  const added = [...present.keys()].filter((id) => !promised.has(id)).map((id) => `${id} is in the features and not in the manifest.`)
  const changed = [...present].flatMap(([id, now]) => {
    const before = promised.get(id)
    if (before === undefined || (before.steps === now.steps && before.assertions === now.assertions)) return []
    return [`${id} has ${countsOf(now)}; the manifest says ${countsOf(before)}.`]
  })
  return [...gone, ...added, ...changed]
}

function countsOf({ steps, assertions }: ManifestEntry): string {
  return `${steps} steps and ${assertions} assertions`
}

function fileIn(root: string): string {
  return join(root, 'features/manifest.json')
}
