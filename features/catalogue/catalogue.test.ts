import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { catalogueFile, loadCatalogue, parseCatalogue } from './catalogue.ts'

const kettle = readFileSync(fileURLToPath(new URL('testdata/kettle.yaml', import.meta.url)), 'utf8')

test('the catalogue has 33 rules, 58 sentences and three readings', () => {
  const { rules, sentences, readings } = loadCatalogue()
  assert.equal(rules.length, 33)
  assert.deepEqual(sentences.map((sentence) => sentence.n), Array.from({ length: 58 }, (_, index) => index + 1))
  assert.deepEqual(Object.fromEntries(readings.map((reading) => [reading.field, reading.default])), {
    dateZone: 'device',
    monthBoundary: 'start',
    androidBacksUpNonOtp: 'true',
  })
})

test('the dated rules, and they alone, name the readings of dates', () => {
  assert.deepEqual(naming('dateZone'), ['ERA-01', 'ERA-02', 'AF-01', 'AF-02', 'AF-03', 'AF-04'])
  assert.deepEqual(naming('monthBoundary'), ['ERA-01', 'ERA-02', 'AF-01', 'AF-02', 'AF-03', 'AF-04'])
})

test('the rules whose accounts may lack codes, and they alone, name what an Android backup holds', () => {
  assert.deepEqual(naming('androidBacksUpNonOtp'), ['CAP-01', 'SCOPE-01', 'CRED-02', 'CRED-03', 'CRED-05'])
})

test('only headings and texts of links are without a rule', () => {
  const without = loadCatalogue().sentences.filter((sentence) => sentence.rules === undefined)
  assert.deepEqual(without.map((sentence) => sentence.n), [1, 3, 25, 26, 27, 28, 30, 55, 56, 57])
  assert.deepEqual([...new Set(without.map((sentence) => sentence.kind))].sort(), ['heading', 'link'])
})

test('a catalogue is known by its file, and by its line', () => {
  assert.throws(() => parseCatalogue(kettle.replace('severity: minor', 'severity: dreadful'), 'kettle.yaml'), {
    name: 'CatalogueError',
    message: 'kettle.yaml:10: rules 0 severity is "dreadful". Known: critical, major, minor.',
  })
})

test('an unknown field is refused, and the known ones are named', () => {
  refuses(['    severity: minor', '    severity: minor\n    owner: Maya'], /^kettle.yaml:11: "owner" is no field of rules 0. Known: id, title, statement,/)
})

test('a missing field is refused', () => {
  refuses(['edition: 2024-02\n', ''], /the catalogue lacks the field "edition"/)
})

test('a rule that is given twice is refused', () => {
  refuses(['id: KIND-01', 'id: KEEP-01'], /^kettle.yaml:15: Rule KEEP-01 is given twice/)
})

test('a month that does not exist is refused', () => {
  refuses(['{ platform: ios }', '{ platform: ios, from: 2025-13 }'], /"2025-13", but it must be a month, YYYY-MM, from 01 to 12/)
})

test('a period that ends before it begins is refused', () => {
  refuses(['{ platform: ios }', '{ platform: ios, from: 2025-09, until: 2025-07 }'], /KEEP-01 is in force from 2025-09 until 2025-07, which is never/)
})

test('dates on a platform that the rule is not about are refused, and a platform without dates', () => {
  refuses(['{ platform: ios }', '{ platform: android }'], /KEEP-01 has dates on android, but its platforms are ios/)
  refuses(['platforms: [ios]', 'platforms: [ios, android]'], /KEEP-01 does not say when it is in force on android/)
})

test('a sentence that names an unknown rule is refused', () => {
  refuses(['rules: [STEAM-01] }', 'rules: [STEAM-01, STEAM-02] }'], /^kettle.yaml:87: Sentence 18 names the rule STEAM-02, which does not exist. Known: KEEP-01,/)
})

test('a rule and a sentence that disagree are refused, whichever is silent', () => {
  refuses(['sentences: [2, 3]', 'sentences: [2]'], /Sentence 3 names the rule KEEP-01, which does not name the sentence/)
  refuses(['sentences: [2, 3]', 'sentences: [2, 3, 4]'], /KEEP-01 comes from sentence 4, which does not name the rule/)
  refuses(['sentences: [2, 3]', 'sentences: [2, 3, 40]'], /KEEP-01 comes from sentence 40, which is not listed/)
})

test('a sentence with a rule and a reason for having none is refused', () => {
  refuses(['rules: [STEAM-01] }', 'rules: [STEAM-01], reason: a heading }'], /Sentence 18 has rules and a reason/)
})

test('a sentence under something that is no heading before it is refused', () => {
  refuses(['under: 17', 'under: 16'], /Sentence 18 stands under 16, which is no heading before it. Known: 1, 9, 12, 14, 17/)
})

test('a reading that is not declared is refused', () => {
  refuses(['    sentences: [2, 3]', '    sentences: [2, 3]\n    reading: { in_force: Steam., fields: [dateZome] }'], /KEEP-01 names the reading "dateZome", which is not declared/)
})

test('a reading whose default is not its first value is refused', () => {
  refuses(['readings: []', 'readings: [{ field: heat, values: [low, high], default: high, meaning: How hot. }]'], /The default of heat is "high", but its first value is "low"/)
})

test('text that is not YAML is refused with its line', () => {
  refuses(['article: The', 'article: "The'], /^kettle.yaml:\d+: this is not the YAML of a catalogue/)
})

test('a key that is given twice is refused', () => {
  refuses(['edition: 2024-02\n', 'edition: 2024-02\nedition: 2024-03\n'], /^kettle.yaml:3: this is not the YAML of a catalogue: Map keys must be unique/)
})

test('an empty file is no catalogue', () => {
  assert.throws(() => parseCatalogue('', 'empty.yaml'), /^CatalogueError: empty.yaml:1: the catalogue is null/)
})

test('a file that is missing is named, and the one of the project too', () => {
  assert.throws(() => loadCatalogue('nowhere.yaml'), {
    name: 'CatalogueError',
    message: `No catalogue can be read from "nowhere.yaml". Name a YAML file, or none for ${catalogueFile}.`,
  })
})

function naming(field: string): string[] {
  return loadCatalogue().rules.filter((rule) => rule.reading?.fields.includes(field)).map((rule) => rule.id)
}

function refuses([before, after]: readonly [string, string], message: RegExp): void {
  assert.ok(kettle.includes(before), before)
  assert.throws(
    () => parseCatalogue(kettle.replace(before, after), 'kettle.yaml'),
    (error: Error) => error.name === 'CatalogueError' && (assert.match(error.message, message), true),
  )
}
