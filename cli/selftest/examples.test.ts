import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Written } from '../../explore/facts/written.ts'
import { testExamples } from '../../explore/selftest/examples/example-test.ts'
import type { ExampleTest, JudgedChange } from '../../explore/selftest/examples/types.ts'
import { projectRoot } from '../../features/examples/documents.ts'
import { defaultReadings } from '../../features/examples/vocabulary.ts'
import { placeForTests } from '../captured.ts'
import { loadSpecification } from '../specification.ts'
import { isSound } from './examples.ts'
import { examplesText } from './examples-text.ts'
import { changesTriedIn } from './try-changes.ts'

const ofProject = placeForTests(projectRoot)
after(() => ofProject.remove())

// All rules take half a minute: conform selftest --examples.
test('the examples of a rule notice every change that they must notice', async () => {
  const { code, out, err } = await ofProject.conform('selftest', '--examples', '--rule', 'IOS-02', '--out', 'changes')
  assert.equal(code, 0, out + err)
  assert.match(out, /^Not noticed: 0$/m)
  const { counts, findings } = JSON.parse(readFileSync(join(ofProject.folder, 'changes/examples.json'), 'utf8'))
  assert.ok(counts.flipped > 0)
  assert.deepEqual(findings, [])
})

test('an example that asserts too little is found', async () => {
  const weak: Written = {
    id: 'CRED-03/weak/android', name: 'Weak', pass: 'android', tags: ['@CRED-03'], characterisation: false, rule: 'CRED-03', at: '2026-01-15', row: undefined,
    steps: [
      { type: 'given', text: 'Maya has backed up a phone that holds a work account' },
      { type: 'when', text: 'she restores it on a new phone' },
      { type: 'then', text: 'all of her accounts are on the new phone' },
    ],
  }
  const specification = await loadSpecification(projectRoot)
  const tryChanges = changesTriedIn({ specification, asOf: '2026-01-15', readings: defaultReadings(specification.vocabulary) })
  const { findings } = await testExamples([weak], tryChanges, () => 0)
  // What had to be a name comes back with codes. That another platform brings nothing it notices.
  assert.deepEqual(findings.map(({ becomes }) => becomes), ['personal account that only shows codes', 'Contoso account with third-party codes', 'Amazon account'])
})

const change: JudgedChange = { example: 'CRED-01/one/ios', kind: 'account', was: 'a work account', becomes: 'an Amazon account', fate: 'finding', why: 'It must not.' }
const result: ExampleTest = {
  examples: 3, changes: 10, counts: { flipped: 6, agrees: 1, uncovered: 1, finding: 2, impossible: 1 }, uncoveredShare: 1 / 9, seconds: 2,
  findings: [change, { ...change, example: 'CRED-01/one/android' }],
  uncovered: [{ ...change, kind: 'value', fate: 'uncovered', why: 'Nobody knows.' }],
  impossible: [{ ...change, fate: 'impossible', why: 'No such phone.' }],
}

test('what is the same on both platforms is printed once, with the share that no table speaks of', () => {
  const text = examplesText(result, 'the/folder')
  assert.match(text, /^NOT NOTICED {2}CRED-01\/one: account "a work account" changed to "an Amazon account"\. It must not\. \(ios, android\)$/m)
  assert.match(text, /^not covered {2}CRED-01\/one: value /m)
  assert.match(text, /^impossible {3}1 times: No such phone\.$/m)
  assert.match(text, /which is 11\.1 %/)
})

test('one finding is too much, and so is a tenth that no table speaks of', () => {
  assert.equal(isSound({ findings: [change], uncoveredShare: 0 }), false)
  assert.equal(isSound({ findings: [], uncoveredShare: 0.101 }), false)
  assert.equal(isSound({ findings: [], uncoveredShare: 0.1 }), true)
})
