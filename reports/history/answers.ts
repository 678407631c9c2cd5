import type { DatabaseSync } from 'node:sqlite'
import type { Reason, RuleVerdict, Verdict } from '../verdicts/types.ts'

/** What one example said in one run. */
export interface Answer {
  id: string
  rule: string
  platform: 'ios' | 'android' | 'cross'
  verdict: Verdict
  reason: Reason['kind'] | null
  /** True if it passed at a further attempt only. */
  flaky: boolean
  durationMs: number
}

/** What one rule said in one run. */
export interface RuleAnswer {
  id: string
  platform: 'ios' | 'android'
  inForce: boolean
  verdict: RuleVerdict
}

/** What an answer is to be about; whatever is absent leaves all in. */
export interface Concern {
  rule?: string | undefined
  example?: string | undefined
}

/** The examples of a run, or those of one rule, or one of them. Those that it never came to say nothing, and are left out. */
export function answersOf(db: DatabaseSync, run: number, { rule, example }: Concern = {}): Answer[] {
  const found = db.prepare(`
    SELECT json_group_array(json_object(
      'id', id, 'rule', rule, 'platform', platform, 'verdict', verdict, 'reason', reason,
      'flaky', json(iif(flaky, 'true', 'false')), 'durationMs', duration_ms
    )) AS found
    FROM example_verdict JOIN example ON key = example
    WHERE run = :run AND reason IS NOT 'not-run' AND rule = ifnull(:rule, rule) AND id = ifnull(:example, id)
  `).get({ run, rule: rule ?? null, example: example ?? null })
  return JSON.parse(String(found?.['found']))
}

/** The rules of a run, on each of its platforms, in the order of their ids, the iPhone first. */
export function rulesOf(db: DatabaseSync, run: number): RuleAnswer[] {
  const found = db.prepare(`
    SELECT json_group_array(
      json_object('id', rule, 'platform', platform, 'inForce', json(iif(in_force, 'true', 'false')), 'verdict', verdict)
      ORDER BY rule, platform DESC
    ) AS found
    FROM rule_verdict WHERE run = ?
  `).get(run)
  return JSON.parse(String(found?.['found']))
}
