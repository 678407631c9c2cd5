import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkCatalogue } from './catalogue-checks.ts'
import { CatalogueError } from './catalogue-error.ts'
import { checkShape } from './catalogue-shape.ts'
import type { Catalogue } from './catalogue-types.ts'
import { type Lines, parseYaml } from './catalogue-yaml.ts'

export type { AccountClass, Catalogue, Period, Platform, ReadingField, Rule, Sentence, Severity, Status } from './catalogue-types.ts'

/** The catalogue of this project. */
export const catalogueFile = fileURLToPath(new URL('../catalogue.yaml', import.meta.url))

/**
 * Reads, validates and cross-checks a catalogue.
 * @throws CatalogueError naming the file, the line, what is wrong and what is known.
 */
export function loadCatalogue(file: string = catalogueFile): Catalogue {
  return parseCatalogue(read(file), relative(process.cwd(), file) || file)
}

/** The same from text; `name` is what errors call it. */
export function parseCatalogue(text: string, name: string): Catalogue {
  const { value, lines } = parseYaml(text, name)
  assertShape(value, lines)
  checkCatalogue(value, lines)
  return value
}

function assertShape(value: unknown, lines: Lines): asserts value is Catalogue {
  checkShape(value, lines)
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new CatalogueError(`No catalogue can be read from "${file}". Name a YAML file, or none for ${catalogueFile}.`, { cause })
  }
}
