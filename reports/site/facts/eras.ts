import type { Catalogue, Rule } from '../../../features/catalogue/catalogue.ts'
import { isInForce } from '../../../features/catalogue/effective.ts'
import { underReading } from '../../../features/examples/starts.ts'

/** The dated rules against time. */
export interface TimeLine {
  /** The stretches between the dates on which anything changes, in order. */
  eras: Era[]
  rows: DatedRow[]
}

export interface Era {
  /** Months, `YYYY-MM`; absent means without end. */
  from?: string
  until?: string
  /** How far into it the day of the run is, from 0 to 1; undefined if it is in another. */
  now?: number
}

/** Rules that bind at the same times on the same platforms. */
export interface DatedRow {
  rules: Rule[]
  platforms: ('ios' | 'android')[]
  /** For each era, whether they bind in it. */
  inForce: boolean[]
}

/** The rules that do not bind always, with the day of a run among their dates. @param asOf `YYYY-MM-DD`. */
export function timeLineOf({ rules }: Catalogue, asOf: string, readings: Readonly<Record<string, string>>): TimeLine {
  const dated = rules.map((rule) => underReading(rule, readings))
  const named = dated.flatMap(({ effective }) => effective.flatMap(({ from, until }) => [from, until]))
  const months = [...new Set(named.filter((month) => month !== undefined))].sort()
  const eras = [undefined, ...months].map((from, index): Era => {
    const until = months[index]
    const era = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) }
    const now = placeIn(era, asOf)
    return { ...era, ...(now === undefined ? {} : { now }) }
  })
  return { eras, rows: rowsOf(dated, rules, eras) }
}

function rowsOf(dated: readonly Rule[], rules: readonly Rule[], eras: readonly Era[]): DatedRow[] {
  const rows = new Map<string, DatedRow>()
  dated.forEach((rule, index) => {
    const known = rules[index] ?? rule
    const byPattern = new Map<string, DatedRow>()
    for (const platform of rule.platforms) {
      const inForce = eras.map((era) => isInForce(rule, platform, firstDayOf(era)))
      if (inForce.every((binds) => binds)) continue
      const pattern = inForce.join()
      const same = byPattern.get(pattern)
      if (same === undefined) byPattern.set(pattern, { rules: [known], platforms: [platform], inForce })
      else same.platforms.push(platform)
    }
    for (const [pattern, row] of byPattern) {
      const key = `${pattern} ${row.platforms.join()}`
      const same = rows.get(key)
      if (same === undefined) rows.set(key, row)
      else same.rules.push(known)
    }
  })
  return [...rows.values()].sort((a, b) => pattern(a).localeCompare(pattern(b)))
}

/** Those that bind first come first. */
const pattern = ({ inForce }: DatedRow): string => inForce.map((binds) => (binds ? '0' : '1')).join('')

/** An era without a beginning is represented by the day before it ends. */
function firstDayOf({ from, until }: Era): string {
  if (from !== undefined) return `${from}-01`
  return new Date(Date.parse(`${until ?? '2000-01'}-01`) - 86_400_000).toISOString().slice(0, 10)
}

function placeIn({ from, until }: Era, day: string): number | undefined {
  const at = Date.parse(day)
  const year = 365 * 86_400_000
  const start = from === undefined ? Date.parse(`${until ?? '2000-01'}-01`) - year : Date.parse(`${from}-01`)
  const end = until === undefined ? start + year : Date.parse(`${until}-01`)
  if ((from !== undefined && at < start) || (until !== undefined && at >= end)) return undefined
  return Math.min(1, Math.max(0, (at - start) / (end - start)))
}
