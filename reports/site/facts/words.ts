import type { RuleVerdict, Verdict } from '../../verdicts/types.ts'

type Platform = 'ios' | 'android' | 'cross'

/** What a platform is called: a pass of the run. */
export const phoneOf: Readonly<Record<Platform, string>> = { ios: 'iPhone', android: 'Android', cross: 'iPhone ↔ Android' }

/** What each verdict means, for those who meet the word for the first time. */
export const meaningOf: Readonly<Record<RuleVerdict, string>> = {
  pass: 'every step was carried out and every claim held',
  fail: 'the product did something else than its documentation promises',
  inconclusive: 'the question could not be asked',
  error: 'our side broke, and the product is not blamed',
  inapplicable: 'the question does not arise here',
  recorded: 'the documentation is silent, and this is what was found',
  untested: 'nothing of it could be tried',
}

/** What needs somebody, the worst first. */
export const troubles: readonly Verdict[] = ['fail', 'error', 'inconclusive']

/** `1 rule`, `3 rules`. */
export function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`
}

/** `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** `2026-01-15` as `15 January 2026`, `2025-09` as `September 2025`; anything else as it is. */
export function dayInWords(day: string): string {
  const [, year = '', month = '', date] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(day) ?? []
  const name = months[Number(month) - 1]
  if (name === undefined) return day
  return `${date === undefined ? '' : `${Number(date)} `}${name} ${year}`
}

/** `0.4 ms`, `12 ms`, `1.3 s`, `2 min 5 s`. */
export function durationInWords(milliseconds: number): string {
  if (milliseconds < 9.95) return `${milliseconds.toFixed(1)} ms`
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`
  const seconds = milliseconds / 1000
  if (seconds < 60) return `${seconds.toFixed(1)} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}
