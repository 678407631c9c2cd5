import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { prune } from '../../reports/history/prune.ts'
import { historyText, nameOf, seriesLine } from '../../reports/history/text.ts'
import { HistoryUnusable } from '../../reports/history/unusable.ts'
import { lookInto, type NotKept } from '../../reports/history/view.ts'
import { paintFor } from '../../reports/terminal/paint.ts'
import { CannotTell } from '../cannot-tell.ts'
import type { Invocation } from '../invocation.ts'
import { WrongUse } from '../wrong-use.ts'
import { historyPlace } from './place.ts'

/** The options as commander leaves them. */
export interface RawOptions {
  rule?: string
  example?: string
  iut?: string
  driver?: string
  reading: string[]
  last: string
  prune?: string
  keep?: string
  db?: string
  json?: true
}

/** Prints what the runs that are kept tell, or removes some of them. @throws WrongUse, CannotTell. */
export function tellHistory(options: RawOptions, invocation: Invocation): void {
  const { stdout, env } = invocation
  const file = placeOf(options, invocation)
  const say = (text: string, json: unknown) => void stdout.write(options.json ? `${JSON.stringify(json, null, 2)}\n` : text)
  usable(() => {
    const going = goingIn(options, invocation.today)
    if (going !== undefined) {
      const { removed, kept } = existsSync(file) ? prune(file, going) : { removed: 0, kept: 0 }
      return say(`Removed ${removed} of ${removed + kept} runs; ${kept} are kept in ${file}\n`, { file, removed, kept })
    }
    const found = lookInto(file, { ...options, readings: readingsOf(options.reading), last: number('last', options.last, 1) })
    if ('history' in found) return say(historyText(found.history, paintFor(stdout, env)), { file, ...found.history })
    if (found.notKept.series.length > 0) throw nothingLike(options, found.notKept)
    return say(`No run is kept in ${file} yet. npx conform run keeps one.\n`, { file, runs: [] })
  })
}

function placeOf({ db }: RawOptions, invocation: Invocation): string {
  if (db?.trim() === '') throw new WrongUse('--db is empty. Give it a value, or leave it out.')
  const file = db === undefined ? historyPlace(invocation) : resolve(invocation.cwd, db)
  if (file === undefined) throw new WrongUse('CONFORM_HISTORY is off, so no run is kept. Name a file with --db.')
  if (db === undefined || existsSync(file)) return file
  throw new WrongUse(`No file "${db}" for --db. Name one in which runs are kept.`)
}

function usable(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!(error instanceof HistoryUnusable)) throw error
    throw error.kind === 'damaged' ? new CannotTell(error.message, { cause: error }) : new WrongUse(error.message, { cause: error })
  }
}

function goingIn({ prune: days, keep }: RawOptions, today: string): { before: string } | { keep: number } | undefined {
  if (keep !== undefined) return { keep: number('keep', keep, 1) }
  if (days === undefined) return undefined
  const before = Date.parse(today) - number('prune', days, 0) * 86_400_000
  return { before: new Date(before).toISOString().slice(0, 'YYYY-MM-DD'.length) }
}

function number(option: 'last' | 'prune' | 'keep', text: string, least: number): number {
  const value = Number(text)
  if (/^\d{1,6}$/.test(text) && value >= least) return value
  throw new WrongUse(`"${text}" is no number for --${option}. Give it a whole number from ${least} to 999999.`)
}

function readingsOf(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(words.map((word) => {
    const [field = '', ...value] = word.split('=')
    if (value.length > 0 && field !== '') return [field, value.join('=')]
    throw new WrongUse(`"${word}" is no reading. Write it as FIELD=VALUE, such as dateZone=utc.`)
  }))
}

function nothingLike({ rule, example }: RawOptions, { series, known }: NotKept): WrongUse {
  const [first] = series
  if (known === undefined || first === undefined) return new WrongUse(`No run like that is kept. Kept are:\n${series.map(seriesLine).join('\n')}`)
  const what = example === undefined ? `rule "${rule ?? ''}"` : `example "${example}"`
  const others = known.length === 0 ? '' : ` Known: ${known.join(', ')}.`
  return new WrongUse(`No run of ${nameOf(first)} that is kept asked the ${what}.${others}`)
}
