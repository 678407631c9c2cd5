import { readFileSync } from 'node:fs'
import { Ajv, type ErrorObject } from 'ajv'
import { isNode, LineCounter, parseDocument } from 'yaml'
import type { Platform, Severity } from '../../features/catalogue/catalogue.ts'
import { namesBuilds } from './builds.ts'
import { type Expiry, expiryOf } from './expiry.ts'
import { GateError } from './gate-error.ts'
import type { GateConfig, Waiver } from './types.ts'

/** The file as it is written. */
interface Written {
  mustPass: Partial<Record<Platform, Severity[]>>
  severity?: Record<string, Severity>
  unclaimed?: string[]
  waivers?: WrittenWaiver[]
  executed?: 'all' | number
  budgets?: { inconclusive?: number; flaky?: number }
  selfTest?: { file: string; uncommitted?: boolean }
  confirmed?: { runs: string[]; rules: string[] }
}

type WrittenWaiver = Pick<Waiver, 'platform' | 'builds' | 'reason' | 'link' | 'owner'> & { rule?: string; example?: string; expires: string }

type Path = readonly (string | number)[]

/**
 * Reads a gate.yaml.
 * @param name what errors call it. @param rules the ids that there are; a waiver for another one is left to the gate.
 * @throws GateError for the first thing that cannot be meant.
 */
export function parseGateConfig(text: string, name: string, rules: ReadonlySet<string>): GateConfig {
  const { value, lineOf } = parsed(text, name)
  const refuse = (path: Path, message: string) => new GateError(`${name}:${lineOf(path)}: ${message}`)
  if (!isWritten(value)) {
    const [error] = isWritten.errors ?? []
    throw error === undefined ? refuse([], 'this is no gate.') : refuse(placeOf(error), explain(error))
  }
  const { mustPass, severity = {}, unclaimed = [], waivers = [], executed = 'all', budgets = {}, selfTest, confirmed } = value
  const known = (id: string, path: Path) => {
    if (!rules.has(id)) throw refuse(path, `no rule is called "${id}". Known: ${[...rules].join(', ')}.`)
  }
  for (const id of Object.keys(severity)) known(id, ['severity', id])
  for (const [index, id] of unclaimed.entries()) known(id, ['unclaimed', index])
  for (const [index, id] of (confirmed?.rules ?? []).entries()) known(id, ['confirmed', 'rules', index])
  return {
    file: name,
    mustPass,
    severity,
    unclaimed,
    waivers: waivers.map((written, index) => {
      const path = ['waivers', index]
      return waiverOf(written, lineOf(path), (field, message) => refuse([...path, field], message))
    }),
    executed,
    budgets: { inconclusive: 0, flaky: 0, ...budgets },
    ...(selfTest === undefined ? {} : { selfTest: { uncommitted: false, ...selfTest } }),
    ...(confirmed === undefined ? {} : { confirmed }),
  }
}

function waiverOf({ rule, example, expires, ...rest }: WrittenWaiver, line: number, refuse: (field: string, message: string) => GateError): Waiver {
  if (rule !== undefined && example !== undefined) throw refuse('example', 'a waiver is for a rule or for an example, not for both. Leave one out.')
  const unreadable = rest.builds?.find((named) => !namesBuilds(named))
  if (unreadable !== undefined) throw refuse('builds', `"${unreadable}" is neither a build nor a range of builds. Give one such as "6.8.1", "6.8.x" or ">=6.8.1 <7".`)
  const about = rule !== undefined ? { rule } : example !== undefined ? { example } : undefined
  if (about === undefined) throw refuse('', 'a waiver lacks the field "rule" or "example". Give the one that it is for.')
  return { about, ...rest, expires: checkedExpiry(expires, (message) => refuse('expires', message)), line }
}

function checkedExpiry(written: string, refuse: (message: string) => GateError): Expiry {
  const expiry = expiryOf(written)
  if (expiry !== undefined) return expiry
  const zone = /T[\d:.]+$/.test(written) ? ' It has no zone.' : ''
  const instead = 'Give a day, such as 2026-12-31, which ends at midnight UTC, or an instant with its zone, such as 2026-12-31T18:00:00+01:00.'
  throw refuse(`"${written}" is no moment at which a waiver can end.${zone} ${instead}`)
}

const schema: object = JSON.parse(readFileSync(new URL('../schema/gate.schema.json', import.meta.url), 'utf8'))
const isWritten = new Ajv({ verbose: true }).compile<Written>(schema)

function parsed(text: string, name: string): { value: unknown; lineOf: (path: Path) => number } {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true, prettyErrors: false })
  const [error] = document.errors
  if (error !== undefined) {
    throw new GateError(`${name}:${counter.linePos(error.pos[0]).line}: this is not YAML: ${error.message}. Mend the line.`, { cause: error })
  }
  const lineOf = (path: Path): number => {
    const node = path.length === 0 ? undefined : document.getIn(path, true)
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1))
  }
  return { value: plain(document, name), lineOf }
}

/** Aliases that multiply are refused by the library. */
function plain(document: ReturnType<typeof parseDocument>, name: string): unknown {
  try {
    return document.toJS()
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new GateError(`${name}:1: this is not the YAML of a gate: ${reason}. Write it out.`, { cause })
  }
}

function placeOf({ instancePath, params }: ErrorObject): Path {
  const path = instancePath.split('/').slice(1).map(stepOf)
  const extra: unknown = params['additionalProperty']
  return typeof extra === 'string' ? [...path, extra] : path
}

function stepOf(part: string): string | number {
  return /^\d+$/.test(part) ? Number(part) : part.replaceAll('~1', '/').replaceAll('~0', '~')
}

function explain({ keyword, params, data, instancePath, parentSchema, message }: ErrorObject): string {
  const place = instancePath.slice(1).replaceAll('/', ' ') || 'the gate'
  const { properties, description }: Record<string, unknown> = { ...parentSchema }
  if (keyword === 'additionalProperties') {
    return `"${params['additionalProperty']}" is no field of ${place}. Known: ${Object.keys(Object(properties)).join(', ')}.`
  }
  if (keyword === 'required') return `${place} lacks the field "${params['missingProperty']}". Give it.`
  if (keyword === 'enum') return `${place} is ${JSON.stringify(data)}. Known: ${[params['allowedValues']].flat().join(', ')}.`
  return `${place} is ${JSON.stringify(data)}, but it ${description === undefined ? message : `must be ${String(description)}`}.`
}
