import { nextMonth, startOfMonth } from '../clock/instant.ts'
import type { Context } from '../phone/app.ts'

// The three months that the article names, for each what begins with it.
export const autofillEnded = (context: Context): boolean => hasBegun('2025-07', context)
export const passwordsGone = (context: Context): boolean => hasBegun('2025-08', context)
export const iCloudOwnsBackups = (context: Context): boolean => hasBegun('2025-09', context)

/** The article gives months without day or zone; the readings say what that means. */
function hasBegun(month: string, { now, zone, readings }: Context): boolean {
  const clock = { device: zone, utc: 'UTC', publisher: 'America/Los_Angeles' }[readings.dateZone]
  return now >= startOfMonth(readings.monthBoundary === 'start' ? month : nextMonth(month), clock)
}
