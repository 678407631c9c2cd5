import { align, gapsBetween, type Pair } from './alignment.ts'
import { splitArticle } from './article.ts'
import type { Catalogue, Sentence } from './catalogue-types.ts'
import { fingerprint } from './fingerprint.ts'
import { placesIn, type SentencePlace } from './sentence-place.ts'

/**
 * A sentence that the catalogue does not know. `at` counts the sentences of the text from 1; `after` is the known one before
 * it; `place` is what the catalogue would say of it.
 */
export interface NewSentence {
  at: number
  text: string
  after?: number
  place: SentencePlace
}

/** A sentence of the catalogue that is no longer what or where it was. */
export interface StaleSentence {
  n: number
  rules: string[]
}

/** Where it stands now, and what it says there. */
export interface FoundSentence extends StaleSentence {
  at: number
  text: string
  place: SentencePlace
}

/** How a text differs from the one that the catalogue was read from. */
export interface Drift {
  /** The number of sentences in the text, and of those in the catalogue. */
  sentences: number
  known: number
  new: NewSentence[]
  gone: StaleSentence[]
  /** Other words between the same neighbours. */
  changed: FoundSentence[]
  /** The same words in another order or under another heading. */
  moved: FoundSentence[]
}

/** Compares the text of an article with the fingerprints of the catalogue. */
export function findDrift({ sentences }: Pick<Catalogue, 'sentences'>, article: string): Drift {
  const texts = splitArticle(article)
  const says = recogniser(sentences)
  const unmoved = align(sentences.length, texts.length, (known, at) => says(known, texts[at] ?? ''))
  const gaps = gapsBetween(unmoved, sentences.length, texts.length)
  const reordered = pairOff(gaps.flatMap((gap) => gap.first), gaps.flatMap((gap) => gap.second), (known, at) => says(known, texts[at] ?? ''))
  // A text that shares nothing with the article is another text, not one with every sentence changed.
  const changed = unmoved.length === 0 ? [] : gaps.flatMap((gap) => pairOff(without(gap.first, firsts(reordered)), without(gap.second, seconds(reordered)), () => true))
  const found = [...unmoved, ...reordered, ...changed]
  const placeOf = placesIn(texts, sentences, found)
  // A changed heading is still the heading; one that is gone or moved leaves its sentences under another.
  const underAnother = unmoved.filter(([known, at]) => sentences[known]?.kind !== 'heading' && sentences[known]?.under !== placeOf(at).under)

  const stale = (known: number): StaleSentence => ({ n: sentences[known]?.n ?? 0, rules: sentences[known]?.rules ?? [] })
  const now = (at: number): Omit<NewSentence, 'after'> => ({ at: at + 1, text: texts[at] ?? '', place: placeOf(at) })
  const inOrder = (pairs: readonly Pair[]): FoundSentence[] => pairs.toSorted(([a], [b]) => a - b).map(([known, at]) => ({ ...stale(known), ...now(at) }))
  return {
    sentences: texts.length,
    known: sentences.length,
    new: without([...texts.keys()], seconds(found)).map((at) => ({ ...now(at), ...knownBefore(at, found, sentences) })),
    gone: without([...sentences.keys()], firsts(found)).map(stale),
    changed: inOrder(changed),
    moved: inOrder([...reordered, ...underAnother]),
  }
}

/** True if the text differs in anything. */
export function hasDrifted(drift: Drift): boolean {
  return drift.new.length + drift.gone.length + drift.changed.length + drift.moved.length > 0
}

/** The ids of the rules that stand on a sentence which is gone, changed or moved, sorted. */
export function staleRules({ gone, changed, moved }: Drift): string[] {
  return [...new Set([...gone, ...changed, ...moved].flatMap((sentence) => sentence.rules))].sort()
}

/** Tells whether a text has the words of a sentence, wherever it stands: its fingerprint is made anew in the known place. */
function recogniser(sentences: readonly Sentence[]): (known: number, text: string) => boolean {
  const byNumber = new Map(sentences.map((sentence) => [sentence.n, sentence.fingerprint]))
  const places = sentences.map(({ under, ordinal }) => ({ heading: byNumber.get(under ?? 0) ?? '', ordinal }))
  return (known, text) => {
    const place = places[known]
    return place !== undefined && fingerprint(text, place) === sentences[known]?.fingerprint
  }
}

/** Pairs each element with the first one alike that is still free. */
function pairOff(first: readonly number[], second: readonly number[], alike: (first: number, second: number) => boolean): Pair[] {
  const free = new Set(second)
  return first.flatMap((i): Pair[] => {
    const j = [...free].find((candidate) => alike(i, candidate))
    if (j === undefined) return []
    free.delete(j)
    return [[i, j]]
  })
}

function knownBefore(at: number, found: readonly Pair[], sentences: readonly Sentence[]): { after?: number } {
  const before = found.toSorted(([, a], [, b]) => a - b).findLast(([, place]) => place < at)
  const n = before && sentences[before[0]]?.n
  return n === undefined ? {} : { after: n }
}

function without(all: readonly number[], some: ReadonlySet<number>): number[] {
  return all.filter((one) => !some.has(one))
}

function firsts(pairs: readonly Pair[]): Set<number> {
  return new Set(pairs.map(([first]) => first))
}

function seconds(pairs: readonly Pair[]): Set<number> {
  return new Set(pairs.map(([, second]) => second))
}
