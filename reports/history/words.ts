import type { KeptRun } from './kept-runs.ts'

/** Such as `dateZone utc`. */
export function readingText(readings: Record<string, string>): string {
  return Object.entries(readings).map(([field, value]) => `${field} ${value}`).join(', ') || 'none'
}

/** Such as `c958f08`, with a `+` if there were changes that no commit has. */
export function commitOf({ commit, dirty }: KeptRun): string {
  return commit === null ? 'no commit' : `${commit.slice(0, 7)}${dirty ? '+' : ''}`
}

/** Of an instant in ISO 8601. */
export function minuteOf(instant: string): string {
  return instant.slice(0, 'YYYY-MM-DDTHH:MM'.length).replace('T', ' ')
}

/** Of milliseconds. */
export function duration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`
}

/** Such as `2 runs`. */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
