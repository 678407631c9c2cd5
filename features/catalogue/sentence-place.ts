import type { Pair } from './alignment.ts'
import type { Sentence } from './catalogue-types.ts'
import { fingerprint } from './fingerprint.ts'

/** What the catalogue would say of a sentence where it stands now. */
export type SentencePlace = Pick<Sentence, 'under' | 'ordinal' | 'fingerprint'>

/**
 * Finds the place of any sentence of a text.
 * @param found which known sentence is which of the text, both by index.
 */
export function placesIn(texts: readonly string[], sentences: readonly Sentence[], found: readonly Pair[]): (at: number) => SentencePlace {
  const headings = found
    .flatMap(([known, at]) => (sentences[known]?.kind === 'heading' ? [{ at, sentence: sentences[known] }] : []))
    .toSorted((a, b) => a.at - b.at)
  const headingOf = (at: number): Sentence | undefined => headings.findLast((heading) => heading.at < at)?.sentence
  return (at) => {
    const heading = headingOf(at)
    const text = texts[at] ?? ''
    const ordinal = 1 + texts.slice(0, at).filter((other, index) => other === text && headingOf(index) === heading).length
    return {
      ...(heading === undefined ? {} : { under: heading.n }),
      ordinal,
      fingerprint: fingerprint(text, { heading: heading?.fingerprint ?? '', ordinal }),
    }
  }
}
