import { WrongUse } from '../wrong-use.ts'

/** A day of the calendar, `YYYY-MM-DD`, as given. @throws WrongUse on anything else, such as 30 February. */
export function checkedDay(text: string): string {
  const instant = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  if (!Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text)) return text
  throw new WrongUse(`"${text}" is no day of the calendar. Give --as-of one as YYYY-MM-DD, such as 2026-01-15.`)
}
