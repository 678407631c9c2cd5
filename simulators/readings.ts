/** How ambiguous sentences of the article are understood. */
export interface Readings {
  /** Whose clock decides that a month has begun. */
  readonly dateZone: 'device' | 'utc' | 'publisher'
  /** Whether "from July" begins with July's first instant or after its last. */
  readonly monthBoundary: 'start' | 'end'
  /** Whether an Android backup also holds accounts that have no one-time code. */
  readonly androidBacksUpNonOtp: boolean
}

export const defaultReadings: Readings = { dateZone: 'device', monthBoundary: 'start', androidBacksUpNonOtp: true }
