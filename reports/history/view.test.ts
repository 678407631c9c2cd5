import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Conformance } from '../verdicts/conformance.ts'
import { keepRun } from './keep-run.ts'
import { prune } from './prune.ts'
import { newPlace, onDay, runWith } from './runs.fixture.ts'
import { type History, lookInto, type Question } from './view.ts'

const one = 'CAP-01/one/ios'
const two = 'CAP-01/two/android'
const both = 'AF-01/both/cross'

function placeWith(...runs: Conformance[]): string {
  const file = newPlace()
  runs.forEach((run, index) => keepRun(file, run, onDay(index + 1)))
  return file
}

function historyIn(file: string, question: Partial<Question> = {}): History {
  const found = lookInto(file, { last: 20, ...question })
  assert.ok('history' in found, JSON.stringify(found))
  return found.history
}

const commit = (letter: string) => ({ commit: letter.repeat(40) })

test('an example is flaky if its verdict changed and nothing else did', () => {
  const file = placeWith(runWith({ [one]: 'pass', [two]: 'pass' }), runWith({ [one]: 'fail', [two]: 'pass' }), runWith({ [one]: 'pass', [two]: 'pass' }))
  assert.deepEqual(historyIn(file).flaky, [{
    id: one,
    verdicts: [{ run: 1, verdict: 'pass', flaky: false }, { run: 2, verdict: 'fail', flaky: false }, { run: 3, verdict: 'pass', flaky: false }],
  }])
})

test('it is not if anything else changed, or may have', async (t) => {
  const statement = (build: string) => ({ file: 's.yaml', build })
  const versions = { conform: '0.1.0', cucumber: '13', node: '25' }
  const pairs: Record<string, [Parameters<typeof runWith>[1], Parameters<typeof runWith>[1]]> = {
    'the commit': [commit('a'), commit('b')],
    'what no commit has': [{ dirty: true }, { dirty: true }],
    'outside git': [{ commit: null }, { commit: null }],
    'the day': [{}, { asOf: '2026-01-16' }],
    'the seed': [{}, { seed: 1 }],
    'the statement': [{ statement: statement('1') }, { statement: statement('2') }],
    'the version of Node': [{}, { versions }],
  }
  for (const [name, [before, after]] of Object.entries(pairs)) {
    await t.test(name, () => {
      assert.deepEqual(historyIn(placeWith(runWith({ [one]: 'pass' }, before), runWith({ [one]: 'fail' }, after))).flaky, [])
    })
  }
  await t.test('the file of the implementation', () => {
    const file = newPlace()
    keepRun(file, runWith({ [one]: 'pass' }), { ...onDay(1), iutDigest: 'a' })
    keepRun(file, runWith({ [one]: 'fail' }), { ...onDay(2), iutDigest: 'b' })
    assert.deepEqual(historyIn(file).flaky, [])
  })
})

test('what passed when it was tried again is flaky, too, and what was never come to is not', () => {
  const file = placeWith(
    runWith({ [one]: { verdict: 'pass', earlier: [{ kind: 'exception', message: 'lost' }] }, [two]: 'pass' }, { dirty: true }),
    runWith({ [one]: 'pass', [two]: { verdict: 'error', reason: { kind: 'not-run', message: '' } } }),
    runWith({ [one]: 'pass', [two]: 'pass' }),
  )
  assert.deepEqual(historyIn(file).flaky.map(({ id }) => id), [one])
})

test('what fails now is followed back to the first run in which it failed without a break', () => {
  const file = placeWith(
    runWith({ [one]: 'fail', [two]: 'fail', [both]: 'pass' }, commit('a')),
    runWith({ [one]: 'pass', [two]: 'fail', [both]: 'fail' }, commit('b')),
    runWith({ [one]: 'fail', [two]: 'fail', [both]: 'fail' }, commit('c')),
    runWith({ [one]: 'fail', [two]: { verdict: 'error', reason: { kind: 'not-run', message: '' } }, [both]: 'pass' }, commit('d')),
    runWith({ [one]: 'fail', [two]: 'fail', [both]: 'pass' }, commit('e')),
  )
  const found = historyIn(file, { last: 1 }).troubles.map(({ id, verdict, since, runs, before }) => [id, verdict, since.commit?.[0], runs, before?.run.commit?.[0], before?.verdict])
  assert.deepEqual(found, [[one, 'fail', 'c', 3, 'b', 'pass'], [two, 'fail', 'a', 4, undefined, undefined]])
})

test('a run of a part says what became of that part only', () => {
  const file = placeWith(
    runWith({ [one]: 'fail', [two]: 'fail' }, commit('a')),
    runWith({ [one]: 'pass' }, { ...commit('b'), choices: [{ rules: ['CAP-01'] }], platforms: ['ios'] }),
  )
  assert.deepEqual(historyIn(file).troubles.map(({ id, since }) => [id, since.commit?.[0]]), [[two, 'a']])
})

test('a run that broke off hides no trouble', () => {
  const broken = runWith({ [one]: 'pass', [two]: { verdict: 'error', reason: { kind: 'not-run', message: '' } } }, { manifest: { expected: 2, executed: 1 } })
  assert.deepEqual(historyIn(placeWith(runWith({ [one]: 'fail', [two]: 'fail' }), broken)).troubles.map(({ id }) => id), [two])
})

test('an example that there is no more is no trouble', () => {
  const failed = runWith({ [one]: 'fail', [two]: 'fail', [both]: 'fail' })
  const names = (...later: Conformance[]) => historyIn(placeWith(failed, ...later)).troubles.map(({ id }) => id)
  assert.deepEqual(names(runWith({ [one]: 'pass' })), [])
  assert.deepEqual(names(runWith({}, { platforms: ['ios'] })), [two, both])
})

test('the slowest come first, by their median, with what has become of it', () => {
  const taking = (a: number, b: number) => runWith({ [one]: { verdict: 'pass', durationMs: a }, [two]: { verdict: 'pass', durationMs: b } })
  assert.deepEqual(historyIn(placeWith(taking(10, 500), taking(12, 20), taking(14, 40))).slowest, [
    { id: two, medianMs: 40, durationsMs: [500, 20, 40] },
    { id: one, medianMs: 12, durationsMs: [10, 12, 14] },
  ])
  const [slower] = historyIn(placeWith(taking(10, 1), taking(20, 1), taking(500, 1), taking(30, 1), taking(40, 1))).slowest
  assert.deepEqual([slower?.medianMs, slower?.trend], [30, { beforeMs: 15, nowMs: 35 }])
})

test('only runs of one implementation, driver and readings are looked at together: those of the last run, or those asked for', () => {
  const utc = { readings: { dateZone: 'utc' } }
  const file = placeWith(runWith({ [one]: 'fail' }), runWith({ [one]: 'pass' }, utc), runWith({ [one]: 'pass' }, { iut: 'mine' }), runWith({ [one]: 'pass' }, { driver: 'appium' }))
  const shown = (question: Partial<Question>) => historyIn(file, question).runs.map(({ id }) => id)
  assert.deepEqual(shown({}), [4])
  assert.deepEqual(shown({ iut: 'mine' }), [3])
  assert.deepEqual(shown({ driver: 'simulated', iut: 'reference' }), [2])
  assert.deepEqual(shown({ readings: { dateZone: 'device' }, driver: 'simulated', iut: 'reference' }), [1])
  assert.equal(historyIn(file).others.length, 3)
  assert.ok('notKept' in lookInto(file, { last: 1, iut: 'nobody' }))
})

test('of a rule or an example it is told what that one said', () => {
  const file = placeWith(runWith({ [one]: 'fail', [both]: 'pass' }), runWith({ [both]: 'pass' }), runWith({ [one]: 'pass', [two]: 'pass' }))
  const { runs, series, slowest } = historyIn(file, { rule: 'CAP-01' })
  assert.deepEqual([series.runs, slowest.map(({ id }) => id)], [2, [one, two]])
  assert.deepEqual(runs.map(({ id, rules, tookMs }) => [id, rules?.map(({ platform, verdict }) => `${platform} ${verdict}`), tookMs]), [
    [1, ['ios fail', 'android untested'], 10],
    [3, ['ios pass', 'android pass'], 20],
  ])
  assert.deepEqual(historyIn(file, { example: one }).runs.map(({ example }) => [example?.verdict, example?.reason]), [['fail', 'assertion'], ['pass', null]])
})

test('an unknown rule or example is answered with those that are known', () => {
  const file = placeWith(runWith({ [one]: 'fail', [both]: 'pass' }))
  const known = (question: Partial<Question>) => {
    const found = lookInto(file, { last: 1, ...question })
    return 'notKept' in found ? found.notKept.known : undefined
  }
  assert.deepEqual(known({ rule: 'CAP-99' }), ['AF-01', 'CAP-01'])
  assert.deepEqual(known({ example: 'AF-01/other/ios' }), [both])
})

test('the runs of before a day go, or all but the last of each series, and what only they knew goes with them', () => {
  const runs = () => placeWith(runWith({ 'CAP-01/gone/ios': 'fail' }), runWith({ [one]: 'pass' }, { iut: 'mine' }), runWith({ [one]: 'fail' }), runWith({ [one]: 'pass' }))
  const byDay = runs()
  assert.deepEqual(prune(byDay, { before: '2026-01-03' }), { removed: 2, kept: 2 })
  assert.deepEqual(historyIn(byDay).runs.map(({ id }) => id), [3, 4])
  const byCount = runs()
  assert.deepEqual(prune(byCount, { keep: 2 }), { removed: 1, kept: 3 })
  assert.deepEqual(historyIn(byCount).runs.map(({ id }) => id), [3, 4])
  assert.equal(historyIn(byCount, { iut: 'mine' }).runs.length, 1)
  const answer = lookInto(byCount, { last: 1, example: 'CAP-01/gone/ios' })
  assert.ok('notKept' in answer && answer.notKept.known?.includes('CAP-01/gone/ios') === false)
})
