import type { DatabaseSync } from 'node:sqlite'
import type { Choice, Conformance, NotedStatement, RunNote } from '../verdicts/conformance.ts'
import type { Verdict } from '../verdicts/types.ts'
import { canonical } from './facts.ts'

/** One run as it is kept. */
export interface KeptRun {
  /** Grows with every run. */
  id: number
  /** When it ended, ISO 8601 in UTC. */
  ended: string
  commit: string | null
  /** Whether the project held changes that no commit has. */
  dirty: boolean
  iut: string
  /** Of its file, if it is one. */
  iutDigest: string | null
  statement: NotedStatement | null
  driver: string
  platforms: Conformance['platforms']
  asOf: string
  readings: Record<string, string>
  seed: number | null
  choices: Choice[]
  versions: Partial<RunNote['versions']>
  expected: number
  executed: number
  /** All examples together. */
  durationMs: number
  summary: Partial<Record<Verdict, number>>
  /** How many passed at a further attempt only. */
  flaky: number
}

/** Which runs are looked at together: those of one implementation, reached by one driver, judged by the same readings. */
export interface Series {
  iut: string
  driver: string
  readings: Record<string, string>
  /** How many are kept. */
  runs: number
}

/** What is kept, the series with the latest run first. */
export function seriesIn(db: DatabaseSync): Series[] {
  const rows = db.prepare(`
    SELECT json_object('iut', iut, 'driver', driver, 'readings', json(readings), 'runs', count(*)) AS found
    FROM run GROUP BY iut, driver, readings ORDER BY max(id) DESC
  `).all()
  return rows.map(({ found }) => JSON.parse(String(found)))
}

/** The runs of a series, oldest first. */
export function runsOf(db: DatabaseSync, { iut, driver, readings }: Omit<Series, 'runs'>): KeptRun[] {
  const rows = db.prepare(`
    SELECT json_object(
      'id', id, 'ended', ended, 'commit', commit_id, 'dirty', json(iif(dirty, 'true', 'false')),
      'iut', iut, 'iutDigest', iut_digest, 'statement', json(statement), 'driver', driver, 'platforms', json(platforms),
      'asOf', as_of, 'readings', json(readings), 'seed', seed, 'choices', json(choices), 'versions', json(versions),
      'expected', expected, 'executed', executed, 'durationMs', duration_ms,
      'summary', json((
        SELECT json_group_object(verdict, examples)
        FROM (SELECT verdict, count(*) AS examples FROM example_verdict WHERE run = run.id GROUP BY verdict)
      )),
      'flaky', (SELECT ifnull(sum(flaky), 0) FROM example_verdict WHERE run = run.id)
    ) AS found
    FROM run WHERE iut = ? AND driver = ? AND readings = ? ORDER BY id
  `).all(iut, driver, canonical(readings))
  return rows.map(({ found }) => JSON.parse(String(found)))
}

/** Whether all was asked that there is. */
export function isUnfiltered({ choices }: Pick<KeptRun, 'choices'>): boolean {
  return choices.some((choice) => Object.keys(choice).length === 0)
}
