import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import type { Conformance } from '../verdicts/conformance.ts'
import type { Gap } from './run.ts'

/** 10,000 examples have 5 MB. */
const largest = 128 * 1024 * 1024

/** The verdicts of a run, checked against their schema; or what is the matter with them. */
export function readConformance(folder: string): { conformance: Conformance } | { gap: Gap } {
  const file = 'conformance.json'
  const path = join(folder, file)
  const gap = (what: string) => ({ gap: { file, what } })
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return gap('It is missing, so nobody knows the verdicts.')
  if (!found.isFile()) return gap('It is no file.')
  if (found.size === 0) return gap('It is empty.')
  if (found.size > largest) return gap(`It has ${found.size} bytes, more than any run writes.`)
  const value = parsed(readFileSync(path, 'utf8'))
  if (value === undefined) return gap('It is not JSON: it was cut off, or damaged.')
  const check = checker()
  if (!check(value)) return gap(`It is not the result of a run: ${explain(check.errors?.[0])}.`)
  return { conformance: value }
}

let compiled: ValidateFunction<Conformance> | undefined

function checker(): ValidateFunction<Conformance> {
  compiled ??= new Ajv().compile<Conformance>(JSON.parse(readFileSync(new URL('../schema/conformance.schema.json', import.meta.url), 'utf8')))
  return compiled
}

function explain(error: ErrorObject | undefined): string {
  return `${error?.instancePath.slice(1).replaceAll('/', ' ') || 'it'} ${error?.message ?? 'is something else'}`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
