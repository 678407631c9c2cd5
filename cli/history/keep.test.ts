import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { after, test } from 'node:test'
import { runWith } from '../../reports/history/runs.fixture.ts'
import { lookInto } from '../../reports/history/view.ts'
import type { Invocation } from '../invocation.ts'
import { keepInHistory } from './keep.ts'

const folder = mkdtempSync(join(tmpdir(), 'keep-'))
after(() => rmSync(folder, { recursive: true }))

const passed = { 'CAP-01/one/ios': 'pass' } as const
const ended = new Date('2026-01-15T12:00:00Z')

/** A project with nothing in it. */
function project(name: string, env: Invocation['env'] = {}) {
  const root = join(folder, name)
  mkdirSync(root)
  const stderr = new PassThrough({ encoding: 'utf8' })
  const invocation: Invocation = { cwd: root, root, stdout: new PassThrough(), stderr, env, today: '2026-01-15' }
  const usual = join(root, 'reports/out-history/history.db')
  return { root, usual, invocation, complaints: () => String(stderr.read() ?? '') }
}

test('a run is kept beside the results, without a word', () => {
  const { usual, invocation, complaints } = project('usual')
  keepInHistory(runWith(passed), invocation, ended)
  const found = lookInto(usual, { last: 1 })
  assert.equal('history' in found && found.history.runs[0]?.ended, '2026-01-15T12:00:00.000Z')
  assert.equal(complaints(), '')
})

test('CONFORM_HISTORY names another file, or none', () => {
  const named = project('named', { CONFORM_HISTORY: 'cache/runs.db' })
  keepInHistory(runWith(passed), named.invocation, ended)
  assert.equal(existsSync(join(named.root, 'cache/runs.db')), true)
  assert.equal(existsSync(named.usual), false)
  const off = project('off', { CONFORM_HISTORY: 'off' })
  keepInHistory(runWith(passed), off.invocation, ended)
  assert.deepEqual(readdirSync(off.root), [])
})

test('a shard is not a run yet', () => {
  const { root, invocation } = project('shard')
  keepInHistory(runWith(passed, { manifest: { expected: 1, executed: 1, shard: { index: 1, of: 2 } } }), invocation, ended)
  assert.deepEqual(readdirSync(root), [])
})

test('a history that cannot be kept is a complaint and nothing else', () => {
  const { usual, invocation, complaints } = project('folder')
  mkdirSync(usual, { recursive: true })
  keepInHistory(runWith(passed), invocation, ended)
  assert.equal(complaints(), `This run is not in the history. "${usual}" is a folder, so no history is in it. Name a file.\n`)
})

test('a damaged one is named, with where it is now', () => {
  const { usual, invocation, complaints } = project('damaged')
  mkdirSync(join(usual, '..'), { recursive: true })
  writeFileSync(usual, 'damaged')
  keepInHistory(runWith(passed), invocation, ended)
  assert.equal(complaints(), `The history was damaged. It is now "${usual}.damaged-2026-01-15T120000", and a new one is begun in "${usual}".\n`)
})

test('the file of an implementation that changed between two runs explains a changed verdict', () => {
  const { root, usual, invocation } = project('build')
  for (const verdict of ['pass', 'fail', 'pass'] as const) {
    writeFileSync(join(root, 'mine.mts'), verdict)
    keepInHistory(runWith({ 'CAP-01/one/ios': verdict }, { iut: './mine.mts' }), invocation, ended)
  }
  const found = lookInto(usual, { last: 9 })
  // The first and the third are of the same file, and agree.
  assert.deepEqual('history' in found && [found.history.runs.length, found.history.flaky], [3, []])
})
