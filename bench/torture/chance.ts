/** A source of chance that gives the same for the same seed. */
export interface Chance {
  /** From 0, below 1. */
  number(): number
  /** A whole number from 0, below `end`. */
  below(end: number): number
  one<Value>(of: readonly [Value, ...Value[]]): Value
}

/** Mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  function number(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(number() * end)
  return { number, below, one: (of) => of[below(of.length)] ?? of[0] }
}
