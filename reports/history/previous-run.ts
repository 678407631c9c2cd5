import { existsSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { conformanceSchema, type Conformance, type NotedStatement, type RuleRow, type RunNote, summaryOf } from '../verdicts/conformance.ts'
import type { RuleVerdict } from '../verdicts/types.ts'
import { rulesOf } from './answers.ts'
import { inHistory } from './database.ts'
import { digestOf, questionOf } from './facts.ts'

/** An earlier run, as far as its rules go. */
export interface PastRun {
  /** The day on which it ended, and the commit, with a `+` if there were changes that no commit has. */
  label: string
  /** By `RULE platform`, such as `PLAT-02 ios`. */
  verdicts: Map<string, RuleVerdict>
}

/**
 * The last run before this one that was asked the same: the same choice of examples, of the same implementation, by the same
 * driver and readings, to its end. Its commit, day, seed and build may be others. Whether this run is kept already makes no difference.
 * @param file may be missing.
 * @returns what it left in conformance.json, but for the reasons; undefined if there was none.
 * @throws HistoryUnusable
 */
export function previousRun(file: string, conformance: Conformance): Conformance | undefined {
  if (!existsSync(file)) return undefined
  return inHistory(file, (db) => {
    const [row] = comparable(db, conformance, 1)
    return row === undefined ? undefined : conformanceIn(db, row)
  })
}

/** The rules in the last runs before this one that are comparable as for `previousRun`, oldest first. @throws HistoryUnusable */
export function pastRuns(file: string, conformance: Conformance, last = 12): PastRun[] {
  if (!existsSync(file)) return []
  return inHistory(file, (db) => comparable(db, conformance, last).toReversed().map(({ id, label }) => ({
    label,
    verdicts: new Map(rulesOf(db, id).map((rule) => [`${rule.id} ${rule.platform}`, rule.verdict])),
  })))
}

interface Comparable extends Omit<Conformance, 'schema' | 'summary' | 'rules' | 'run'> {
  id: number
  label: string
  run: Omit<RunNote, 'statement'> & { statement: NotedStatement | null }
}

function comparable(db: DatabaseSync, conformance: Conformance, last: number): Comparable[] {
  const rows = db.prepare(`
    SELECT json_object(
      'id', id, 'label', substr(ended, 1, 10) || ifnull(' ' || substr(commit_id, 1, 7) || iif(dirty, '+', ''), ''),
      'iut', iut, 'driver', driver, 'platforms', json(platforms), 'asOf', as_of, 'readings', json(readings),
      'manifest', json_object('expected', expected, 'executed', executed),
      'run', json_object(
        'commit', commit_id, 'dirty', json(iif(dirty, 'true', 'false')), 'seed', ifnull(seed, 0), 'choices', json(choices),
        'statement', json(statement), 'versions', json(versions))
    ) AS found
    FROM run
    WHERE iut = :iut AND driver = :driver AND platforms = :platforms AND readings = :readings AND choices = :choices
      AND executed = expected AND id < ifnull((SELECT max(id) FROM run WHERE digest = :digest), 9e18)
    ORDER BY id DESC LIMIT :last
  `).all({ ...questionOf(conformance), digest: digestOf(conformance), last })
  return rows.map(({ found }) => JSON.parse(String(found)))
}

function conformanceIn(db: DatabaseSync, { id, label: _label, run, ...row }: Comparable): Conformance {
  const found = db.prepare(`
    SELECT json_group_array(json_object('id', id, 'rule', rule, 'name', name, 'platform', platform, 'at', at, 'verdict', verdict,
      'flaky', json(iif(flaky, 'true', 'false')), 'durationMs', duration_ms)) AS found
    FROM example_verdict JOIN example ON key = example WHERE run = ?
  `).get(id)
  const examples: (Omit<RuleRow['examples'][number], 'flaky'> & { rule: string; flaky: boolean })[] = JSON.parse(String(found?.['found']))
  const summary = summaryOf(examples.map(({ verdict, flaky }) => (flaky ? { verdict, earlier: [] } : { verdict })))
  const rules = rulesOf(db, id).map((rule) => {
    const own = examples.filter((example) => example.rule === rule.id && (example.platform === rule.platform || example.platform === 'cross'))
    return { ...rule, examples: own.map(({ rule: _rule, flaky, ...example }) => (flaky ? { ...example, flaky } : example)) }
  })
  const { statement, ...note } = run
  return { schema: conformanceSchema, summary, ...row, run: statement === null ? note : { ...note, statement }, rules }
}
