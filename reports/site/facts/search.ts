import type { SearchIndex } from '../pages/search.tsx'
import { phoneOf } from './words.ts'
import { visible } from './visible.ts'

/** One line of the results. */
export interface Found {
  href: string
  text: string
  /** Empty for a rule. */
  verdict: string
  beside: string
}

const order = ['', 'fail', 'error', 'inconclusive', 'recorded', 'pass', 'inapplicable', 'untested']

/**
 * Looks for rules and examples in which every word occurs. A verdict alone, or `verdict:`, `rule:` and `platform:` before a word,
 * look there only. Rules come first, then what needs somebody.
 */
export function searchIn({ rules, examples }: SearchIndex, query: string): Found[] {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return []
  const ruleLines = rules.flatMap(([id, title, statement, severity, page, verdicts]): Found[] => {
    const fits = words.every((word) => fitsIn(word, { rule: id, platform: verdicts, verdict: '', text: `${id} ${title} ${statement} ${severity}` }))
    return fits ? [{ href: page, text: visible(`${id} ${title}`), verdict: '', beside: verdicts }] : []
  })
  const exampleLines = examples.flatMap(([at, place, name, verdict, flaky]): Found[] => {
    const [id = '', title = '', , severity = '', page = ''] = rules[at] ?? []
    const platform = place.slice(place.lastIndexOf('/') + 1)
    const phone = platform === 'ios' || platform === 'android' ? phoneOf[platform] : phoneOf.cross
    const text = `${id} ${title} ${severity} ${name} ${platform} ${phone}${flaky ? ' flaky' : ''}`
    const fields = { rule: id, platform: `${platform} ${phone}`, verdict, text }
    if (!words.every((word) => fitsIn(word, fields))) return []
    return [{ href: `${page}#${encodeURI(place)}`, text: visible(name), verdict, beside: `${id}, ${phone}${flaky ? ', flaky' : ''}` }]
  })
  return [...ruleLines, ...exampleLines.sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))]
}

interface Fields {
  rule: string
  platform: string
  verdict: string
  text: string
}

function fitsIn(word: string, fields: Fields): boolean {
  const [, field, value = ''] = /^(rule|platform|verdict):(.*)$/.exec(word) ?? []
  if (field === 'verdict') return fields.verdict === value
  if (field === 'rule') return fields.rule.toLowerCase() === value
  if (field === 'platform') return fields.platform.toLowerCase().includes(value)
  return order.includes(word) ? fields.verdict === word : fields.text.toLowerCase().includes(word)
}
