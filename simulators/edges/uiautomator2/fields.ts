import { invalidArgument } from './errors.ts'

/** A JSON object whose fields nobody has looked at yet. */
export type Fields = Readonly<Record<string, unknown>>

interface Kinds {
  readonly string: string
  readonly integer: number
  readonly number: number
  readonly boolean: boolean
  readonly object: Fields
  readonly list: readonly unknown[]
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

const numberOf = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

// The real server's JSON library takes a number for a text and a text of digits for a number, too.
const readers: { readonly [K in keyof Kinds]: (value: unknown) => Kinds[K] | undefined } = {
  string: (value) => ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined,
  integer(value) {
    const number = numberOf(value)
    return number !== undefined && Number.isInteger(number) && Math.abs(number) < 2 ** 31 ? number : undefined
  },
  number: numberOf,
  boolean: (value) => typeof value === 'boolean' ? value : undefined,
  object: (value) => isFields(value) ? value : undefined,
  list: (value) => Array.isArray(value) ? value : undefined,
}

const shown = (value: unknown): string => JSON.stringify(value).slice(0, 100)

/** A field that may be absent or null. Throws `invalid argument` if it is of another kind. */
export function optional<K extends keyof Kinds>(fields: Fields, name: string, kind: K): Kinds[K] | undefined {
  const value = fields[name]
  if (value === undefined || value === null) return undefined
  const read = readers[kind](value)
  if (read === undefined) throw invalidArgument(`The field '${name}' is ${shown(value)}. What is wanted is of type ${kind}.`)
  return read
}

/** A field that must be there. Throws `invalid argument` if it is not, or of another kind. */
export function required<K extends keyof Kinds>(fields: Fields, name: string, kind: K): Kinds[K] {
  const value = optional(fields, name, kind)
  if (value === undefined) throw invalidArgument(`The mandatory field '${name}' is not present in JSON`)
  return value
}

/** Each item of a list as an object. Throws `invalid argument` for an item that is none. */
export const objects = (items: readonly unknown[]): readonly Fields[] => items.map((item) => {
  if (!isFields(item)) throw invalidArgument(`An item of the list is ${shown(item)}. Give an object.`)
  return item
})

/** The object that a request's body is; without a body an empty one. Throws `invalid argument` for anything else. */
export function parseBody(body: string): Fields {
  if (body.trim() === '') return {}
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch (cause) {
    throw invalidArgument(`The body is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
  if (!isFields(value)) throw invalidArgument(`The body is ${shown(value)}. Send an object.`)
  return value
}
