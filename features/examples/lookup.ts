import type { Pickle } from '@cucumber/messages'
import { loadCatalogue, type Rule } from '../catalogue/catalogue.ts'
import { projectRoot } from './documents.ts'
import { type Example, loadExamples, type Pass } from './examples.ts'
import { FeatureError } from './feature-error.ts'
import { startOf, type Start } from './starts.ts'
import { type Readings, vocabularyOf } from './vocabulary.ts'

/** What a hook is told about the example that it begins: which one it is, and when its phone starts. */
export interface Beginning extends Start {
  example: Example
}

/** Finds the example of a pickle in one pass. A hook may call it for every pickle; the files are read once a process. */
export type Lookup = (pickle: Pick<Pickle, 'uri' | 'location' | 'name'>, pass: Pass, asOf: string, readings: Readings) => Promise<Beginning>

/**
 * The lookup over the whole specification, and over feature files outside it as they come.
 * @throws FeatureError, when called, for a pickle that does not run in that pass, or whose Rule carries no known id.
 */
export function lookUpExamples(root = projectRoot, catalogue = loadCatalogue()): Lookup {
  const rules = new Map<string, Rule>(catalogue.rules.map((rule) => [rule.id, rule]))
  const files = new Map<string, Promise<Map<string, Example>>>()
  const read = async (path: string) => {
    const examples = await loadExamples([path], root, vocabularyOf(catalogue))
    return new Map(examples.map((example) => [keyOf(example.uri, example.line, example.pass), example]))
  }
  const once = (path: string) => {
    const known = files.get(path) ?? read(path)
    files.set(path, known)
    return known
  }
  return async (pickle, pass, asOf, readings) => {
    const uri = pickle.uri.replaceAll('\\', '/')
    const place = uri.startsWith('features/') ? 'features' : uri
    const example = (await once(place)).get(keyOf(uri, pickle.location?.line ?? 1, pass))
    const rule = rules.get(example?.rule ?? '')
    if (example === undefined) throw new FeatureError(`"${pickle.name}" (${uri}) is not an example of the ${pass} pass. Run it in the pass of its rule and tags.`)
    if (rule === undefined) throw new FeatureError(`"${pickle.name}" (${uri}) stands under no known rule. Give its Rule the tag of a rule in the catalogue.`)
    return { example, ...startOf(example, rule, asOf, readings) }
  }
}

function keyOf(uri: string, line: number, pass: Pass): string {
  return `${uri}:${line}:${pass}`
}
