import { relative, sep } from 'node:path'
import parseTags from '@cucumber/tag-expressions'
import type { Platform } from '../../features/catalogue/catalogue.ts'
import type { Example } from '../../features/examples/examples.ts'
import type { Choice } from '../../reports/verdicts/conformance.ts'
import type { Specification } from '../specification.ts'
import { WrongUse } from '../wrong-use.ts'

/**
 * Decides for each example whether it was asked for. Examples of both platforms need both.
 * @throws WrongUse on a rule that the catalogue does not have, and on a tag expression that cannot be read.
 */
export function selectorOf({ rules, tags, features = [] }: Choice, platforms: readonly Platform[], { rules: known }: Specification): (example: Example) => boolean {
  for (const id of rules ?? []) {
    if (!known.has(id)) throw new WrongUse(`No rule called "${id}". Known: ${[...known.keys()].join(', ')}.`)
  }
  const matchesTags = tagMatcher(tags)
  const isNamed = (uri: string) => features.length === 0 || features.some((place) => place === '' || uri === place || uri.startsWith(`${place}/`))
  return (example) => {
    const takesPart = example.pass === 'cross' ? platforms.length === 2 : platforms.includes(example.pass)
    const ruled = rules === undefined || rules.includes(example.rule ?? '')
    return takesPart && ruled && isNamed(example.uri) && matchesTags(example.tags)
  }
}

/** Whether a choice leaves everything in. */
export function isUnfiltered({ rules, tags, features }: Choice): boolean {
  return rules === undefined && tags === undefined && features === undefined
}

/** Files or folders as a choice names them: relative to the project, with forward slashes. */
export function placesIn(root: string, paths: readonly string[]): string[] {
  return paths.map((path) => relative(root, path).split(sep).join('/'))
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
