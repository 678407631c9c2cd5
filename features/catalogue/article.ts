import { normalise } from './fingerprint.ts'

/**
 * Splits the text of a help page, saved as plain text, into sentences, white space normalised.
 *
 * A page saved so has one line a paragraph, with three scars: a bullet is a hyphen on a line of its own, or at
 * the end of the line before; and where the page had an icon or bold words, a line may break within a sentence.
 */
export function splitArticle(text: string): string[] {
  return blocksOf(text).flatMap((block) => block.split(betweenSentences)).map(normalise).filter((sentence) => sentence !== '')
}

/** After a full stop, question or exclamation mark, before a capital or a digit, perhaps quoted. */
const betweenSentences = /(?<=[.!?]["”']?)\s+(?=["“'(]?[\p{Lu}\d])/u

const bulletBefore = /^[-*•](?: |$)/u
const bulletAfter = / [-*•]$/u

function blocksOf(text: string): string[] {
  const blocks: string[] = []
  let open: string | undefined
  const close = (): void => {
    if (open !== undefined) blocks.push(open)
    open = undefined
  }
  for (const line of text.split(/\r\n?|\n/).map(normalise)) {
    if (open !== undefined && !goesOn(open, line)) close()
    const words = line.replace(bulletBefore, '').replace(bulletAfter, '')
    if (words === '') continue
    open = open === undefined ? words : `${open} ${words}`
    if (bulletAfter.test(line)) close()
  }
  close()
  return blocks
}

/** No sentence ends in one of these words, so a line that does goes on in the next. */
const wordBeforeMore = /\b(?:a|an|and|as|at|by|for|from|in|into|is|of|on|or|the|this|that|to|under|with|your)$/iu

/** No sentence begins with one of these. */
const middleOfSentence = /^[\p{Ll},;:.)]/u

function goesOn(line: string, next: string): boolean {
  if (next === '' || bulletBefore.test(next)) return false
  return wordBeforeMore.test(line) || middleOfSentence.test(next)
}
