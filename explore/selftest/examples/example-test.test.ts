import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Ajv } from 'ajv'
import { parseFeature } from '../../../features/examples/documents.ts'
import { changesOf } from './changes.ts'
import { testExamples } from './example-test.ts'
import { featureTextOf } from './feature-text.ts'
import type { Changed, Tried } from './types.ts'
import { example } from './written.fixture.ts'

const restored = example('CRED-03', `
  Given Maya has backed up a phone that holds a work account
  When she restores it on a new phone
  Then the work account asks her to sign in again`)

test('changed examples can be read as Gherkin, each with its tags and in its own pass', () => {
  const changes = changesOf({ ...restored, tags: ['@CRED-03', '@fault.inject'] })
  const { pickles } = parseFeature(featureTextOf(changes), 'changes.feature')
  assert.equal(pickles.length, changes.length)
  assert.equal(pickles[1]?.name, 'Change 1')
  assert.deepEqual(pickles[1]?.tags.map(({ name }) => name), ['@CRED-03', '@fault.inject', '@android'])
  assert.deepEqual(pickles[0]?.steps.map(({ text }) => text), changes[0]?.steps.map(({ text }) => text))
})

test('the result counts what became of every change, and has the shape that its schema gives', async () => {
  // A suite that notices other classes of accounts, and no other phone.
  const tryChanges = async (changes: readonly Changed[]) => changes.map(({ kind }): Tried => ({ verdict: kind === 'account' ? 'fail' : 'pass', message: '' }))
  const result = await testExamples([restored], tryChanges, () => 1.5)
  assert.deepEqual(result.counts, { flipped: 4, agrees: 1, uncovered: 0, finding: 1, impossible: 0 })
  assert.deepEqual(result.findings.map(({ kind, becomes }) => `${kind} ${becomes}`), ['platform new iPhone'])
  const schema: object = JSON.parse(readFileSync(new URL('../../../reports/schema/examples.schema.json', import.meta.url), 'utf8'))
  const isValid = new Ajv({ allErrors: true }).compile(schema)
  assert.ok(isValid(result), JSON.stringify(isValid.errors))
})

test('without a change that is possible nothing is uncovered', async () => {
  assert.equal((await testExamples([], async () => [], () => 0)).uncoveredShare, 0)
})
