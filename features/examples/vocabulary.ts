import type { Catalogue, Platform } from '../catalogue/catalogue.ts'

/** What the features may name: the platforms of each rule, and each reading with its values, the first being the default. */
export interface Vocabulary {
  rules: ReadonlyMap<string, readonly Platform[]>
  readings: ReadonlyMap<string, readonly string[]>
  /** Where a reading makes a difference; those that are not here do so everywhere. */
  readingPlatforms: ReadonlyMap<string, readonly Platform[]>
}

/** What a catalogue lets the features name. */
export function vocabularyOf(catalogue: Catalogue): Vocabulary {
  return {
    rules: new Map(catalogue.rules.map((rule) => [rule.id, rule.platforms])),
    readings: new Map(catalogue.readings.map(({ field, values, default: first }) => [field, [...new Set([first, ...values])]])),
    readingPlatforms: new Map(catalogue.readings.flatMap(({ field, platforms }) => (platforms === undefined ? [] : [[field, platforms]]))),
  }
}

/** How ambiguous sentences are understood: a value for each reading field. */
export type Readings = Readonly<Record<string, string>>

/** The readings in force when nobody asks for others. */
export function defaultReadings(vocabulary: Vocabulary): Record<string, string> {
  return Object.fromEntries([...vocabulary.readings].map(([field, values]) => [field, values[0] ?? '']))
}
