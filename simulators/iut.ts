import type { Product } from './product.ts'
import type { Readings } from './readings.ts'

/** An implementation under test: the reference product, with something about it changed. */
export interface Iut {
  readonly id: string
  /** The rule that it breaks; null if it breaks none, or all of them. */
  readonly rule: string | null
  /** Other rules that it cannot help breaking, each with the reason. */
  readonly also?: Readonly<Record<string, string>>
  /** In a sentence, what it does wrong. */
  readonly how: string
  readonly change: (product: Product) => Product
}

export const referenceIut: Iut = { id: 'reference', rule: null, how: 'keeps every rule', change: (product) => product }

const values: { readonly [Field in keyof Readings]: readonly Readings[Field][] } = {
  dateZone: ['device', 'utc', 'publisher'],
  monthBoundary: ['start', 'end'],
  androidBacksUpNonOtp: [true, false],
}

/** `reference@dateZone=utc,monthBoundary=end`: the reference with other readings. Throws on a field or value that is not known. */
export function referenceReading(id: string): Iut {
  const readings = Object.fromEntries(id.slice('reference@'.length).split(',').map((pair) => {
    const [field = '', value = ''] = pair.split('=')
    const known: readonly unknown[] | undefined = values[field as keyof Readings]
    if (known === undefined) throw new Error(`No reading "${field}". Known: ${Object.keys(values).join(', ')}.`)
    const found = known.find((one) => String(one) === value)
    if (found === undefined) throw new Error(`The reading ${field} cannot be "${value}". Known: ${known.join(', ')}.`)
    return [field, found]
  })) as Partial<Readings>
  return { id, rule: null, how: `reads the article with ${id.slice('reference@'.length)}`, change: (product) => ({ ...product, readings: { ...product.readings, ...readings } }) }
}
