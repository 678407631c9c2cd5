import assert from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { inHistory } from './database.ts'
import { keepRun } from './keep-run.ts'
import { runsOf, seriesIn } from './kept-runs.ts'
import { newPlace, onDay, runWith } from './runs.fixture.ts'
import { migrations } from './schema.ts'

const series = { iut: 'reference', driver: 'simulated', readings: { dateZone: 'device' } }

function filled(): string {
  const file = newPlace()
  keepRun(file, runWith({ 'CAP-01/one/ios': 'pass' }), onDay(1))
  return file
}

const version = (file: string) => inHistory(file, (db) => db.prepare('PRAGMA user_version').get()?.['user_version'], later)

const later = [...migrations, "ALTER TABLE run ADD COLUMN weather TEXT NOT NULL DEFAULT 'unknown'; UPDATE run SET weather = 'fine'"]

test('an older history is brought up to date, with its runs, as soon as it is read', () => {
  const file = filled()
  const weather = inHistory(file, (db) => db.prepare('SELECT weather FROM run').all(), later)
  assert.deepEqual(weather.map((row) => ({ ...row })), [{ weather: 'fine' }])
  assert.equal(version(file), 2)
})

test('a migration that fails leaves everything as it was', () => {
  const file = filled()
  const before = readFileSync(file)
  assert.throws(() => inHistory(file, () => {}, [...migrations, 'DELETE FROM run; CREATE TABLE half (a TEXT); SELECT nonsense()']), /no such function: nonsense/)
  assert.deepEqual(readFileSync(file), before)
  assert.equal(inHistory(file, (db) => runsOf(db, series)).length, 1)
})

test('the history of a later version is refused and left alone', () => {
  const file = filled()
  inHistory(file, () => {}, later)
  const before = readFileSync(file)
  const refusal = { name: 'HistoryUnusable', kind: 'foreign', message: `The history in "${file}" was kept by a later version of conform (its version is 2, and this one knows 1), and is left alone. Use that one, or name another file.` }
  assert.throws(() => keepRun(file, runWith({}), onDay(2)), refusal)
  assert.throws(() => inHistory(file, seriesIn), refusal)
  assert.deepEqual(readFileSync(file), before)
})

test('the database of another program is refused and left alone', () => {
  const file = newPlace()
  mkdirSync(dirname(file))
  const db = new DatabaseSync(file)
  db.exec('CREATE TABLE bookmark (url TEXT)')
  db.close()
  const before = readFileSync(file)
  assert.throws(() => keepRun(file, runWith({}), onDay(1)), { name: 'HistoryUnusable', kind: 'foreign', message: `"${file}" is a database of another program, and is left alone. Name another file.` })
  assert.deepEqual(readFileSync(file), before)
})

test('a history may be in memory, to try it', () => {
  assert.deepEqual(inHistory(':memory:', seriesIn), [])
})
