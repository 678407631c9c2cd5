import assert from 'node:assert/strict'
import { test } from 'node:test'
import { projectRoot } from '../../features/examples/documents.ts'
import { loadHarness } from '../../features/examples/harness.ts'
import { reference } from '../../simulators/product.ts'
import { acts } from './acts/acts.ts'
import { beginning, startsOn } from './acts/starts.ts'
import { createCast } from './cast.ts'
import { looksAt } from './looks/looks.ts'
import { createRealm, setOut } from './journey.ts'
import { stepsOf } from './gherkin.ts'
import { begin, type Model, type Start } from './model.ts'
import { matching } from './reproduce.ts'

const starts = startsOn(['ios', 'android'])

/** Models as they are expected along journeys that take every third act that is due, without any phone. */
function expectations(): readonly Model[] {
  const models: Model[] = []
  for (const [number, start] of starts.entries()) {
    let model = begin(start)
    for (let turn = 0; turn < 60; turn += 1) {
      const act = acts[(turn * 7 + number * 13 + turn * turn) % acts.length]
      if (act?.due(model) === true) models.push((model = act.next(model)))
    }
  }
  return models
}

test('everything that a journey can print is a step of exactly one step definition', async () => {
  const { support } = await loadHarness(projectRoot)
  const models = expectations()
  const looks = models.flatMap((model) => looksAt(model))
  const texts = new Set([...starts.map(beginning), ...acts.map(({ text }) => text), ...looks.flatMap(({ steps }) => steps)])
  assert.ok(texts.size > 200, `only ${texts.size} texts`)
  for (const text of texts) assert.equal(matching(support, text).length, 1, text)
})

test('the looks name rules of the catalogue', async () => {
  const { loadCatalogue } = await import('../../features/catalogue/catalogue.ts')
  const known = new Set(loadCatalogue().rules.map(({ id }) => id))
  for (const rule of new Set(expectations().flatMap((model) => looksAt(model)).map((look) => look.rule))) assert.ok(known.has(rule), rule)
})

test('an example with a phone of the other platform names the platform of each phone', async () => {
  const { support } = await loadHarness(projectRoot)
  const start: Start = { platform: 'ios', kind: 'tablet', zone: '', moment: '2025-05-15T12:00:00' }
  const crossing = acts.find(({ text }) => text === 'Maya tries to restore them on a second Android tablet')
  const backup = acts.find(({ text }) => text === 'Maya has backed up her phone')
  assert.ok(crossing !== undefined && backup !== undefined)
  const look = { rule: 'PLAT-02', steps: ['all of her accounts come back on a third phone'], holds: () => false }
  const steps = stepsOf({ journey: { start, acts: [backup, crossing] }, rule: 'PLAT-02', look, why: '' })
  assert.deepEqual(steps.map(({ keyword, text }) => `${keyword} ${text}`), [
    "Given it is 15 May 2025 at 12:00:00 on Maya's iPad",
    'And Maya has backed up her iPhone',
    'When Maya tries to restore them on a second Android tablet',
    'Then all of her accounts come back on a third iPhone',
  ])
  for (const { text } of steps) assert.equal(matching(support, text).length, 1, text)
})

test('so does everything else that can be printed of one', async () => {
  const { support } = await loadHarness(projectRoot)
  const texts = new Set<string>()
  for (const model of expectations().filter(({ crossed }) => crossed !== null)) {
    const crossing = acts.filter(({ text }) => text.endsWith(`a second ${model.crossed}`))
    for (const look of looksAt(model)) {
      for (const { text } of stepsOf({ journey: { start: model, acts: [...acts.filter(({ text: one }) => one.includes('phone')), ...crossing] }, rule: look.rule, look, why: '' })) texts.add(text)
    }
  }
  assert.ok(texts.size > 100, `only ${texts.size} texts`)
  for (const text of texts) {
    assert.equal(matching(support, text).length, 1, text)
    assert.doesNotMatch(text, /\b(?:her|a new|a third) (?:phone|tablet)\b/)
  }
})

test('every secret of the cast is its own', () => {
  const secrets = [...createCast(1).accounts.values()].map(({ codes }) => codes.secret)
  assert.equal(new Set(secrets).size, secrets.length)
  assert.ok(setOut(createRealm(reference, createCast(1)), { platform: 'ios', kind: 'phone', zone: '', moment: '2025-05-15T12:00:00' }).hands.world().phones['own'] !== undefined)
})
