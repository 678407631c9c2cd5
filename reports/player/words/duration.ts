const units = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000], ['second', 1000]] as const

/** "90 seconds", "1 day": in the largest unit that leaves no rest. */
export function duration(milliseconds: number): string {
  const [name, length] = units.find(([, length]) => milliseconds % length === 0 && milliseconds >= length) ?? ['millisecond', 1]
  const number = milliseconds / length
  return `${number} ${name}${number === 1 ? '' : 's'}`
}
