import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { loadCatalogue } from './catalogue.ts'
import { type Drift, findDrift as compare, hasDrifted, staleRules } from './drift.ts'

const catalogue = loadCatalogue(pathOf('testdata/kettle.yaml'))
const article = readFileSync(pathOf('testdata/kettle.txt'), 'utf8')
const place = { ordinal: 0, fingerprint: 'any' }
const nothing: Drift = { sentences: 18, known: 18, new: [], gone: [], changed: [], moved: [] }

test('the article that the catalogue was read from has not drifted', () => {
  const drift = findDrift(article)
  assert.deepEqual(drift, nothing)
  assert.equal(hasDrifted(drift), false)
})

test('other line breaks are no drift', () => {
  assert.deepEqual(findDrift(article.replace('Turn on the\nKeep', 'Turn on the Keep').replaceAll('\n', '\r\n')), nothing)
})

test('a sentence with other words between the same neighbours is changed', () => {
  const drift = driftAfter('Press Done.', 'Press Finish.')
  assert.deepEqual(drift, { ...nothing, changed: [{ n: 8, rules: ['SWITCH-01'], at: 8, text: 'Press Finish.', place }] })
  assert.deepEqual(staleRules(drift), ['SWITCH-01'])
})

test('a sentence that is not there any more is gone', () => {
  const drift = driftAfter('A kept timer survives a new kettle.', '')
  assert.deepEqual(drift, { ...nothing, sentences: 17, gone: [{ n: 3, rules: ['KEEP-01'] }] })
  assert.equal(hasDrifted(drift), true)
})

test('a sentence that was not there is new, and makes no rule stale', () => {
  const drift = driftAfter('Press Done.', 'Press Done. Wait a minute.')
  assert.deepEqual(drift, { ...nothing, sentences: 19, new: [{ at: 9, text: 'Wait a minute.', after: 8, place }] })
  assert.deepEqual(staleRules(drift), [])
})

test('a new first sentence stands after none', () => {
  assert.deepEqual(findDrift(`Tea\n${article}`).new, [{ at: 1, text: 'Tea', place }])
})

test('a sentence in another place is moved', () => {
  const steam = 'If "No steam" appears, the kettle is not on its base.\n'
  const drift = findDrift(article.replace(steam, '').replace('Morning timers\n', `${steam}Morning timers\n`))
  assert.deepEqual(drift, { ...nothing, moved: [{ n: 18, rules: ['STEAM-01'], at: 9, text: steam.trim(), place }] })
})

test('all at once are told apart', () => {
  const text = article
    .replace('Press Done.', 'Press Finish.')
    .replace(' A kept timer survives a new kettle.', '')
    .replace('Help with timers', 'Help with timers\nRead this first.')
    .replace('The hour is kept too.\n', '')
    .replace('Open the Kettle app\n', 'Open the Kettle app\n-\nThe hour is kept too.\n')
  const drift = findDrift(text)
  assert.deepEqual(drift.changed.map((sentence) => sentence.n), [8])
  assert.deepEqual(drift.gone.map((sentence) => sentence.n), [3])
  assert.deepEqual(drift.new.map((sentence) => sentence.text), ['Read this first.'])
  assert.deepEqual(drift.moved.map((sentence) => sentence.n), [13])
  assert.deepEqual(staleRules(drift), ['HOUR-01', 'KEEP-01', 'SWITCH-01'])
})

test('of two equal sentences the one under its own heading is gone', () => {
  const [morning, guest] = ['Morning', 'Guest'].map((name) =>
    driftAfter(`${name} timers\n-\nOnly the name is kept. You set the hour again.`, `${name} timers\n-\nOnly the name is kept.`),
  )
  assert.deepEqual(morning?.gone, [{ n: 11, rules: ['NAME-01'] }])
  assert.deepEqual(guest?.gone, [{ n: 16, rules: ['NAME-02'] }])
})

test('a sentence whose heading went away now stands under another: moved', () => {
  const drift = driftAfter('Guest timers\n', '')
  assert.deepEqual(drift.gone, [{ n: 14, rules: [] }])
  assert.deepEqual(drift.moved.map((sentence) => sentence.n), [15, 16])
  assert.deepEqual(staleRules(drift), ['NAME-02'])
})

test('a heading with other words is still the heading of its sentences', () => {
  const drift = driftAfter('Guest timers\n', 'Timers of visitors\n')
  assert.deepEqual(drift, { ...nothing, changed: [{ n: 14, rules: [], at: 14, text: 'Timers of visitors', place }] })
})

test('another text altogether leaves everything gone and is all new', () => {
  const drift = findDrift('Coffee\nGrind the beans.')
  assert.equal(drift.gone.length, 18)
  assert.deepEqual(drift.new.map((sentence) => sentence.text), ['Coffee', 'Grind the beans.'])
  assert.deepEqual(drift.changed, [])
})

test('what drifted comes with the place and fingerprint that the catalogue would give it', () => {
  const text = article.replace('Press Done.', 'Press Done. Wait.').replace('The hour is kept too.', 'The hour is kept too. Wait. Wait.')
  assert.deepEqual(compare(catalogue, text).new.map((sentence) => sentence.place), [
    // Each by: printf 'Wait.\nHEADING\nORDINAL' | sha256sum, with the heading's fingerprint from kettle.yaml.
    { under: 1, ordinal: 1, fingerprint: '2deef9b7d3e28ce9' },
    { under: 12, ordinal: 1, fingerprint: 'ff1c30317a46c3ef' },
    { under: 12, ordinal: 2, fingerprint: 'd34baec8df5746f9' },
  ])
})

/** Places are left out: one test of their own is enough. */
function findDrift(text: string): Drift {
  const drift = compare(catalogue, text)
  const placeless = <Found extends { place: unknown }>(found: Found[]): Found[] => found.map((sentence) => ({ ...sentence, place }))
  return { ...drift, new: placeless(drift.new), changed: placeless(drift.changed), moved: placeless(drift.moved) }
}

function driftAfter(before: string, after: string): Drift {
  assert.ok(article.includes(before), before)
  return findDrift(article.replace(before, after))
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url))
}
