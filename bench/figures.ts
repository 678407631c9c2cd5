/** The middle one, or the mean of the two in the middle. Throws a RangeError on no values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const [below, above] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  if (below === undefined || above === undefined) throw new RangeError('Nothing was measured, so there is no median.')
  return (below + above) / 2
}

export function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
