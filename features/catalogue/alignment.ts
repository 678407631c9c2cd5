/** One element of the first list and one of the second, by index. */
export type Pair = readonly [first: number, second: number]

/** The longest way to pair two lists in order, so that the elements of each pair are alike: what both share, unmoved. */
export function align(first: number, second: number, alike: (first: number, second: number) => boolean): Pair[] {
  const rest = Array.from({ length: first + 1 }, () => Array.from({ length: second + 1 }, () => 0))
  const longest = (i: number, j: number): number => rest[i]?.[j] ?? 0
  for (let i = first - 1; i >= 0; i -= 1) {
    const row = rest[i] ?? []
    for (let j = second - 1; j >= 0; j -= 1) {
      row[j] = alike(i, j) ? 1 + longest(i + 1, j + 1) : Math.max(longest(i + 1, j), longest(i, j + 1))
    }
  }
  const pairs: Pair[] = []
  for (let i = 0, j = 0; i < first && j < second; ) {
    if (alike(i, j)) pairs.push([i++, j++])
    else if (longest(i + 1, j) >= longest(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}

/** What stands in neither list's pairs, gap by gap: the unpaired indexes between two neighbouring pairs. */
export function gapsBetween(pairs: readonly Pair[], first: number, second: number): { first: number[]; second: number[] }[] {
  const ends: readonly Pair[] = [...pairs, [first, second]]
  return ends.map(([i, j], index) => {
    const [before, after] = ends[index - 1] ?? [-1, -1]
    return { first: range(before + 1, i), second: range(after + 1, j) }
  })
}

function range(from: number, until: number): number[] {
  return Array.from({ length: Math.max(0, until - from) }, (_, index) => from + index)
}
