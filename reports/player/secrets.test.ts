import assert from 'node:assert/strict'
import { test } from 'node:test'
import { secretFrom } from '../../fixtures/secret.ts'
import { traceOfADay } from './day.fixture.ts'
import { derive } from './derive.ts'
import { fillIn } from './secrets.ts'

test('a secret is the one that the run made from the same words', () => {
  for (const words of ['', '0/1/personal/Microsoft/maya@outlook.example', 'Zoë/漢字']) {
    assert.equal(derive(`account/${encodeURIComponent(words)}`, 'base32'), secretFrom(words))
  }
})

test('secrets that were taken out of a trace are put back, within texts and keys too', async () => {
  const { trace } = await traceOfADay()
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  const redacted = JSON.stringify(trace).replaceAll(secret, '{{secret:0/1/third-party/Amazon: a/maya:base32}}')
  assert.notEqual(redacted, JSON.stringify(trace))
  const asked = new Set<string>()
  const filled = fillIn(JSON.parse(redacted), (reference, form) => {
    asked.add(`${reference} as ${form}`)
    return secret
  })
  assert.equal(JSON.stringify(filled), JSON.stringify(trace))
  assert.deepEqual([...asked], ['0/1/third-party/Amazon: a/maya as base32'])
})

test('what nobody knows stays as it is, and so does what only looks like a secret', () => {
  const trace = { start: 0, events: [{ type: 'app-removed', phone: '{{secret:x:raw}} {{secret:%FF:raw}}', app: 'browser' } as const], digest: '' }
  assert.deepEqual(fillIn(trace, derive), trace)
  assert.deepEqual(fillIn(trace, () => undefined), trace)
  assert.equal(fillIn(trace, undefined), trace)
})
