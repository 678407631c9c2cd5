import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import type { Excused } from '../../explore/selftest/sharpness.ts'
import type { Accepted } from '../../explore/selftest/vacuous.ts'
import { nullTargets } from '../../simulators/mutants/null-targets.ts'
import { WrongUse } from '../wrong-use.ts'

const text = { type: 'string', minLength: 1 }

/**
 * The examples that may pass on a null target, from `features/vacuous.yaml` of a project; none without the file.
 * @throws WrongUse on a file that says something else.
 */
export function readAccepted(root: string): Accepted[] {
  const known = nullTargets.map(({ id }) => id)
  return readEntries<Accepted>(root, 'features/vacuous.yaml', { example: text, nullTarget: { enum: known }, reason: text },
    `entries of example, nullTarget (${known.join(', ')}) and reason`)
}

/**
 * The rules that need no mutant which only an example of some kind kills, from `features/blunt.yaml` of a project; none
 * without the file.
 * @param rules those that judge.
 * @throws WrongUse on a file that says something else.
 */
export function readExcused(root: string, rules: readonly string[]): Excused[] {
  return readEntries<Excused>(root, 'features/blunt.yaml', { rule: { enum: rules }, reason: text }, 'entries of rule (one that judges) and reason')
}

function readEntries<Entry>(root: string, name: string, properties: Readonly<Record<keyof Entry, object>>, content: string): Entry[] {
  const file = join(root, name)
  if (!existsSync(file)) return []
  const isList = new Ajv({ allErrors: true }).compile<Entry[]>({
    type: 'array', items: { type: 'object', additionalProperties: false, required: Object.keys(properties), properties },
  })
  const entries: unknown = parse(readFileSync(file, 'utf8')) ?? []
  if (isList(entries)) return entries
  const wrongs = (isList.errors ?? []).map((error) => `${error.instancePath || 'it'} ${error.message ?? 'is wrong'}`)
  throw new WrongUse(`${name} cannot be used: ${wrongs.join('; ')}. It lists ${content}.`)
}
