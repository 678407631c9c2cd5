import { type Catalogue, loadCatalogue, type Rule } from '../features/catalogue/catalogue.ts'
import { projectRoot } from '../features/examples/documents.ts'
import { type Example, loadExamples } from '../features/examples/examples.ts'
import { FeatureError } from '../features/examples/feature-error.ts'
import { startOf } from '../features/examples/starts.ts'
import { type Readings, type Vocabulary, vocabularyOf } from '../features/examples/vocabulary.ts'
import type { PlannedExample } from '../reports/verdicts/types.ts'

/** The catalogue and every example: what the commands choose from. */
export interface Specification {
  /** The folder that holds `features/` and `steps/`, absolute. */
  root: string
  catalogue: Catalogue
  vocabulary: Vocabulary
  rules: ReadonlyMap<string, Rule>
  /** Under all readings. */
  examples: readonly Example[]
}

/**
 * Reads the whole specification, and feature files outside it if any are named.
 * @param more files or folders, absolute or relative to `root`.
 * @throws FeatureError, CatalogueError on files that cannot be used as they are.
 */
export async function loadSpecification(root = projectRoot, more: readonly string[] = [], catalogue = loadCatalogue()): Promise<Specification> {
  const vocabulary = vocabularyOf(catalogue)
  const examples = await loadExamples(['features', ...more], root, vocabulary)
  return { root, catalogue, vocabulary, rules: new Map(catalogue.rules.map((rule) => [rule.id, rule])), examples }
}

/** What a run plans for an example. @throws FeatureError if it stands under no rule of the catalogue. */
export function planOf(example: Example, rules: Specification['rules'], asOf: string, readings: Readings): PlannedExample {
  const { id, name, pass: platform, uri, line, characterisation } = example
  const rule = rules.get(example.rule ?? '')
  if (rule === undefined) {
    const said = example.rule === undefined ? 'no rule' : `the unknown rule ${example.rule}`
    throw new FeatureError(`${uri}:${line} "${name}" stands under ${said}. Known: ${[...rules.keys()].join(', ')}. Tag its Rule with one.`)
  }
  return { id, rule: rule.id, name, platform, uri, line, characterisation, at: startOf(example, rule, asOf, readings).at }
}
