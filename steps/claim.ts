import { AssertionError } from 'node:assert'

/**
 * Asserts something in words that a product manager reads. Throws an AssertionError that tells both sides.
 * @param expected what the rule asks for
 * @param seen what was found instead
 */
export function claim(holds: boolean, { expected, seen }: { readonly expected: string; readonly seen: string }): void {
  if (holds) return
  throw new AssertionError({ message: `Expected ${expected}, but saw ${seen}.`, expected, actual: seen, operator: 'claim' })
}

/** A list in words: `a, b and c`; `nothing` if it is empty. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? 'nothing'
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
