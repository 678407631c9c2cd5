import type { Word } from './grammar.ts'

export interface Surroundings {
  readonly variables: Readonly<Record<string, string>>
  /** Every path that is there, for patterns. */
  readonly paths: readonly string[]
}

/** A word on its way to what a command gets: what it says, and the pattern that it is where it holds a bare `*` or `?`. */
interface Field {
  readonly text: string
  readonly pattern: string
  readonly isPattern: boolean
}

const nothing: Field = { text: '', pattern: '', isPattern: false }

/** The arguments that words become: variables replaced, what is not quoted split at blanks, patterns replaced by what they match. */
export function expand(words: readonly Word[], surroundings: Surroundings): readonly string[] {
  return words.flatMap((word) => fieldsOf(word, surroundings.variables)).flatMap((field) => pathsOf(field, surroundings.paths))
}

/** A word as one argument, as in an assignment and behind a redirection. */
export function expandOne(word: Word, { variables }: Surroundings): string {
  return word.map((part) => (part.type === 'text' ? part.text : variables[part.name] ?? '')).join('')
}

function fieldsOf(word: Word, variables: Readonly<Record<string, string>>): readonly Field[] {
  const fields: Field[] = []
  let open: Field | null = null
  for (const part of word) {
    const text = part.type === 'text' ? part.text : variables[part.name] ?? ''
    if (part.type === 'text' || part.quoted) {
      open = joined(open ?? nothing, text, part.quoted)
      continue
    }
    const [first = '', ...rest] = text.split(/[ \t\n]+/)
    if (first !== '') open = joined(open ?? nothing, first, false)
    for (const next of rest) {
      if (open !== null) fields.push(open)
      open = next === '' ? null : joined(nothing, next, false)
    }
  }
  return open === null ? fields : [...fields, open]
}

const wildcards: Readonly<Record<string, string>> = { '*': '[^/]*', '?': '[^/]' }

const joined = (field: Field, text: string, quoted: boolean): Field => ({
  text: field.text + text,
  pattern: field.pattern + text.replace(/[\\^$.*+?()[\]{}|]/g, (char) => (quoted ? undefined : wildcards[char]) ?? `\\${char}`),
  isPattern: field.isPattern || (!quoted && /[*?]/.test(text)),
})

function pathsOf({ text, pattern, isPattern }: Field, paths: readonly string[]): readonly string[] {
  if (!isPattern) return [text]
  const matching = new RegExp(`^${pattern}$`)
  const found = paths.filter((path) => matching.test(path)).toSorted()
  return found.length === 0 ? [text] : found
}
