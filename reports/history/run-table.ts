import Table from 'cli-table3'
import type { Paint } from '../terminal/paint.ts'
import type { RuleVerdict, Verdict } from '../verdicts/types.ts'
import { isUnfiltered, type KeptRun } from './kept-runs.ts'
import type { RunInHistory } from './view.ts'
import { commitOf, duration, minuteOf } from './words.ts'

/** The runs as a table, the latest at the bottom. */
export function runTable(runs: readonly RunInHistory[], paint: Paint): string {
  const builds = runs.some(({ statement }) => statement?.build !== undefined)
  const head = ['Ended (UTC)', 'Commit', ...(builds ? ['Build'] : []), 'As of', 'Asked', 'Verdicts', 'Took']
  const table = new Table({ head, style: { head: [], border: [], compact: true } })
  for (const run of runs) {
    const { ended, statement, asOf, tookMs } = run
    const build = builds ? [statement?.build ?? ''] : []
    table.push([minuteOf(ended), commitOf(run), ...build, asOf, askedIn(run), verdictsIn(run, paint), duration(tookMs)])
  }
  return table.toString()
}

function verdictsIn({ rules, example, summary, flaky, expected, executed }: RunInHistory, paint: Paint): string {
  if (example !== undefined) {
    const { verdict, reason } = example
    return [paint.verdict(verdict, verdict), ...(example.flaky ? ['when tried again'] : []), ...(reason === null ? [] : [`(${reason})`])].join(' ')
  }
  if (rules !== undefined) return rules.map(({ platform, verdict }) => `${phone[platform]} ${paint.verdict(verdict, verdict)}`).join(', ')
  const some = order.flatMap((verdict) => {
    const examples = summary[verdict] ?? 0
    return examples === 0 ? [] : [`${examples} ${verdict}`]
  })
  const more = [...(flaky === 0 ? [] : [`${flaky} flaky`]), ...(executed === expected ? [] : [`${expected - executed} not run`])]
  return `${bar(summary, paint)}  ${[...some, ...more].join(', ')}`
}

const order: readonly Verdict[] = ['pass', 'recorded', 'inapplicable', 'inconclusive', 'error', 'fail']

const phone = { ios: 'iPhone', android: 'Android' }

const shapes: Partial<Record<RuleVerdict, string>> = { pass: '█', recorded: '█', fail: '░', error: '▒', inconclusive: '▒' }

/** A cell for each twelfth of the examples, and at least one for each verdict that there is. */
function bar(summary: KeptRun['summary'], paint: Paint): string {
  const there = order.filter((verdict) => (summary[verdict] ?? 0) > 0)
  const all = there.reduce((sum, verdict) => sum + (summary[verdict] ?? 0), 0)
  const others = there.filter((verdict) => verdict !== there[0])
  const cells = new Map(others.map((verdict) => [verdict, Math.max(1, Math.round((12 * (summary[verdict] ?? 0)) / all))]))
  const rest = 12 - [...cells.values()].reduce((sum, count) => sum + count, 0)
  return there.map((verdict) => paint.verdict(verdict, (shapes[verdict] ?? '·').repeat(Math.max(1, cells.get(verdict) ?? rest)))).join('')
}

function askedIn(run: KeptRun): string {
  const phones = run.platforms.length === 2 ? '' : run.platforms.map((platform) => ` on ${phone[platform]}`).join('')
  if (isUnfiltered(run)) return `all${phones}`
  const words = run.choices.map(({ rules = [], tags, features = [] }) => [...rules, ...(tags === undefined ? [] : [tags]), ...features].join(', '))
  const said = words.join('; ')
  return `${said.length > 24 ? `${said.slice(0, 23)}…` : said}${phones}`
}
