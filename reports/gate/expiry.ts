/** When a waiver ends. */
export interface Expiry {
  /** As it is written in gate.yaml. */
  written: string
  /** The first instant at which it holds no longer. */
  end: Date
}

const dayInMs = 86_400_000

/**
 * Understands a day, which ends at midnight UTC, or an instant with its zone.
 * @returns undefined for anything else, such as 30 February or an instant without a zone.
 */
export function expiryOf(written: string): Expiry | undefined {
  const [, day = '', rest] = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?$/.exec(written) ?? []
  const midnight = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(day)) return undefined
  const end = rest === undefined ? midnight + dayInMs : Date.parse(written)
  return Number.isNaN(end) ? undefined : { written, end: new Date(end) }
}

/** In words: a day without a zone says which one is meant. */
export function expiryText({ written }: Expiry): string {
  return written.includes('T') ? written : `the end of ${written}, UTC`
}
