import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parseFeature } from './documents.ts'
import { distrust } from './guards.ts'

const cwd = fileURLToPath(new URL('../../cli/test-project', import.meta.url))
const bin = fileURLToPath(new URL('../../node_modules/@cucumber/cucumber/bin/cucumber.js', import.meta.url))

/** Bare Cucumber, as a person starts it, in a small project of which one example passes and others are traps. */
function cucumber(...words: string[]): Promise<{ code: number; text: string }> {
  return new Promise((done) => {
    const quiet = ['--disable-warning=DEP0180', '--disable-warning=DEP0205']
    const child = execFile(process.execPath, [...quiet, bin, ...words], { cwd }, (_error, stdout, stderr) => {
      done({ code: child.exitCode ?? -1, text: stdout + stderr })
    })
  })
}

test('bare Cucumber is green for what passes, and says so where it would be green for nothing', { concurrency: 2 }, async (t) => {
  const cases: [string, number, RegExp, ...string[]][] = [
    ['an example that passes, in the pass that a world parameter names', 0, /1 scenario \(1 passed\)/, '--tags', '@PLAT-02', '--world-parameters', '{"pass":"cross"}'],
    ['a filter that matches nothing in this pass', 2, /No example was run/, '--tags', '@PLAT-02'],
    ['an example without steps', 3, /"Empty" has no steps/, '--name', 'Empty'],
    ['a dry run with an undefined step', 3, /"Nobody defined it" has a step with no definition/, '--dry-run', '--name', 'Nobody defined it'],
  ]
  await Promise.all(cases.map(([name, code, text, ...words]) => t.test(name, async () => {
    const ended = await cucumber(...words)
    assert.match(ended.text, text)
    assert.equal(ended.code, code, ended.text)
  })))
})

const { document, pickles } = parseFeature('Feature: F\n@CAP-01\nRule: R\nExample: E\nWhen a\nThen b', 'features/a.feature')
const [pickle] = pickles
const finished = { testCaseFinished: { testCaseStartedId: 's', timestamp: { seconds: 0, nanos: 0 }, willBeRetried: false } }
const bare = { run: pickles, filtered: false, examples: [], manifest: { examples: [] } }

test('an example that was not run to its end is not trusted', () => {
  assert.deepEqual(distrust({ ...bare, envelopes: [finished] }), [])
  assert.deepEqual(distrust({ ...bare, envelopes: [] }), [{ exitCode: 3, message: '1 of 1 examples were not run to their end.' }])
})

test('a table without rows is not trusted, although the rest passes', () => {
  const empty = parseFeature('Feature: F\nScenario Outline: O\nWhen <a>\nExamples:\n| a |', 'features/b.feature')
  const messages = distrust({ ...bare, envelopes: [{ gherkinDocument: document }, { gherkinDocument: empty.document }, finished] })
  assert.equal(messages.length, 1)
  assert.match(messages[0]?.message ?? '', /^features\/b\.feature:4 The table of "O" has no rows/)
})

test('a whole run whose examples are not those of the manifest is not trusted', () => {
  assert.ok(pickle)
  const promised = { examples: [{ id: 'CAP-01/gone/ios', platform: 'ios' as const, steps: 2, assertions: 1 }] }
  const envelopes = [{ pickle }, finished]
  assert.match(distrust({ ...bare, envelopes, manifest: promised })[0]?.message ?? '', /CAP-01\/gone\/ios is in the manifest/)
  assert.deepEqual(distrust({ ...bare, envelopes, manifest: promised, filtered: true }), [])
})
