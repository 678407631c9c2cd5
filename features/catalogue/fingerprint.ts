import { createHash } from 'node:crypto'

/** Sixteen hexadecimal digits that stand for a sentence of the article and its place, so that nobody needs to copy the sentence. */
export type Fingerprint = string

/** Where a sentence stands, as far as equal sentences need it to be told apart. */
export interface Place {
  /** The fingerprint of the nearest heading before the sentence; empty where there is none. */
  heading: Fingerprint
  /** 1 for the first of the equal sentences under that heading, 2 for the second. */
  ordinal: number
}

/** SHA-256 of the normalised sentence, its heading's fingerprint and its ordinal, cut to 64 bits. */
export function fingerprint(sentence: string, { heading, ordinal }: Place): Fingerprint {
  const parts = [normalise(sentence), heading, String(ordinal)]
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16)
}

/** The sentence with every run of white space as one space: where a line breaks is layout, not meaning. */
export function normalise(sentence: string): string {
  return sentence.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
