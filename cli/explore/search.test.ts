import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Ajv } from 'ajv'
import { loadExamples } from '../../features/examples/examples.ts'
import { projectRoot } from '../../features/examples/documents.ts'
import { defaultReadings } from '../../features/examples/vocabulary.ts'
import { placeForTests } from '../captured.ts'
import { runExamples } from '../run-examples.ts'
import { loadSpecification } from '../specification.ts'
import type { Explored } from './search.ts'

const place = placeForTests(projectRoot)
after(() => place.remove())

const schema = JSON.parse(readFileSync(join(projectRoot, 'reports/schema/explore.schema.json'), 'utf8'))
const isExplored = new Ajv().compile<Explored>(schema)

/** One build that is wrong about each of ten things. */
const wrong = [
  'last-restored-account-lost-at-restart', 'android-reads-ios-vault', 'algorithm-forgotten', 'work-secret-hidden-in-backup', 'saying-no-deletes',
  'provider-switch-ignored', 'never-warns-of-provider', 'says-it-for-every-failure', 'third-party-asks-after-restart', 'work-account-is-let-in',
]

for (const iut of wrong) {
  test(`what is printed of ${iut}, pasted into a feature, passes on the reference and fails on it`, async () => {
    const { code, out, err } = await place.conform('explore', '--iut', iut, '--walks', '4000', '--json', '--out', iut)
    assert.equal(code, 1, out + err)
    const explored: unknown = JSON.parse(out)
    assert.ok(isExplored(explored), JSON.stringify(isExplored.errors))
    const gherkin = explored.violations[0]?.gherkin ?? ''
    const file = join(place.folder, `${iut}.feature`)
    writeFileSync(file, `Feature: What a search has found\n\n${gherkin}`)
    assert.deepEqual([await verdictsOf(file, 'reference'), await verdictsOf(file, iut)], [['pass'], ['fail']], gherkin)
  })
}

async function verdictsOf(file: string, iut: string): Promise<readonly string[]> {
  const specification = await loadSpecification(projectRoot)
  const examples = await loadExamples([file], projectRoot, specification.vocabulary)
  const readings = defaultReadings(specification.vocabulary)
  const { results } = await runExamples({ specification: { ...specification, examples }, iut, asOf: '2026-01-15', readings, seed: 0 })
  return results.map(({ verdict }) => verdict)
}

test('the reference breaks no rule, and the counts say how much was tried', async () => {
  const { code, out, err } = await place.conform('explore', '--walks', '60', '--seed', '5', '--out', 'clean')
  assert.equal(code, 0, out + err)
  assert.match(out, /^Implementation: reference\nJourneys: 60 looked at, \d+ events, seed 5\nSeconds: \d+\.\d\n/)
  const explored: unknown = JSON.parse(readFileSync(join(place.folder, 'clean/explore.json'), 'utf8'))
  assert.ok(isExplored(explored), JSON.stringify(isExplored.errors))
  assert.deepEqual([explored.states, explored.exhausted, explored.violations], [60, false, []])
})

test('an exhaustive search walks by acts and by messages, and ends with the counts of both', async () => {
  const { code, out, err } = await place.conform('explore', '--exhaustive', '--out', 'all')
  assert.equal(code, 0, out + err)
  const { states, transitions, exhausted, violations } = JSON.parse(readFileSync(join(place.folder, 'all/explore.json'), 'utf8')) as Explored
  assert.deepEqual([exhausted, violations], [true, []])
  const lines = out.matchAll(/^ {2}by (acts|messages): (\d+) states, \d+ transitions, \d+\.\d s$/gm)
  const counts = [...lines].map(([, by, count]) => [by, Number(count)] as const)
  assert.deepEqual(counts.map(([by]) => by), ['acts', 'messages'], out)
  const [acts = 0, messages = 0] = counts.map(([, count]) => count)
  assert.ok(acts > 2000 && messages > 50_000, out)
  assert.equal(states, acts + messages)
  assert.ok(transitions > 4 * states, out)
})

test('what only the walk by messages comes upon is shown by an example, too', async () => {
  const iut = 'passwordless-secret-beside-name'
  const { code, out, err } = await place.conform('explore', '--exhaustive', '--iut', iut, '--out', iut)
  assert.equal(code, 1, out + err)
  assert.match(out, /^ {2}by messages: /m)
  const { violations } = JSON.parse(readFileSync(join(place.folder, iut, 'explore.json'), 'utf8')) as Explored
  const file = join(place.folder, `${iut}-exhaustive.feature`)
  writeFileSync(file, `Feature: What a walk has found\n\n${violations[0]?.gherkin ?? ''}`)
  assert.deepEqual([await verdictsOf(file, 'reference'), await verdictsOf(file, iut)], [['pass'], ['fail']])
})

// No step of a feature turns back from the form in which an account is entered by hand.
const astray = `exports.iut = { id: 'astray', rule: null, how: 'loses all accounts on a way that no step goes', change: (product) => ({ ...product, app: { ...product.app,
  update(model, message, context) {
    const saved = message.type === 'back' && model.screen.at === 'by-hand' ? { ...model.saved, accounts: [] } : model.saved
    return product.app.update({ ...model, saved }, message, context)
  } } }) }`

test('what messages break and no example shows is a mistake of the harness, told with the messages', async () => {
  const file = join(place.folder, 'astray.cjs')
  writeFileSync(file, astray)
  const { code, err } = await place.conform('explore', '--exhaustive', '--iut', file, '--out', 'astray')
  assert.equal(code, 3, err)
  assert.match(err, /^The harness is wrong, and nothing is said about astray\. The walk by messages found CAP-01 broken \(.*\), and no journey of acts shows it\./)
  assert.match(err, /Maya touches "Enter code manually"\n {2}Maya touches "(?:Back|Navigate up)"\n$/)
  assert.equal(existsSync(join(place.folder, 'astray')), false)
})

test('wrong use ends with 2, says what is known, and writes nothing', async (t) => {
  const uses: readonly (readonly [words: readonly string[], says: RegExp])[] = [
    [['--seed', 'x'], /--seed cannot be "x"\. Give a whole number from 0 to 2147483647\./],
    [['--seed', '99999999999'], /--seed cannot be "99999999999"/],
    [['--walks', '0'], /--walks cannot be "0"\. Give a whole number from 1/],
    [['--for', 'abc'], /--for cannot be "abc"\. Give a number of seconds/],
    [['--walks', '3', '--for', '2'], /--walks and --for are different searches\. Name one of them\./],
    [['--exhaustive', '--table'], /--exhaustive and --table are different searches/],
    [['--driver', 'appium'], /No driver "appium" can be searched\. Known: simulated\./],
    [['--iut', 'nobody'], /No implementation called "nobody"\. Known: reference/],
    [['--iut', './nothing.ts'], /No file "\.\/nothing\.ts" for --iut/],
    [['--table', 'x', 'y'], /too many arguments|cannot/i],
  ]
  for (const [words, says] of uses) {
    await t.test(words.join(' '), async () => {
      const { code, out, err } = await place.conform('explore', ...words, '--out', 'wrong')
      assert.equal(code, 2, out + err)
      assert.match(err, says)
      assert.equal(existsSync(join(place.folder, 'wrong')), false)
    })
  }
})

test('an implementation that is wrong about itself is no implementation', async () => {
  const file = join(place.folder, 'odd.cjs')
  writeFileSync(file, 'module.exports = { iut: { id: "odd", rule: null, how: "is none" } }')
  const { code, err } = await place.conform('explore', '--iut', file, '--out', 'odd')
  assert.equal(code, 2)
  assert.match(err, /cannot be used: .*its `change` is not a function/)
})

// Wrong as often as it is made for the fast gear, and right from then on.
const moody = `let made = 0
exports.iut = { id: 'moody', rule: null, how: 'is wrong at first', change(product) {
  made += 1
  return made > 3 ? product : { ...product, decisions: { ...product.decisions, answersPasskeys: () => true } }
} }`

test('what falls in one gear and holds in the other is a mistake of the harness, which ends with 3', async () => {
  const file = join(place.folder, 'moody.cjs')
  writeFileSync(file, moody)
  const { code, out, err } = await place.conform('explore', '--iut', file, '--walks', '4000', '--out', 'moody')
  assert.equal(code, 3, out + err)
  assert.match(err, /^The harness is wrong, and nothing is said about moody\. What fell in the fast gear holds on the screens\.\n[^]*signs nobody in on her phone/)
  assert.equal(existsSync(join(place.folder, 'moody')), false)
})

test('an implementation that breaks off says nothing about a rule, and ends with 3', async () => {
  const file = join(place.folder, 'broken.cjs')
  writeFileSync(file, "exports.iut = { id: 'broken', rule: null, how: 'throws', change: (product) => ({ ...product, service() { throw new Error('out of order') } }) }")
  const { code, err } = await place.conform('explore', '--iut', file, '--walks', '400', '--out', 'broken')
  assert.equal(code, 3)
  assert.match(err, /The implementation broke in service, asked [A-Z]+ .*: out of order/)
})
