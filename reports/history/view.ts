import { existsSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { type Answer, answersOf, type RuleAnswer, rulesOf } from './answers.ts'
import { inHistory } from './database.ts'
import { canonical } from './facts.ts'
import { type Flaky, flakyIn } from './flaky.ts'
import { type KeptRun, runsOf, type Series, seriesIn } from './kept-runs.ts'
import { type Slow, slowestIn } from './slow.ts'
import { type Trouble, troublesIn } from './troubles.ts'

/** What of a history is asked for. Whatever is absent is that of the last run. */
export interface Question {
  iut?: string | undefined
  driver?: string | undefined
  readings?: Record<string, string> | undefined
  /** Only what is about this rule, or this example. */
  rule?: string | undefined
  example?: string | undefined
  /** How many runs are looked at; since when something fails is looked up in all. */
  last: number
}

/** The history of one implementation. */
export interface History {
  series: Series
  /** What else is kept. */
  others: Series[]
  /** Oldest first. With a rule or an example those only in which it was asked. */
  runs: RunInHistory[]
  flaky: Flaky[]
  troubles: Trouble[]
  slowest: Slow[]
}

/** A run, with what the rule or the example said in it that is asked for. */
export interface RunInHistory extends KeptRun {
  /** All that was asked for together, in milliseconds. */
  tookMs: number
  rules?: RuleAnswer[]
  example?: Answer
}

/** Nothing is kept that was asked for. */
export interface NotKept {
  series: Series[]
  /** The rules or examples that the one series has, if it knows the wanted one not. */
  known?: string[]
}

/** Looks into a history. @param file may be missing. @throws HistoryUnusable */
export function lookInto(file: string, question: Question): { history: History } | { notKept: NotKept } {
  if (!existsSync(file)) return { notKept: { series: [] } }
  return inHistory(file, (db) => {
    const all = seriesIn(db)
    const series = all.find((one) => isAskedFor(one, question))
    if (series === undefined) return { notKept: { series: all } }
    const history = historyOf(db, series, question)
    if (history.runs.length === 0) return { notKept: { series: [series], known: knownTo(db, series, question) } }
    return { history: { ...history, others: all.filter((one) => one !== series) } }
  })
}

function isAskedFor(series: Series, { iut = series.iut, driver = series.driver, readings = {} }: Question): boolean {
  return series.iut === iut && series.driver === driver && Object.entries(readings).every(([field, value]) => series.readings[field] === value)
}

function historyOf(db: DatabaseSync, series: Series, { rule, example, last }: Question): Omit<History, 'others'> {
  const answer = ({ id }: KeptRun) => answersOf(db, id, { rule, example })
  const all = runsOf(db, series)
  const asked = rule === undefined && example === undefined ? all : all.filter((run) => answer(run).length > 0)
  const runs = asked.slice(-last).map((run) => ({ run, answers: answer(run) }))
  return {
    series: { ...series, runs: asked.length },
    runs: runs.map(({ run, answers }) => ({
      ...run,
      tookMs: answers.reduce((sum, { durationMs }) => sum + durationMs, 0),
      ...(rule === undefined ? {} : { rules: rulesOf(db, run.id).filter(({ id }) => id === rule) }),
      ...(example === undefined || answers[0] === undefined ? {} : { example: answers[0] }),
    })),
    flaky: flakyIn(runs),
    troubles: troublesIn(all, answer),
    slowest: example === undefined ? slowestIn(runs, 5) : [],
  }
}

/** Rules, or the examples of the rule in whose name the wanted one begins. */
function knownTo(db: DatabaseSync, { iut, driver, readings }: Series, { example }: Question): string[] {
  const column = example === undefined ? 'example.rule' : 'example.id'
  const found = db.prepare(`
    SELECT DISTINCT ${column} AS name FROM example JOIN example_verdict ON example = key JOIN run ON run.id = run
    WHERE iut = ? AND driver = ? AND readings = ? AND example.id LIKE ? ORDER BY name
  `).all(iut, driver, canonical(readings), example === undefined ? '%' : `${example.split('/')[0]}/%`)
  return found.map(({ name }) => String(name))
}
