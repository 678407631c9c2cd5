import assert from 'node:assert/strict'
import { test } from 'node:test'
import { impurity } from './impurity.ts'
import { locator } from './locator.ts'
import { platformBranch } from './platform-branch.ts'
import { filesOf, findIn, findInText, told } from './sources.ts'

test('the simulated world uses no clock, no chance, no network and no process', () => {
  const files = filesOf('simulators/**/*.ts', ['simulators/edges/'])
  assert.ok(files.includes('simulators/machine.ts'))
  assert.equal(told(findIn(files, impurity)), '')
})

// Screens differ; so do an oracle's answers, the words for phones, and the two sets of screens, which world.ts chooses from.
const mayDecide = ['steps/oracles/', 'steps/parameter-types.ts', 'steps/stage.ts', 'steps/world.ts']

test('no step and no task decides by platform', () => {
  const files = filesOf('steps/**/*.ts', mayDecide)
  assert.ok(files.includes('steps/tasks/restore.ts'))
  assert.equal(told(findIn(files, platformBranch)), '')
})

test('locators are written in the screens, and nowhere else', () => {
  const files = [...filesOf('{cli,explore,features,fixtures,reports,simulators,steps}/**/*.ts'), ...filesOf('drivers/*.ts')]
  assert.ok(files.includes('drivers/port.ts'))
  assert.equal(told(findIn(files, locator)), '')
})

const impure: readonly string[] = [
  'Date.now()', 'new Date()', 'new Date', 'Date()', 'Math.random()', 'const { random } = Math', 'const now = Date', 'setTimeout(f, 1)', 'fetch(url)', 'process.env',
  'console.log(1)', 'const x = { process }', 'globalThis.Date', 'f(fetch)', 'crypto.randomUUID()', 'Promise.resolve()', 'async () => { await f() }', 'performance.now()',
]

for (const source of impure) {
  test(`\`${source}\` is found to be impure`, () => {
    assert.equal(findInText(source, impurity).length, 1)
  })
}

const harmless: readonly string[] = [
  'new Date(at).toISOString()', 'Date.UTC(2025, 8)', 'Math.floor(1.5)', 'fetchVault(model)', '// Date.now() is forbidden', "'process'", 'model.process', 'const f = ({ console }: A) => 1',
  'const a = { fetch: 1 }', 'interface A { readonly performance: number }',
]

for (const source of harmless) {
  test(`\`${source}\` is found to be harmless`, () => {
    assert.equal(told(findInText(source, impurity)), '')
  })
}

const decisions: readonly string[] = [
  "if (phone.platform === 'ios') a()", "const a = 'android' !== platform", "switch (platform) { case 'ios': a() }", '({ ios: 1, android: 2 })[platform]', "['ios'].includes(platform)",
]

for (const source of decisions) {
  test(`\`${source}\` is found to decide by platform`, () => {
    assert.equal(findInText(source, platformBranch).length, 1)
  })
}

test('to name a platform is not to decide by it', () => {
  assert.equal(told(findInText("const a: 'ios' | 'android' = 'ios'; addPhone({ platform: 'android' }); b === 'iosx'", platformBranch)), '')
})

test('a finding says where it is', () => {
  assert.equal(told(findInText("\n\nconst a = { by: 'button', text: 'OK' } as const", locator, 'steps/a.ts')), `steps/a.ts:3: writes out a locator: { by: 'button', text: 'OK' }`)
})
