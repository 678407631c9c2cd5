import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { placeForTests } from '../captured.ts'
import { runExamples } from '../run-examples.ts'
import { loadSpecification } from '../specification.ts'
import { formatsOf, writeFormats } from './formats.ts'
import { noSecrets } from './secrets.ts'

const root = fileURLToPath(new URL('../test-project', import.meta.url))
const specification = await loadSpecification(root)
const outcome = await runExamples({
  specification, iut: 'reference', asOf: '2026-01-15', readings: {}, seed: 0,
  notClaimed: ({ id }) => (id.startsWith('CAP-01/') && id.endsWith('/android') ? 'It is not claimed.' : undefined),
})
const folder = mkdtempSync(join(tmpdir(), 'conform-formats-'))
after(() => rmSync(folder, { recursive: true }))

/** The redactor of a run, as far as a test needs one. */
const hiding = (word: string) => {
  const text = (shown: string) => shown.replaceAll(word, '{{hidden}}')
  return { ...noSecrets, text, envelope: (envelope: Parameters<typeof noSecrets.envelope>[0]) => text(JSON.stringify(envelope)) }
}

interface Written {
  uuid: string
  fullName: string
  historyId: string
  status: string
  stage: string
  start?: number
  stop?: number
  statusDetails: { message?: string }
  steps: { name: string; status: string }[]
  attachments: { source: string }[]
  labels: { name: string; value: string }[]
  links: { url: string }[]
}

const resultsIn = (place: string): Written[] =>
  readdirSync(place).filter((name) => name.endsWith('-result.json')).map((name) => JSON.parse(readFileSync(join(place, name), 'utf8')))

await writeFormats(['html', 'allure'], folder, { specification, outcome, secrets: hiding('It stays dark'), env: { CI_PROJECT_URL: 'https://git.example/team/app', CI_COMMIT_SHA: 'abc' } })
const allure = join(folder, 'allure-results')
const written = resultsIn(allure)

test('Allure is given one result of each example, named by its id', () => {
  assert.deepEqual(written.map(({ fullName }) => fullName).sort(), outcome.results.map(({ id }) => id).sort())
  assert.equal(new Set(written.map(({ historyId }) => historyId)).size, outcome.results.length)
})

test('each result is of the shape that Allure reads', () => {
  for (const { uuid, historyId, status, stage, start, stop, steps, attachments, labels } of written) {
    assert.match(uuid, /^[0-9a-f-]{36}$/)
    assert.match(historyId, /^[0-9a-f]{32}$/)
    assert.ok(['passed', 'failed', 'broken', 'skipped'].includes(status), status)
    assert.equal(stage, 'finished')
    assert.ok(steps.length === 0 || (start !== undefined && stop !== undefined && stop >= start))
    for (const step of steps) assert.equal(typeof step.name, 'string')
    for (const { source } of attachments) assert.ok(existsSync(join(allure, source)), source)
    for (const { name, value } of labels) assert.ok(name !== '' && typeof value === 'string')
  }
})

test('the status is what the verdict says, whatever Cucumber made of the steps', () => {
  const statuses = { pass: 'passed', recorded: 'passed', fail: 'failed', error: 'broken', inconclusive: 'broken', inapplicable: 'skipped' }
  const verdicts = new Map(outcome.results.map(({ id, verdict }) => [id, verdict]))
  assert.deepEqual([...new Set(verdicts.values())].sort(), Object.keys(statuses).sort())
  for (const { fullName, status } of written) assert.equal(status, statuses[verdicts.get(fullName) ?? 'pass'], fullName)
  const unclaimed = written.find(({ fullName }) => fullName === 'CAP-01/all-is-well/android')
  assert.deepEqual([unclaimed?.status, unclaimed?.statusDetails.message], ['skipped', 'It is not claimed.'])
})

test('labels say rule, severity and platform, and a link leads to the text', () => {
  const one = written.find(({ fullName }) => fullName === 'PLAT-02/all-is-well-on-both/cross')
  const label = (name: string) => one?.labels.filter((each) => each.name === name).map(({ value }) => value)
  assert.deepEqual(['epic', 'feature', 'story', 'severity', 'platform', 'verdict'].map(label), [
    ['PLAT'], ["PLAT-02 An iPhone's backup never restores on Android"], ['All is well on both'], ['critical'], ['cross'], ['pass'],
  ])
  assert.match(one?.links[0]?.url ?? '', /^https:\/\/git\.example\/team\/app\/-\/blob\/abc\/features\/verdicts\.feature#L\d+$/)
  assert.deepEqual(one?.steps.map(({ name, status }) => `${name}: ${status}`), ['Given a calm morning: passed', 'When the sun rises: passed', 'Then it is light: passed'])
})

test("Cucumber's page holds every example that was run, each under its pass, and one beginning and one end", () => {
  const page = readFileSync(join(folder, 'cucumber.html'), 'utf8')
  const begun = outcome.passes.flatMap(({ envelopes }) => envelopes).filter(({ testCaseStarted }) => testCaseStarted !== undefined)
  assert.equal(page.split('{"testCaseStarted":').length - 1, begun.length)
  for (const kind of ['meta', 'testRunStarted', 'testRunFinished']) assert.equal(page.split(`{"${kind}":`).length - 1, 1, kind)
  for (const pass of ['ios', 'android', 'cross']) assert.match(page, new RegExp(`"uri":"${pass}/features/verdicts.feature"`))
  assert.doesNotMatch(page, /vnd\.conform/)
  assert.match(page, /Do birds sing\? They do\./)
})

test('what a run may not tell stands in neither', () => {
  const texts = [join(folder, 'cucumber.html'), ...readdirSync(allure).map((name) => join(allure, name))].map((file) => readFileSync(file, 'utf8'))
  assert.ok(texts.some((text) => text.includes('{{hidden}}')))
  for (const text of texts) assert.doesNotMatch(text, /It stays dark/)
})

test('only what was asked for is written, and a format that is not known is refused', async () => {
  assert.deepEqual([formatsOf(), formatsOf('allure'), formatsOf('html, allure')], [[], ['allure'], ['html', 'allure']])
  assert.throws(() => formatsOf('html,pdf'), { name: 'WrongUse', message: 'No format called "pdf". Known: html, allure. Name them with commas between.' })
  const other = mkdtempSync(join(tmpdir(), 'conform-formats-'))
  await writeFormats([], other, { specification, outcome, secrets: noSecrets, env: {} })
  assert.deepEqual(readdirSync(other), [])
  await writeFormats(['allure'], other, { specification, outcome, secrets: noSecrets, env: {} })
  assert.deepEqual(readdirSync(other), ['allure-results'])
  assert.ok(resultsIn(join(other, 'allure-results')).every(({ links }) => links.length === 0))
  rmSync(other, { recursive: true })
})

test('a run and a merge write what they are asked for, and what an earlier one was asked for goes', async () => {
  const place = placeForTests(root)
  const besides = (out: string) => readdirSync(join(place.folder, out)).filter((name) => ['cucumber.html', 'allure-results'].includes(name))
  try {
    const run = ['run', '--rule', 'CAP-01', 'PLAT-02']
    assert.equal((await place.conform(...run, '--format', 'html,allure', '--out', 'all')).code, 0)
    assert.deepEqual(besides('all'), ['allure-results', 'cucumber.html'])
    assert.equal(resultsIn(join(place.folder, 'all/allure-results')).length, 3)
    const { code, err } = await place.conform('merge', 'all', '--format', 'html', '--out', 'merged')
    assert.deepEqual([code, err], [0, ''])
    assert.deepEqual(besides('merged'), ['cucumber.html'])
    assert.equal((await place.conform(...run, '--out', 'all')).code, 0)
    assert.deepEqual(besides('all'), [])
    for (const wrong of ['pdf', '']) assert.equal((await place.conform(...run, '--format', wrong, '--out', 'none')).code, 2)
    assert.equal(existsSync(join(place.folder, 'none')), false)
  } finally {
    place.remove()
  }
})
