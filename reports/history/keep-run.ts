import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { Conformance } from '../verdicts/conformance.ts'
import { inHistory, inTransaction } from './database.ts'
import { canonical, digestOf, examplesOf, questionOf } from './facts.ts'
import { setAside } from './set-aside.ts'
import { explained, HistoryUnusable } from './unusable.ts'

/** What a run does not say of itself. */
export interface Keeping {
  /** When it ended, ISO 8601 in UTC. */
  ended: string
  /** Of the file of the implementation, if it is one: it may change while its name stays. */
  iutDigest?: string | undefined
}

/**
 * Adds a run to a history, which is begun where there is none. A damaged one is set aside first.
 * @returns the name of a damaged history that was set aside, if any.
 * @throws HistoryUnusable if there is something else in its place, or it cannot be written.
 */
export function keepRun(file: string, conformance: Conformance, keeping: Keeping): { aside: string | undefined } {
  const write = () => inHistory(file, (db) => inTransaction(db, () => insert(db, conformance, keeping)))
  try {
    mkdirSync(dirname(file), { recursive: true })
    if (!meetsDamage(write)) return { aside: undefined }
    const date = keeping.ended.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length).replaceAll(':', '')
    const aside = setAside(file, date, () => meetsDamage(() => inHistory(file, () => {})))
    write()
    return { aside }
  } catch (cause) {
    throw explained(file, cause)
  }
}

function meetsDamage(act: () => void): boolean {
  try {
    act()
    return false
  } catch (error) {
    if (error instanceof HistoryUnusable && error.kind === 'damaged') return true
    throw error
  }
}

function insert(db: DatabaseSync, conformance: Conformance, { ended, iutDigest }: Keeping): void {
  const { asOf, manifest, run, rules } = conformance
  const { iut, driver, platforms, readings, choices } = questionOf(conformance)
  const examples = examplesOf(rules)
  const { lastInsertRowid } = db.prepare(`
    INSERT INTO run (
      ended, commit_id, dirty, iut, iut_digest, driver, platforms, as_of, readings,
      seed, statement, choices, versions, expected, executed, duration_ms, digest
    ) VALUES (
      :ended, :commit, :dirty, :iut, :iutDigest, :driver, :platforms, :asOf, :readings,
      :seed, :statement, :choices, :versions, :expected, :executed, :durationMs, :digest
    )
  `).run({
    ended, iut, driver, platforms, asOf, readings, choices,
    commit: run?.commit ?? null,
    dirty: Number(run?.dirty ?? true),
    iutDigest: iutDigest ?? null,
    seed: run?.seed ?? null,
    statement: run?.statement === undefined ? null : canonical(run.statement),
    versions: canonical(run?.versions ?? {}),
    expected: manifest.expected,
    executed: manifest.executed,
    durationMs: examples.reduce((sum, { durationMs }) => sum + durationMs, 0),
    digest: digestOf(conformance),
  })
  const addRule = db.prepare('INSERT INTO rule_verdict VALUES (?, ?, ?, ?, ?)')
  for (const { id, platform, inForce, verdict } of rules) addRule.run(lastInsertRowid, id, platform, Number(inForce), verdict)
  const know = db.prepare(`
    INSERT INTO example (id, rule, name, platform) VALUES (?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name RETURNING key
  `)
  const addExample = db.prepare('INSERT INTO example_verdict VALUES (?, ?, ?, ?, ?, ?, ?)')
  for (const { id, rule, name, platform, at, verdict, reason, flaky, durationMs } of examples) {
    const key = Number(know.get(id, rule, name, platform)?.['key'])
    addExample.run(lastInsertRowid, key, at, verdict, reason?.kind ?? null, Number(flaky ?? false), durationMs)
  }
}
