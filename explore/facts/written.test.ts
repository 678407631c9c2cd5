import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Rule } from '../../features/catalogue/catalogue.ts'
import { parseFeature } from '../../features/examples/documents.ts'
import { enumerateExamples } from '../../features/examples/examples.ts'
import { writtenExamples } from './written.ts'

const text = `Feature: Tea
  @TEA-01
  Rule: Tea is hot
    Scenario Outline: At <hour> it is <state>
      Given it is <hour>
      When somebody looks
      Then it is <state>
      Examples:
        | hour | state |
        | noon | hot   |
        | six  | cold  |
`
const rule = { id: 'TEA-01', platforms: ['ios'], effective: [{ platform: 'ios' }], reading: { fields: [] } } as unknown as Rule

test('an example has its steps filled in, and its row beside them', () => {
  const document = parseFeature(text, 'features/tea.feature')
  const vocabulary = { rules: new Map([['TEA-01', ['ios' as const]]]), readings: new Map(), readingPlatforms: new Map() }
  const [noon, six] = writtenExamples({ examples: enumerateExamples([document], vocabulary), documents: [document], rules: new Map([['TEA-01', rule]]) }, '2026-01-15', {})
  assert.deepEqual(noon?.steps, [{ type: 'given', text: 'it is noon' }, { type: 'when', text: 'somebody looks' }, { type: 'then', text: 'it is hot' }])
  assert.deepEqual(six?.row?.values, { hour: 'six', state: 'cold' })
  assert.deepEqual(six?.row?.domains, { hour: ['noon', 'six'], state: ['hot', 'cold'] })
  assert.deepEqual(six?.row?.template[2], { type: 'then', text: 'it is <state>' })
  assert.equal(six?.at, '2026-01-15')
})
