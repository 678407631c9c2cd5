import type { Paint } from '../terminal/paint.ts'
import type { Flaky } from './flaky.ts'
import type { KeptRun, Series } from './kept-runs.ts'
import { runTable } from './run-table.ts'
import type { Slow } from './slow.ts'
import type { Trouble } from './troubles.ts'
import type { History } from './view.ts'
import { commitOf, counted, duration, minuteOf, readingText } from './words.ts'

/** A history as text: a line a run, and what they tell together. */
export function historyText({ series, others, runs, flaky, troubles, slowest }: History, paint: Paint): string {
  const dirty = runs.some((run) => run.dirty) ? paint.faint('+ with changes that no commit has\n') : ''
  return [
    headOf(series, runs.length),
    `${runTable(runs, paint)}\n${dirty}`,
    section('In trouble now, and since when:', troubleLines(troubles), paint),
    section('Flaky, the verdict changed and nothing else did:', shortened(flaky.map((one) => flakyLine(one, runs))), paint),
    section('Slowest:', slowLines(slowest), paint),
    otherText(others, series),
  ].filter((part) => part !== '').join('\n')
}

/** Such as `reference on simulated phones`. */
export function nameOf({ iut, driver }: Pick<Series, 'iut' | 'driver'>): string {
  return `${iut} on ${driver} phones`
}

/** A series with what else tells it from others. */
export function seriesLine(series: Series): string {
  return `  ${nameOf(series)}: ${counted(series.runs, 'run')}; ${readingText(series.readings)}`
}

function headOf(series: Series, shown: number): string {
  const count = shown === series.runs ? counted(shown, 'run') : `the last ${shown} of ${counted(series.runs, 'run')}`
  return `History of ${nameOf(series)}: ${count}\nReadings: ${readingText(series.readings)}\n`
}

/** Those that broke together stand together. */
function troubleLines(troubles: readonly Trouble[]): string[] {
  const groups = Map.groupBy(troubles, ({ verdict, since, before, runs }) => [verdict, since.id, before?.run.id, before?.verdict, runs].join(' '))
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { verdict, since, runs, before } = first
    const earlier = before === undefined ? 'in all runs that are kept' : `${before.verdict} before, at ${placeOf(before.run)}`
    return [`  ${verdict} since ${placeOf(since)}, in ${counted(runs, 'run')}; ${earlier}`, ...shortened(group.map(({ id }) => `    ${id}`))]
  })
}

function flakyLine({ id, verdicts }: Flaky, runs: readonly KeptRun[]): string {
  const at = new Set(verdicts.flatMap(({ run }) => runs.filter((one) => one.id === run).map((one) => `${commitOf(one)} as of ${one.asOf}`)))
  return `  ${id}: ${inTurn(verdicts.map(({ verdict, flaky }) => (flaky ? `${verdict} when tried again` : verdict)))}; at ${[...at].join(' and ')}`
}

/** Such as `pass 3 times, fail, pass`. */
function inTurn(words: readonly string[]): string {
  const turns: { word: string; times: number }[] = []
  for (const word of words) {
    const last = turns.at(-1)
    if (last?.word === word) last.times += 1
    else turns.push({ word, times: 1 })
  }
  return turns.map(({ word, times }) => (times === 1 ? word : `${word} ${times} times`)).join(', ')
}

function slowLines(slowest: readonly Slow[]): string[] {
  const width = Math.max(0, ...slowest.map(({ id }) => id.length))
  return slowest.map(({ id, medianMs, trend }) => {
    const change = trend === undefined ? '' : `  ${changeOf(trend)}`
    return `  ${id.padEnd(width)}  ${duration(medianMs).padStart(7)}${change}`
  })
}

/** Below a fifth, or one millisecond, it is chance. */
function changeOf({ beforeMs, nowMs }: NonNullable<Slow['trend']>): string {
  if (Math.abs(nowMs - beforeMs) < Math.max(1.5, beforeMs / 5)) return 'as before'
  return `${nowMs > beforeMs ? 'slower' : 'faster'}: ${duration(nowMs)}, before ${duration(beforeMs)}`
}

function otherText(others: readonly Series[], { iut, driver }: Series): string {
  if (others.length === 0) return ''
  const lines = others.map((other) => {
    const options = [...(other.iut === iut ? [] : [`--iut ${other.iut}`]), ...(other.driver === driver ? [] : [`--driver ${other.driver}`])]
    return `  ${nameOf(other)}: ${counted(other.runs, 'run')}, ${options.length > 0 ? options.join(' ') : readingText(other.readings)}`
  })
  return `Also kept:\n${shortened(lines).join('\n')}\n`
}

function shortened(lines: readonly string[]): readonly string[] {
  return lines.length <= 12 ? lines : [...lines.slice(0, 10), `    and ${lines.length - 10} more, which --json lists`]
}

function section(title: string, lines: readonly string[], paint: Paint): string {
  return lines.length === 0 ? '' : `${paint.strong(title)}\n${lines.join('\n')}\n`
}

function placeOf(run: KeptRun): string {
  return `${commitOf(run)} of ${minuteOf(run.ended)}`
}
