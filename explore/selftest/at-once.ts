/**
 * Does something with every item, a number of them at once, and gives the results in the order of the items.
 * Rejects with the first error; what has begun by then goes on unheard.
 */
export async function mapAtOnce<Item, Result>(items: readonly Item[], atOnce: number, act: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  const waiting = items.entries()
  // All of them take from the same iterator, each the next item as soon as it has done with one.
  const work = async (): Promise<void> => {
    for (const [position, item] of waiting) results[position] = await act(item)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return results
}
