/** What the documentation says at a date about who owns a backup. */
interface Row {
  readonly platform: 'ios' | 'android'
  /** The first wall-clock second at which the row holds. */
  readonly from: Readonly<Record<'start' | 'end', string>>
  readonly owner: 'microsoft' | 'icloud'
  readonly sentence: string
}

const rows: readonly Row[] = [
  { platform: 'ios', from: { start: '0000-01-01T00:00:00', end: '0000-01-01T00:00:00' }, owner: 'microsoft', sentence: 'S15' },
  { platform: 'ios', from: { start: '2025-09-01T00:00:00', end: '2025-10-01T00:00:00' }, owner: 'icloud', sentence: 'S06' },
  { platform: 'android', from: { start: '0000-01-01T00:00:00', end: '0000-01-01T00:00:00' }, owner: 'microsoft', sentence: 'S22' },
]

/**
 * Whose account keeps the backup of a phone.
 * @param clock the wall clock, `YYYY-MM-DDTHH:mm:ss`, of whichever zone the reading in force names.
 * @param boundary whether a month that is named counts from its start or once it is over.
 */
export function ownerKind(platform: 'ios' | 'android', clock: string, boundary: 'start' | 'end'): 'microsoft' | 'icloud' {
  const row = rows.findLast((one) => one.platform === platform && one.from[boundary] <= clock)
  if (row === undefined) throw new Error(`No row says who owns a backup on ${platform} at ${clock}.`)
  return row.owner
}
