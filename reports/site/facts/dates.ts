import type { Period, Rule } from '../../../features/catalogue/catalogue.ts'
import { dayInWords, phoneOf } from './words.ts'

/** When a rule binds, in words: `always`, or `before September 2025 on iPhone, always on Android`. */
export function datesOf({ platforms, effective }: Pick<Rule, 'platforms' | 'effective'>): string {
  const on = (platform: string) => effective.filter((period) => period.platform === platform).map(periodInWords).join(' and ')
  const words = platforms.map((platform) => [platform, on(platform)] as const)
  const different = new Set(words.map(([, said]) => said))
  return different.size === 1 ? [...different].join('') : words.map(([platform, said]) => `${said} on ${phoneOf[platform]}`).join(', ')
}

function periodInWords({ from, until }: Period): string {
  if (from !== undefined && until !== undefined) return `from ${dayInWords(from)} until before ${dayInWords(until)}`
  if (from !== undefined) return `from ${dayInWords(from)}`
  return until === undefined ? 'always' : `before ${dayInWords(until)}`
}
