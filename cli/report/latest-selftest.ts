import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import type { SelfTestSummary } from '../../reports/site/site.ts'
import { WrongUse } from '../wrong-use.ts'

/** The result of the project's last self-test; undefined if there is none that can be read. */
export function latestSelfTest(root: string): SelfTestSummary | undefined {
  const files = globSync('reports/out-selftest*/selftest.json', { cwd: root }).map((file) => join(root, file))
  const [latest] = files.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
  return latest === undefined ? undefined : read(latest)
}

/** A self-test that was named. @throws WrongUse if it is none. */
export function namedSelfTest(path: string, named: string): SelfTestSummary {
  const result = read(path)
  if (result === undefined) throw new WrongUse(`"${named}" is not the result of a self-test. Name a selftest.json, or leave --selftest out.`)
  return result
}

function read(path: string): SelfTestSummary | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    const schema: object = JSON.parse(readFileSync(new URL('../../reports/schema/selftest.schema.json', import.meta.url), 'utf8'))
    return new Ajv().validate<SelfTestSummary>(schema, value) ? value : undefined
  } catch {
    return undefined
  }
}
