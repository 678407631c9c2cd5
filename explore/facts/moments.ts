import type { Facts } from '../../steps/oracles/decision-table/facts.ts'

export const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const

/** "31 August 2025 at 23:59:59". */
export const momentPattern = new RegExp(`(\\d{1,2}) (${months.join('|')}) (\\d{4}) at (\\d{2}:\\d{2}:\\d{2})`, 'g')

/** The moments that a step names, as `YYYY-MM-DDTHH:mm:ss` on the phone's clock. */
export function momentsIn(text: string): string[] {
  return [...text.matchAll(momentPattern)].map(([, day = '', month = '', year = '', time = '']) => {
    const number = String(months.findIndex((one) => one === month) + 1).padStart(2, '0')
    return `${year}-${number}-${day.padStart(2, '0')}T${time}`
  })
}

/** The window that a moment on the phone's clock lies in, where a month counts from its first instant. */
export function windowOf(moment: string): Facts['window'] {
  if (moment < '2025-07') return 'June 2025'
  if (moment < '2025-08') return 'July 2025'
  return moment < '2025-09' ? 'August 2025' : 'September 2025 or later'
}
