import { globSync, readFileSync, statSync } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AstBuilder, compile, Errors, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import { type GherkinDocument, IdGenerator, type Pickle } from '@cucumber/messages'
import { FeatureError } from './feature-error.ts'

/** The folder of the project: paths in examples, manifests and messages are relative to it. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/** One feature file, parsed, with the pickles that Cucumber would run. `uri` is relative to the root, with forward slashes. */
export interface FeatureDocument {
  uri: string
  document: GherkinDocument
  pickles: readonly Pickle[]
}

/**
 * Reads and parses feature files.
 * @param paths files or folders, absolute or relative to `root`; default: the folder `features`.
 * @throws FeatureError on a path that does not exist and on text that is not Gherkin.
 */
export function readDocuments(paths: readonly string[] = ['features'], root = projectRoot): FeatureDocument[] {
  const files = new Set(paths.flatMap((path) => featureFiles(path, root)))
  return [...files].sort().map((file) => parseFeature(readFileSync(file, 'utf8'), uriOf(file, root)))
}

/** Parses the text of one feature file. @throws FeatureError with the line. */
export function parseFeature(text: string, uri: string): FeatureDocument {
  const newId = IdGenerator.incrementing()
  const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher())
  try {
    const document = { ...parser.parse(text), uri }
    return { uri, document, pickles: compile(document, uri, newId) }
  } catch (cause) {
    throw notGherkin(uri, cause)
  }
}

function featureFiles(path: string, root: string): string[] {
  const place = resolve(root, path)
  const found = statSync(place, { throwIfNoEntry: false })
  if (found === undefined) throw new FeatureError(`No feature file or folder "${path}". Name one that exists, or none for the whole specification.`)
  if (!found.isDirectory()) return [place]
  return globSync('**/*.feature', { cwd: place }).map((file) => resolve(place, file))
}

function uriOf(file: string, root: string): string {
  const path = relative(root, file)
  return (isAbsolute(path) ? file : path).split(sep).join('/')
}

function notGherkin(uri: string, cause: unknown): FeatureError {
  const first = cause instanceof Errors.CompositeParserException ? cause.errors[0] : cause
  const line = first instanceof Errors.GherkinException ? first.location.line : 1
  const reason = first instanceof Error ? first.message.replace(/^\(\d+:\d+\): /, '') : String(first)
  return new FeatureError(`${uri}:${line} is not Gherkin: ${reason}. Mend the line, or leave the file out.`, { cause })
}
