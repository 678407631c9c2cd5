import type { Example } from '../../features/examples/examples.ts'
import type { Part } from '../../reports/merge/same-circumstances.ts'
import { shardsOf } from '../../reports/merge/shards.ts'
import { CannotTell } from '../cannot-tell.ts'
import { WrongUse } from '../wrong-use.ts'
import { lines } from './parts.ts'

/**
 * Sees to it that each example which the runs were to run stands in exactly one of them.
 * @throws WrongUse if one stands in several, or is not to be run. @throws CannotTell if one stands in none.
 */
export function checkComplete(parts: readonly Part[], expected: readonly Example[]): void {
  const { conflicts, missing } = shardsOf(parts)
  if (conflicts.length > 0) throw new WrongUse(`These runs cannot be joined.\n${lines(conflicts)}`)
  if (missing.length > 0) throw new CannotTell(`These runs are not the whole. Run what is missing, and name its folder too.\n${lines(missing)}`)
  const folders = foldersById(parts)
  const twice = [...folders].filter(([, where]) => where.length > 1)
  const [double] = twice
  if (double !== undefined) {
    const [id, where] = double
    throw new WrongUse(`These runs cannot be joined: ${counted(twice.length, 'stands', 'stand')} in several of them, `
      + `such as ${id} in ${where.join(' and ')}. Name runs that have none in common.`)
  }
  const ids = new Set(expected.map(({ id }) => id))
  const strange = [...folders].find(([id]) => !ids.has(id))
  if (strange !== undefined) {
    const [id, where] = strange
    throw new WrongUse(`${id} in ${where.join(' and ')} is not in the specification as it stands here. Join runs where that is checked out which they ran.`)
  }
  const left = expected.filter(({ id }) => !folders.has(id))
  const [first] = left
  if (first === undefined) return
  const how = left.every(({ pass }) => pass === 'cross') ? 'Run those with both kinds of phone by --tags @cross' : 'Run them'
  throw new CannotTell(`These runs are not the whole: ${counted(left.length, 'stands', 'stand')} in none of them, such as ${first.id}. `
    + `${how}, and name their folder too.`)
}

function foldersById(parts: readonly Part[]): Map<string, string[]> {
  const folders = new Map<string, string[]>()
  for (const { folder, conformance } of parts) {
    for (const id of new Set(conformance.rules.flatMap(({ examples }) => examples.map((row) => row.id)))) folders.set(id, [...(folders.get(id) ?? []), folder])
  }
  return folders
}

function counted(count: number, one: string, many: string): string {
  return count === 1 ? `1 example ${one}` : `${count} examples ${many}`
}
