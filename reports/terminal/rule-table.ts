import Table from 'cli-table3'
import type { Conformance, RuleRow } from '../verdicts/conformance.ts'
import type { Paint } from './paint.ts'

const headings = { ios: 'iPhone', android: 'Android' }

/** The verdicts as a table: a row for each rule, a column for each platform that took part. */
export function ruleTable({ rules, platforms, asOf }: Conformance, titles: ReadonlyMap<string, string>, paint: Paint): string {
  const table = new Table({ head: ['Rule', 'It says', ...platforms.map((platform) => headings[platform])], style: { head: [], border: [], compact: true } })
  for (const id of new Set(rules.map((rule) => rule.id))) {
    const cells = platforms.map((platform) => cellOf(rules.find((rule) => rule.id === id && rule.platform === platform), paint))
    table.push([id, titles.get(id) ?? '', ...cells])
  }
  const note = rules.some(isElsewhen) ? `° not in force on ${asOf}; tried on the nearest day on which it is\n` : ''
  return `${table.toString()}\n${paint.faint(note)}`
}

/** Such as `pass 4`, or `fail 1 of 4`: how many of the examples that judge gave the rule its verdict. */
function cellOf(row: RuleRow | undefined, paint: Paint): string {
  if (row === undefined) return paint.faint('–')
  const { verdict, examples } = row
  const like = examples.filter((example) => example.verdict === verdict).length
  const judging = examples.filter((example) => verdict === 'recorded' || example.verdict !== 'recorded').length
  const count = verdict === 'untested' ? '' : like === judging ? ` ${like}` : ` ${like} of ${judging}`
  return paint.verdict(verdict, `${verdict}${count}${isElsewhen(row) ? ' °' : ''}`)
}

function isElsewhen({ inForce, examples }: RuleRow): boolean {
  return !inForce && examples.length > 0
}
