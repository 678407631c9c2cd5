import type { Paint } from '../terminal/paint.ts'
import type { Conformance } from '../verdicts/conformance.ts'
import { oneLine } from './one-line.ts'
import { phoneOf } from './rows.ts'
import type { Finding, GateConfig, Judgement } from './types.ts'

const words = { open: 'open', closed: 'CLOSED', unknown: 'CANNOT TELL', 'not-asked': 'not asked' } as const
const colours = { open: 'pass', closed: 'fail', unknown: 'inconclusive', 'not-asked': 'untested' } as const

/** What was judged, in one sentence. */
export function headOf(conformance: Conformance | undefined, folder: string): string {
  if (conformance === undefined) return `A run in ${oneLine(folder)} that cannot be read`
  const { iut, driver, platforms, asOf, run } = conformance
  const build = run?.statement?.build
  const known = run?.commit === undefined || run.commit === null ? 'an unknown commit' : `commit ${run.commit.slice(0, 7)}`
  const commit = `${known}${run?.dirty === true ? ' and changes that no commit has' : ''}`
  const phones = platforms.map((platform) => (platform === 'ios' ? 'iPhones' : `${phoneOf[platform]} phones`)).join(' and ')
  return oneLine(`${iut}${build === undefined ? '' : ` build ${build}`} on ${driver} ${phones}, as of ${asOf}, of ${commit}`)
}

/** Whether the gate is open, and what holds it closed, in one sentence. */
export function closingOf({ exitCode, findings }: Judgement): string {
  const named = (state: Finding['state']) => findings.filter((finding) => finding.state === state).map(({ title }) => title)
  const said = (titles: readonly string[], what: string) => (titles.length === 0 ? [] : [`${what}: ${titles.join('; ')}`])
  if (exitCode === 0) return 'The gate is open'
  return `The gate is closed. ${[...said(named('closed'), 'Closed by'), ...said(named('unknown'), 'Cannot tell')].join('. ')}`
}

/** Every rule of the gate with its finding, for a terminal. */
export function gateText(config: GateConfig, judgement: Judgement, head: string, paint: Paint): string {
  const { exitCode, findings } = judgement
  const width = Math.max(...findings.map(({ title }) => title.length))
  const lines = findings.flatMap(({ title, state, says, details }) => [
    `${paint.verdict(colours[state], words[state].padEnd(11))}  ${title.padEnd(width)}  ${oneLine(says)}`,
    ...details.map(({ weight, text }) => `${' '.repeat(13)}${weight === 'told' ? paint.faint(`· ${oneLine(text)}`) : `! ${oneLine(text)}`}`),
  ])
  const closing = paint.verdict(exitCode === 0 ? 'pass' : exitCode === 1 ? 'fail' : 'inconclusive', closingOf(judgement))
  return `${[head, `Judged by ${config.file}`, '', ...lines, '', closing].join('\n')}\n`
}
