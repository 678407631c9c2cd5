import { relative, sep } from 'node:path'
import parseTags from '@cucumber/tag-expressions'
import type { Platform } from '../../features/catalogue/catalogue.ts'
import type { Example } from '../../features/examples/examples.ts'
import type { Specification } from '../specification.ts'
import { WrongUse } from '../wrong-use.ts'

/** What a person asked to run; whatever is absent or empty leaves everything in. */
export interface Choice {
  rules: readonly string[] | undefined
  tags: string | undefined
  /** Files or folders, absolute. */
  paths: readonly string[]
  platforms: readonly Platform[]
}

/**
 * Decides for each example whether it was asked for. Examples of both platforms need both.
 * @throws WrongUse on a rule that the catalogue does not have, and on a tag expression that cannot be read.
 */
export function selectorOf({ rules, tags, paths, platforms }: Choice, { root, rules: known }: Specification): (example: Example) => boolean {
  for (const id of rules ?? []) {
    if (!known.has(id)) throw new WrongUse(`No rule called "${id}". Known: ${[...known.keys()].join(', ')}.`)
  }
  const matchesTags = tagMatcher(tags)
  const places = paths.map((path) => relative(root, path).split(sep).join('/'))
  const isNamed = (uri: string) => places.length === 0 || places.some((place) => place === '' || uri === place || uri.startsWith(`${place}/`))
  return (example) => {
    const takesPart = example.pass === 'cross' ? platforms.length === 2 : platforms.includes(example.pass)
    const ruled = rules === undefined || rules.includes(example.rule ?? '')
    return takesPart && ruled && isNamed(example.uri) && matchesTags(example.tags)
  }
}

function tagMatcher(expression: string | undefined): (tags: readonly string[]) => boolean {
  if (expression === undefined) return () => true
  try {
    const parsed = parseTags(expression)
    return (tags) => parsed.evaluate([...tags])
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new WrongUse(`--tags "${expression}" cannot be read: ${reason.replace(/\.$/, '')}. Write it like "@cross and not @characterisation".`, { cause })
  }
}
