import type { Part } from './same-circumstances.ts'

/** What is wrong with the shards among some runs, a sentence each. */
export interface ShardFindings {
  /** Those that can never be of one run. */
  conflicts: string[]
  missing: string[]
}

/** Looks at the shards of each choice, whether each of them is there, and once. */
export function shardsOf(parts: readonly Part[]): ShardFindings {
  const found: ShardFindings = { conflicts: [], missing: [] }
  const choices = new Map<string, Part[]>()
  for (const part of parts) {
    if (part.conformance.manifest.shard === undefined) continue
    const key = JSON.stringify([part.conformance.platforms, part.conformance.run.choices])
    choices.set(key, [...(choices.get(key) ?? []), part])
  }
  for (const shards of choices.values()) lookAt(shards, found)
  return found
}

function lookAt(parts: readonly Part[], { conflicts, missing }: ShardFindings): void {
  const folders = new Map<string, string[]>()
  for (const { folder, conformance: { manifest: { shard } } } of parts) {
    const name = `${shard?.index}/${shard?.of}`
    folders.set(name, [...(folders.get(name) ?? []), folder])
  }
  const counts = new Set(parts.map(({ conformance }) => conformance.manifest.shard?.of ?? 1))
  if (counts.size > 1) {
    const named = [...folders].map(([name, [folder = '']]) => `${name} in ${folder}`)
    conflicts.push(`They were not cut into the same number of shards: ${named.join('; ')}.`)
    return
  }
  for (const [name, where] of folders) if (where.length > 1) conflicts.push(`Shard ${name} is there ${where.length} times: ${where.join(', ')}.`)
  for (const of of counts) {
    for (let index = 1; index <= of; index += 1) if (!folders.has(`${index}/${of}`)) missing.push(`Shard ${index}/${of} is missing.`)
  }
}
