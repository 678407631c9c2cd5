import { type Pickle, PickleStepType } from '@cucumber/messages'
import { loadCatalogue, type Platform } from '../catalogue/catalogue.ts'
import { type FeatureDocument, projectRoot, readDocuments } from './documents.ts'
import { identify, type Identity } from './example-id.ts'
import { firstCells } from './first-cells.ts'
import { type Readings, type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** In which pass of a run an example is run. */
export type Pass = Platform | 'cross'

/** One example on one platform: what a run runs once and gives one verdict. */
export interface Example {
  /** `RULE/slug-of-name[/slug-of-row]/pass`, stable under moves in the file. */
  id: string
  /** The catalogue id that the example's Rule carries as a tag; undefined if it carries none. */
  rule: string | undefined
  /** The title with the values of the row filled in. */
  name: string
  /** The feature file, relative to the project, with forward slashes. */
  uri: string
  /** The line of the example, or of its row. */
  line: number
  pass: Pass
  /** With their `@`. */
  tags: string[]
  steps: number
  /** The number of Then steps (And and But after a Then count as Then). */
  assertions: number
  /** The texts of the Then steps, in order. */
  checks: string[]
  /** True if the example records what happens and judges nothing. */
  characterisation: boolean
  /** The readings under which alone it belongs to the specification; empty if it always does. */
  readings: Record<string, string>
}

/**
 * Every example of the feature files, once for each pass in which it runs.
 * @param paths files or folders, absolute or relative to `root`; default: the whole specification.
 * @param root the folder that the uris are relative to; default: the project.
 * @throws FeatureError on files that are missing or not Gherkin, and on examples that cannot be told apart.
 */
export async function loadExamples(paths?: readonly string[], root = projectRoot, vocabulary = vocabularyOf(loadCatalogue())): Promise<Example[]> {
  return enumerateExamples(readDocuments(paths, root), vocabulary)
}

/** The same for files that are parsed already. */
export function enumerateExamples(documents: readonly FeatureDocument[], vocabulary: Vocabulary): Example[] {
  const drafts = documents.flatMap((feature) => {
    const cells = firstCells(feature.document)
    return feature.pickles.flatMap((pickle) =>
      passesOf(pickle, vocabulary).map((pass) => draft(pickle, pass, cells, vocabulary)),
    )
  })
  const ids = identify(drafts)
  return drafts.map(({ row: _row, ...example }, index) => ({ id: ids[index] ?? '', ...example }))
}

/** True if the example belongs to the specification under these readings. */
export function inReading(example: Pick<Example, 'readings'>, readings: Readings): boolean {
  return Object.entries(example.readings).every(([field, value]) => readings[field] === value)
}

function draft(pickle: Pickle, pass: Pass, cells: ReadonlyMap<string, string>, vocabulary: Vocabulary): Omit<Example, 'id'> & Identity {
  const tags = [...new Set(pickle.tags.map((tag) => tag.name))]
  const checks = pickle.steps.filter((step) => step.type === PickleStepType.OUTCOME).map((step) => step.text)
  return {
    rule: ruleOf(tags),
    name: pickle.name,
    row: cells.get(pickle.astNodeIds.at(-1) ?? ''),
    uri: pickle.uri,
    line: pickle.location?.line ?? 1,
    pass,
    tags,
    steps: pickle.steps.length,
    assertions: checks.length,
    checks,
    characterisation: tags.includes('@characterisation'),
    readings: readingsOf(tags, pass, vocabulary),
  }
}

function ruleOf(tags: readonly string[]): string | undefined {
  return tags.find((tag) => /^@[A-Z]+-\d+$/.test(tag))?.slice(1)
}

function passesOf(pickle: Pickle, vocabulary: Vocabulary): Pass[] {
  const tags = pickle.tags.map((tag) => tag.name)
  if (tags.includes('@cross')) return ['cross']
  const platforms = vocabulary.rules.get(ruleOf(tags) ?? '') ?? ['ios', 'android']
  const named = platforms.filter((platform) => tags.includes(`@${platform}`))
  return tags.includes('@ios') || tags.includes('@android') ? named : [...platforms]
}

/** The readings that a tag ties the example to, but for those that make no difference where it runs. */
function readingsOf(tags: readonly string[], pass: Pass, { readings, readingPlatforms }: Vocabulary): Record<string, string> {
  const pairs = tags.map((tag) => /^@(\w+)=(.+)$/.exec(tag)).filter((match) => match !== null)
  const matters = (field: string) => readings.has(field) && (pass === 'cross' || (readingPlatforms.get(field)?.includes(pass) ?? true))
  return Object.fromEntries(pairs.map(([, field = '', value = '']) => [field, value] as const).filter(([field]) => matters(field)))
}
