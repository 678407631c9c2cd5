import { WrongUse } from '../wrong-use.ts'

/**
 * The readings in force: the defaults, with those that were asked for instead.
 * @param asked each `FIELD=VALUE`.
 * @param known each field with its values, the default first.
 * @throws WrongUse on a field or a value that the catalogue does not declare.
 */
export function checkedReadings(asked: readonly string[], known: ReadonlyMap<string, readonly string[]>): Record<string, string> {
  const readings = Object.fromEntries([...known].map(([field, values]) => [field, values[0] ?? '']))
  for (const text of asked) {
    const at = text.indexOf('=')
    const field = at < 0 ? text : text.slice(0, at)
    const value = at < 0 ? '' : text.slice(at + 1)
    const values = known.get(field)
    if (values === undefined) throw new WrongUse(`No reading called "${field}" (--reading ${text}). Known: ${[...known.keys()].join(', ')}.`)
    if (!values.includes(value)) throw new WrongUse(`The reading ${field} has no value "${value}" (--reading ${text}). Known: ${values.join(', ')}.`)
    readings[field] = value
  }
  return readings
}
