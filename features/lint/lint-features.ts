import { loadCatalogue } from '../catalogue/catalogue.ts'
import { projectRoot, readDocuments } from '../examples/documents.ts'
import { enumerateExamples } from '../examples/examples.ts'
import { FeatureError } from '../examples/feature-error.ts'
import { byPlace, type Finding } from './finding.ts'
import { lintNames } from './names.ts'
import { lintShape } from './shape.ts'
import { dryRun, lintSteps } from './steps.ts'
import { lintTables } from './tables.ts'
import { lintTags } from './tags.ts'
import { lintWords } from './words.ts'
import { vocabularyOf } from '../examples/vocabulary.ts'

export type { Finding } from './finding.ts'

/**
 * What Cucumber lets pass and the specification may not contain, in the order of files and lines; none if all is well.
 * @param paths files or folders, absolute or relative to `root`; default: the whole specification, which also judges the
 * step definitions: whether each step has one, and each is used.
 * @throws FeatureError on files that are missing or not Gherkin.
 */
export async function lintFeatures(paths?: readonly string[], root = projectRoot, vocabulary = vocabularyOf(loadCatalogue())): Promise<Finding[]> {
  const documents = readDocuments(paths, root)
  const perFile = documents.flatMap(({ uri, document }) => [
    ...lintShape(document, uri),
    ...lintTables(document, uri),
    ...lintTags(document, uri, vocabulary),
    ...lintWords(document, uri),
  ])
  const steps = paths === undefined ? lintSteps(await dryRun(root)) : []
  return [...perFile, ...lintNames(documents), ...twins(() => enumerateExamples(documents, vocabulary)), ...steps].sort(byPlace)
}

function twins(enumerate: () => unknown): Finding[] {
  try {
    enumerate()
    return []
  } catch (error) {
    if (!(error instanceof FeatureError)) throw error
    const [, file = 'features', line = '1'] = /: (\S+):(\d+) and/.exec(error.message) ?? []
    return [{ file, line: Number(line), message: error.message }]
  }
}
