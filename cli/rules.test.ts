import assert from 'node:assert/strict'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { rulesCommand } from './rules.ts'
import { kettleProject, ofTheKettle, runIn } from './rules/kettle.fixture.ts'

test('the table has a line for each rule, with numbers of examples and mutants', async (context) => {
  const { printed, exitCode } = await rules(kettleProject(context))
  assert.match(printed, /SWITCH-01 │ One switch keeps the timers +│ normative +│ ios +│ always +│ +1 │ +1 │ - /)
  assert.match(printed, /KEEP-01 +│ Every timer is kept +│ normative +│ ios +│ always +│ +0 │ +0 │ - /)
  assert.equal(exitCode, 0)
})

test('the JSON has the examples, the mutants and the verdict of the last run', async (context) => {
  const root = kettleProject(context)
  putResult(root, JSON.stringify({ rules: [{ id: 'SWITCH-01', platform: 'ios', verdict: 'fail' }] }))
  const { edition, rules: listed } = JSON.parse((await rules(root, '--json')).printed)
  assert.equal(edition, '2024-02')
  assert.equal(listed.length, 7)
  const { examples, mutants, verdict } = listed[2]
  assert.deepEqual({ examples, mutants, verdict }, { examples: ['SWITCH-01/maya-turns-the-switch-on/ios'], mutants: ['forgets-the-switch'], verdict: 'fail' })
})

test('a result that is no result is wrong use', async (context) => {
  const root = kettleProject(context)
  putResult(root, '{"rules": [{}]}')
  await assert.rejects(rules(root), { name: 'WrongUse', message: /conformance.json" is not the result of a run/ })
})

test('coverage lists what no example asserts, and ends with 1', async (context) => {
  const { printed, exitCode } = await rules(kettleProject(context), '--coverage')
  const uncovered = ['KEEP-01', 'KIND-01', 'NAME-01', 'HOUR-01', 'NAME-02', 'STEAM-01']
  assert.equal(printed, uncovered.map((id) => `Rule ${id} has no example on ios that asserts anything.\n`).join(''))
  assert.equal(exitCode, 1)
})

test('the checks of an example are its assertions in order', async (context) => {
  const { printed, exitCode } = await rules(kettleProject(context), '--checks')
  assert.equal(
    printed,
    [
      'SWITCH-01/maya-turns-the-switch-on/ios',
      '  her timer is kept',
      '  it rings',
      'STEAM-01/maya-lifts-the-kettle/ios',
      '  it is recorded whether it steams',
      '',
    ].join('\n'),
  )
  assert.equal(exitCode, 0)
})

test('lint names the place of what the specification may not contain, and ends with 1', async (context) => {
  const root = kettleProject(context)
  writeFileSync(join(root, 'features/empty.feature'), 'Feature: Empty\n\n  @HOUR-01\n  Rule: Evening timers\n\n    Example: Nothing happens\n')
  const { printed, exitCode } = await rules(root, '--lint')
  assert.match(printed, /^features\/empty.feature:6: /m)
  assert.equal(exitCode, 1)
})

test('the manifest is written on demand, and only then', async (context) => {
  const root = kettleProject(context)
  const file = join(root, 'features/manifest.json')
  await rules(root)
  assert.equal(existsSync(file), false)
  // The writer reads this project's catalogue, which does not know the kettle's rules: two examples, each on both platforms.
  assert.equal((await rules(root, '--write-manifest')).printed, 'features/manifest.json now holds 4 examples, and features/checks.txt what they assert.\n')
  assert.equal(existsSync(file), true)
})

test('two questions at once are refused', async (context) => {
  await assert.rejects(rules(kettleProject(context), '--coverage', '--checks'), /'--coverage' cannot be used with option '--checks'/)
})

function rules(root: string, ...words: string[]): Promise<{ printed: string; exitCode: number }> {
  return runIn(root, (invocation) => rulesCommand(invocation, ofTheKettle), words)
}

function putResult(root: string, json: string): void {
  mkdirSync(join(root, 'reports/out'), { recursive: true })
  writeFileSync(join(root, 'reports/out/conformance.json'), json)
}
