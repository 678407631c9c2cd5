import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCatalogue } from '../../../features/catalogue/catalogue.ts'
import type { Conformance, ExampleRow } from '../../verdicts/conformance.ts'
import { changesBetween } from './changes.ts'
import { datesOf } from './dates.ts'
import { timeLineOf } from './eras.ts'
import { groupsOf } from './groups.ts'
import { searchIn } from './search.ts'
import { standingOf } from './standing.ts'
import { visible } from './visible.ts'
import { dayInWords, durationInWords } from './words.ts'

const catalogue = loadCatalogue()
const example: ExampleRow = { id: 'PLAT-02/a/cross', name: 'A', platform: 'cross', at: '2026-01-15', verdict: 'pass', durationMs: 1 }
const sums = { pass: 0, fail: 0, inconclusive: 0, error: 0, inapplicable: 0, recorded: 0 }
const everyRule: Conformance['rules'] = catalogue.rules.flatMap(({ id, platforms }) => platforms.map((platform) => ({ id, platform, inForce: true, verdict: 'pass' as const, examples: [] })))
const run = (more: Partial<Conformance> = {}): Conformance => ({
  schema: 'conformance/1', iut: 'reference', driver: 'simulated', platforms: ['ios', 'android'], asOf: '2026-01-15', readings: {},
  manifest: { expected: 2, executed: 2 }, summary: { ...sums, pass: 2 }, rules: everyRule, ...more,
})
const standing = (conformance: Conformance, gaps: { file: string; what: string }[] = []) => standingOf({ conformance, gaps }, catalogue)

test('a whole run without a fail conforms, and says on what and as of when', () => {
  const { answer, because, circumstances } = standing(run())
  assert.equal(`${answer}. ${because} ${circumstances}`, 'conforms. All 33 rules were asked: 2 examples passed and none failed. On simulated iPhones and Android phones, as of 15 January 2026.')
})

test('a part conforms only as a part', () => {
  assert.match(standing(run({ rules: everyRule.slice(0, 2) })).because, /^Only 1 of 33 rules was asked/)
  assert.match(standing(run({ rules: everyRule.filter(({ platform }) => platform === 'ios') })).because, /^Only a part of the specification was asked/)
})

test('one fail is enough not to conform, whatever else is in doubt', () => {
  const failed = everyRule.map((row) => (row.id === 'PLAT-02' ? { ...row, verdict: 'fail' as const } : row))
  const { answer, because } = standing(run({ summary: { ...sums, pass: 1, fail: 1 }, rules: failed, manifest: { expected: 3, executed: 2 } }))
  assert.deepEqual([answer, because], ['does not conform', '1 example of 3 failed, of 1 rule.'])
})

test('whatever is missing or in doubt keeps a run from conforming', () => {
  const doubtful: [Partial<Conformance>, RegExp][] = [
    [{ manifest: { expected: 3, executed: 2 } }, /1 example did not run to the end/],
    [{ summary: { ...sums, pass: 1, error: 1 } }, /1 example broke on our side/],
    [{ summary: { ...sums, pass: 1, inconclusive: 1 } }, /1 example could not be asked/],
    [{ summary: { ...sums, inapplicable: 2 } }, /nothing was judged/],
    [{ rules: everyRule.map((row) => (row.id === 'PLAT-02' ? { ...row, verdict: 'untested' as const } : row)) }, /1 rule could not be tested/],
  ]
  for (const [more, why] of doubtful) {
    const { answer, because } = standing(run(more))
    assert.equal(answer, 'could not be judged')
    assert.match(because, why)
  }
  assert.equal(standing(run(), [{ file: 'junit.xml', what: 'It is missing.' }]).answer, 'could not be judged')
  assert.equal(standingOf({ conformance: undefined, gaps: [] }, catalogue).answer, 'could not be judged')
})

test('the changes since the run before are by rule and by example, with what else was different', () => {
  const row = (verdict: 'pass' | 'fail', examples: ExampleRow[]) => [{ id: 'PLAT-02', platform: 'ios' as const, inForce: true, verdict, examples }]
  const [stays, goes, comes] = ['b', 'c', 'd'].map((slug) => ({ ...example, id: `PLAT-02/${slug}/cross` }))
  assert.ok(stays && goes && comes)
  const before = run({ iut: 'one', rules: row('pass', [example, stays, goes]) })
  const now = run({ iut: 'two', rules: row('fail', [{ ...example, verdict: 'fail' }, stays, comes]) })
  assert.deepEqual(changesBetween(before, now), {
    circumstances: ['build: one → two'],
    rules: [{ id: 'PLAT-02', platform: 'ios', was: 'pass', is: 'fail' }],
    examples: [
      { id: 'PLAT-02/a/cross', name: 'A', rule: 'PLAT-02', was: 'pass', is: 'fail' },
      { id: 'PLAT-02/d/cross', name: 'A', rule: 'PLAT-02', was: undefined, is: 'pass' },
      { id: 'PLAT-02/c/cross', name: 'A', rule: 'PLAT-02', was: 'pass', is: undefined },
    ],
  })
})

test('the time line has the eras of July, August and September 2025, and the day of the run in one of them', () => {
  const { eras, rows } = timeLineOf(catalogue, '2025-08-16', {})
  assert.deepEqual(eras.map(({ from, until }) => [from, until]), [[undefined, '2025-07'], ['2025-07', '2025-08'], ['2025-08', '2025-09'], ['2025-09', undefined]])
  assert.deepEqual(eras.map(({ now }) => now?.toFixed(2)), [undefined, undefined, '0.48', undefined])
  const binds = (id: string) => rows.filter(({ rules }) => rules.some((rule) => rule.id === id)).map(({ platforms, inForce }) => [platforms.join(), inForce.map((yes) => (yes ? 'x' : '-')).join('')])
  assert.deepEqual(binds('AF-03'), [['ios,android', '-x--']])
  assert.deepEqual(binds('BKP-02'), [['ios', 'xxx-']])
  assert.deepEqual(binds('ERA-02'), [['ios', '---x']])
  assert.deepEqual(binds('CAP-01'), [])
  assert.equal(timeLineOf(catalogue, '2025-09-01', { monthBoundary: 'end' }).eras.findIndex(({ now }) => now !== undefined), 2)
})

test('dates, days and durations are said in words', () => {
  assert.equal(datesOf({ platforms: ['ios', 'android'], effective: [{ platform: 'ios', until: '2025-09' }, { platform: 'android' }] }), 'before September 2025 on iPhone, always on Android')
  assert.equal(datesOf({ platforms: ['ios'], effective: [{ platform: 'ios', from: '2025-07', until: '2025-08' }] }), 'from July 2025 until before August 2025')
  assert.deepEqual(['2026-01-05', '2025-09', 'someday'].map(dayInWords), ['5 January 2026', 'September 2025', 'someday'])
  assert.deepEqual([0.04, 9.4, 12.4, 1300, 125_000].map(durationInWords), ['0.0 ms', '9.4 ms', '12 ms', '1.3 s', '2 min 5 s'])
})

test('an example on several platforms is one group if its steps are the same', () => {
  const step = { keyword: 'Given' as const, text: 'a', status: 'PASSED', durationMs: 1 }
  const made = (platform: 'ios' | 'android', text = 'a') => ({ ...example, id: `CAP-01/x/${platform}`, rule: 'CAP-01', platform, steps: [{ ...step, text }], attachments: [] })
  assert.equal(groupsOf([made('ios'), made('android')]).length, 1)
  assert.equal(groupsOf([made('ios'), made('android', 'b')]).length, 2)
})

test('what nobody could see is written out, and half characters are mended', () => {
  assert.equal(visible('a\u202Eb\u0000c\uD800d'), 'a⟨U+202E⟩b⟨U+0000⟩c\uFFFDd')
  assert.equal(visible('né\n\tשלום 👩‍💻'), 'né\n\tשלום 👩‍💻')
})

test('the search finds rules and examples by words, and by verdict, platform and rule', () => {
  const index = {
    rules: [['PLAT-02', 'Never on Android', 'Nothing appears.', 'critical', 'PLAT-02.html', 'ios fail'], ['CAP-01', 'Comes back', 'All of it.', 'major', 'CAP-01.html', 'ios pass']] as never,
    examples: [[0, 'a-b/cross', 'Failure is no verdict', 'pass'], [0, 'c/cross', 'Lena changes phones', 'fail'], [1, 'd/ios', 'Lena restores', 'pass', 1]] as never,
  }
  const hrefs = (query: string) => searchIn(index, query).map(({ href }) => href)
  assert.deepEqual(hrefs('lena'), ['PLAT-02.html#c/cross', 'CAP-01.html#d/ios'])
  assert.deepEqual(hrefs('fail'), ['PLAT-02.html#c/cross'])
  assert.deepEqual(hrefs('verdict:pass rule:plat-02'), ['PLAT-02.html#a-b/cross'])
  assert.deepEqual(hrefs('lena platform:ios'), ['CAP-01.html#d/ios'])
  assert.deepEqual(hrefs('critical'), ['PLAT-02.html', 'PLAT-02.html#c/cross', 'PLAT-02.html#a-b/cross'])
  assert.deepEqual(hrefs('flaky'), ['CAP-01.html#d/ios'])
  assert.deepEqual(hrefs('  '), [])
})
