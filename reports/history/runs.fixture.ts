import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { type Conformance, conformanceOf, type RunNote } from '../verdicts/conformance.ts'
import type { ExampleResult, Verdict } from '../verdicts/types.ts'

/** What an example says in a run: its verdict, or more of it. */
export type Said = Verdict | (Partial<ExampleResult> & { verdict: Verdict })

type Changes = Partial<Pick<Conformance, 'iut' | 'driver' | 'platforms' | 'asOf' | 'readings' | 'manifest'>> & Partial<RunNote>

/** A run in which these examples said this. Their ids are as everywhere: rule, name, platform. */
export function runWith(said: Record<string, Said>, changes: Changes = {}): Conformance {
  const { commit = 'a'.repeat(40), dirty = false, seed = 0, choices = [{}], statement, versions = { conform: '0.1.0', cucumber: '13', node: '24' }, ...others } = changes
  const results = Object.entries(said).map(([id, one]) => resultOf(id, typeof one === 'string' ? { verdict: one } : one))
  const rules = [...new Set(results.map(({ rule }) => rule))].flatMap((id) => [{ id, platform: 'ios' as const, inForce: true }, { id, platform: 'android' as const, inForce: false }])
  return conformanceOf({
    iut: 'reference',
    driver: 'simulated',
    platforms: ['ios', 'android'],
    asOf: '2026-01-15',
    readings: { dateZone: 'device' },
    manifest: { expected: results.length, executed: results.length },
    ...others,
    run: { commit, dirty, seed, choices, versions, ...(statement === undefined ? {} : { statement }) },
  }, rules, results)
}

function resultOf(id: string, said: Partial<ExampleResult> & { verdict: Verdict }): ExampleResult {
  const [rule = '', name = ''] = id.split('/')
  const platform = id.endsWith('/cross') ? 'cross' : id.endsWith('/android') ? 'android' : 'ios'
  const reason = said.verdict === 'pass' ? {} : { reason: { kind: 'assertion' as const, message: 'It was not so.' } }
  return { id, rule, name, platform, uri: '', line: 1, at: '2026-01-15', characterisation: said.verdict === 'recorded', durationMs: 10, ...reason, ...said }
}

/** The file of a history that is not there yet, in a folder that is gone after the tests. */
export function newPlace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'history-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'kept/history.db')
}

/** The morning of a day in January 2026. */
export function onDay(day: number): { ended: string } {
  return { ended: `2026-01-${String(day).padStart(2, '0')}T08:30:00.000Z` }
}
