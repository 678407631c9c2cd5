/** Replaces many texts at once. */
export interface Matcher {
  /** A text that is known already keeps its replacement. @throws RangeError if it has fewer than 4 characters. */
  add(text: string, replacement: string): void
  /** The text in one pass, with the longest known one replaced wherever several begin. */
  replace(text: string): string
}

/** Of texts with fewer characters too much would be found where they are not meant. */
export const shortest = 4

const slots = 1 << 18
const slotOf = (text: string, last: number) =>
  (text.charCodeAt(last) ^ Math.imul(text.charCodeAt(last - 1), 0x1f3) ^ Math.imul(text.charCodeAt(last - 2), 0xf4a9)) & (slots - 1)

/**
 * Looks for all texts at once, and over most of what it reads it jumps (Wu and Manber, "A fast algorithm for multi-pattern
 * searching", 1994): three characters tell how far behind them the beginning of any known text must lie.
 */
export function createMatcher(): Matcher {
  const replacements = new Map<string, string>()
  const jumps = new Uint8Array(slots)
  // As much of each text as decides where to look: no more than the shortest of them has.
  let window = 8
  let byBeginning = new Map<string, string[]>()
  forget()

  function forget(): void {
    jumps.fill(window - 2)
    byBeginning = new Map()
  }

  function add(text: string, replacement: string): void {
    if (text.length < shortest) throw new RangeError(`A text of ${text.length} characters cannot be looked for. Give at least ${shortest}.`)
    if (replacements.has(text)) return
    replacements.set(text, replacement)
    if (text.length >= window) return enter(text)
    window = text.length
    forget()
    for (const known of replacements.keys()) enter(known)
  }

  function enter(text: string): void {
    for (let last = 2; last < window; last += 1) {
      const slot = slotOf(text, last)
      jumps[slot] = Math.min(jumps[slot] ?? 0, window - 1 - last)
    }
    const beginning = text.slice(0, window)
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), text].sort((a, b) => b.length - a.length))
  }

  function replace(text: string): string {
    let replaced = ''
    let done = 0
    for (let last = window - 1; last < text.length;) {
      const jump = jumps[slotOf(text, last)] ?? 0
      const at = last - window + 1
      const found = jump > 0 ? undefined : byBeginning.get(text.slice(at, last + 1))?.find((known) => text.startsWith(known, at))
      if (found === undefined) {
        last += jump || 1
        continue
      }
      replaced += text.slice(done, at) + (replacements.get(found) ?? '')
      done = at + found.length
      last = done + window - 1
    }
    return done === 0 ? text : replaced + text.slice(done)
  }

  return { add, replace }
}
