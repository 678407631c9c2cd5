import { readFileSync, statSync } from 'node:fs'
import { Ajv } from 'ajv'

/** What a gate needs of a selftest.json; reports/schema/selftest.schema.json describes the file. */
export interface SelfTestResult {
  /** Absent in what earlier versions have left; null outside git. */
  commit?: string | null
  dirty?: boolean
  mutants: { id: string; rule: string; verdict: 'killed' | 'survived' | 'killed-elsewhere' }[]
  rules: { id: string; mutants: number; killed: number }[]
  nullTargets: { id: string; passedOn: string[] }[]
  vacuous: string[]
}

/** A selftest.json, or why it cannot be read. `file` is as it was named. */
export type SelfTestFile = { file: string } & ({ result: SelfTestResult } | { trouble: string })

/** Reads the file at `path`. Nothing is thrown: a file that is missing or damaged is what a gate has to tell. */
export function readSelfTest(path: string, file: string): SelfTestFile {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return { file, trouble: 'It is missing.' }
  const value = parsed(path)
  const isResult = new Ajv().compile<SelfTestResult>(schemaOf())
  if (isResult(value)) return { file, result: value }
  if (value === undefined) return { file, trouble: 'It is not JSON: it was cut off, or damaged.' }
  const [error] = isResult.errors ?? []
  return { file, trouble: `It is no self-test: ${error?.instancePath.slice(1) || 'it'} ${error?.message ?? 'is something else'}.` }
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

function schemaOf(): object {
  return JSON.parse(readFileSync(new URL('../schema/selftest.schema.json', import.meta.url), 'utf8'))
}
