import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import type { Accepted } from '../../explore/selftest/vacuous.ts'
import { nullTargets } from '../../simulators/mutants/null-targets.ts'
import { WrongUse } from '../wrong-use.ts'

const text = { type: 'string', minLength: 1 }
const isAcceptedList = new Ajv({ allErrors: true }).compile<Accepted[]>({
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['example', 'nullTarget', 'reason'],
    properties: { example: text, nullTarget: { enum: nullTargets.map(({ id }) => id) }, reason: text },
  },
})

/**
 * The examples that may pass on a null target, from `features/vacuous.yaml` of a project; none without the file.
 * @throws WrongUse on a file that says something else.
 */
export function readAccepted(root: string): Accepted[] {
  const file = join(root, 'features/vacuous.yaml')
  if (!existsSync(file)) return []
  const content: unknown = parse(readFileSync(file, 'utf8')) ?? []
  if (!isAcceptedList(content)) {
    const wrongs = (isAcceptedList.errors ?? []).map((error) => `${error.instancePath || 'it'} ${error.message ?? 'is wrong'}`)
    throw new WrongUse(`features/vacuous.yaml cannot be used: ${wrongs.join('; ')}. It lists entries of example, nullTarget (${nullTargets.map(({ id }) => id).join(', ')}) and reason.`)
  }
  return content
}
