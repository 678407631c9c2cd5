import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import type { Platform } from '../../features/catalogue/catalogue.ts'
import type { Example } from '../../features/examples/examples.ts'
import type { Specification } from '../specification.ts'
import { WrongUse } from '../wrong-use.ts'

/**
 * A conformance statement (ISO/IEC 9646): what an implementation claims. A capability is a rule's id, or a tag without its
 * `@`; what is false is not claimed, what is absent is.
 */
export interface Statement {
  platforms?: Platform[]
  build?: string
  locale?: string
  capabilities?: Record<string, boolean>
}

const text = { type: 'string', minLength: 1 }
const isStatement = new Ajv({ allErrors: true }).compile<Statement>({
  type: 'object',
  additionalProperties: false,
  properties: {
    platforms: { type: 'array', minItems: 1, uniqueItems: true, items: { enum: ['ios', 'android'] } },
    build: text,
    locale: text,
    capabilities: { type: 'object', additionalProperties: { type: 'boolean' } },
  },
})

/** Reads a statement from JSON or YAML. @throws WrongUse on a file that is missing or says something else. */
export function readStatement(file: string, cwd: string, { rules, examples }: Specification): Statement {
  const value: unknown = contentOf(file, cwd)
  if (!isStatement(value)) {
    const wrongs = (isStatement.errors ?? []).map((error) => `${error.instancePath || 'it'} ${error.message ?? 'is wrong'}`)
    throw new WrongUse(`"${file}" is no conformance statement: ${wrongs.join('; ')}. It holds platforms, build, locale and capabilities.`)
  }
  const known = new Set([...rules.keys(), ...examples.flatMap(({ tags }) => tags.map((tag) => tag.slice(1)))])
  const unknown = Object.keys(value.capabilities ?? {}).find((capability) => !known.has(capability))
  if (unknown !== undefined) {
    throw new WrongUse(`"${file}" speaks of "${unknown}", which is neither a rule nor a tag. Known: ${[...known].sort().join(', ')}.`)
  }
  return value
}

/** Why the implementation need not be asked an example, or undefined if it claims what the example is about. */
export function unclaimedBy(statement: Statement): (example: Example) => string | undefined {
  const { platforms = ['ios', 'android'], capabilities = {} } = statement
  return ({ pass, rule = '', tags }) => {
    const needed: Platform[] = pass === 'cross' ? ['ios', 'android'] : [pass]
    const platform = needed.find((one) => !platforms.includes(one))
    if (platform !== undefined) return `The statement does not claim the platform ${platform}.`
    const capability = [rule, ...tags.map((tag) => tag.slice(1))].find((one) => capabilities[one] === false)
    return capability === undefined ? undefined : `The statement does not claim ${capability}.`
  }
}

function contentOf(file: string, cwd: string): unknown {
  try {
    return parse(readFileSync(resolve(cwd, file), 'utf8'))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause)
    throw new WrongUse(`No statement can be read from "${file}": ${reason}. Give --statement a JSON or YAML file.`, { cause })
  }
}
