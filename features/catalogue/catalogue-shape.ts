import { readFileSync } from 'node:fs'
import { Ajv, type ErrorObject } from 'ajv'
import type { Lines, Path } from './catalogue-yaml.ts'

/**
 * Validates against catalogue.schema.json.
 * @throws CatalogueError for the first thing that the schema does not allow.
 */
export function checkShape(value: unknown, lines: Lines): void {
  const schema: unknown = JSON.parse(readFileSync(new URL('../catalogue.schema.json', import.meta.url), 'utf8'))
  const validate = new Ajv({ verbose: true }).compile(schema as object)
  if (validate(value)) return
  const error = validate.errors?.[0]
  if (error !== undefined) throw lines(placeOf(error), explain(error))
}

function placeOf({ instancePath, params }: ErrorObject): Path {
  const path = instancePath.split('/').slice(1).map(step)
  const extra: unknown = params['additionalProperty']
  return typeof extra === 'string' ? [...path, extra] : path
}

function step(part: string): string | number {
  return /^\d+$/.test(part) ? Number(part) : part.replaceAll('~1', '/').replaceAll('~0', '~')
}

function explain(error: ErrorObject): string {
  const { keyword, params, data, instancePath } = error
  const place = instancePath.slice(1).replaceAll('/', ' ') || 'the catalogue'
  const schema: Record<string, unknown> = { ...error.parentSchema }
  if (keyword === 'additionalProperties') {
    const known = Object.keys(Object(schema['properties'])).join(', ')
    return `"${params['additionalProperty']}" is no field of ${place}. Known: ${known}.`
  }
  if (keyword === 'required') return `${place} lacks the field "${params['missingProperty']}". Give it.`
  if (keyword === 'enum') return `${place} is ${JSON.stringify(data)}. Known: ${[params['allowedValues']].flat().join(', ')}.`
  const expected = schema['description'] === undefined ? `it ${error.message}` : `it must be ${String(schema['description'])}`
  return `${place} is ${JSON.stringify(data)}, but ${expected}.`
}
