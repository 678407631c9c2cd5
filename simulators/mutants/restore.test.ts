import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerTo, backupIn, withMoreBackedUp } from './restore/answers.ts'
import { restoreMutants } from './restore.ts'

test('no two of these builds share a name, and every judged rule of restoring has at least three', () => {
  assert.equal(new Set(restoreMutants.map(({ id }) => id)).size, restoreMutants.length)
  for (const rule of ['CAP-01', 'PLAT-01', 'PLAT-02', 'CRED-01', 'CRED-02', 'CRED-03', 'CRED-04', 'CRED-05']) {
    assert.ok(restoreMutants.filter((one) => one.rule === rule).length >= 3, rule)
  }
})

test('an answer is known by the question that it is to, and brings a backup only where there is one', () => {
  const reply = { type: 'found', owner: { type: 'icloud', account: 'maya@icloud.example' }, id: null } as const
  const document = { version: 1, accounts: [] } as const
  const message = { type: 'answered', reply, response: { status: 200, body: { id: 'phone-1', document } } } as const
  const answer = answerTo(message, 'found')
  assert.ok(answer !== null)
  assert.deepEqual(backupIn(answer), { id: 'phone-1', document })
  assert.equal(backupIn({ response: { status: 404, body: null } }), null)
  assert.equal(backupIn({ response: 'no-network' }), null)
  assert.equal(answerTo(message, 'stored'), null)
  assert.equal(answerTo({ type: 'resumed' }, 'found'), null)
})

test('something is added to a backup that is written, and to nothing else', () => {
  const put = { type: 'http', reply: null, request: { method: 'PUT', url: 'https://icloud.example/authenticator/backup', headers: {}, body: { id: '1', document: { version: 1, accounts: ['one'] } } } } as const
  const half = { type: 'http', reply: null, request: { method: 'PUT', url: 'https://icloud.example/authenticator/half', headers: {}, body: { id: '1', owner: 'maya' } } } as const
  const prompt = { type: 'biometric', reason: 'Unlock', reply: null } as const
  const [first, second, third] = withMoreBackedUp([put, half, prompt], ['two'])
  assert.deepEqual(first, { ...put, request: { ...put.request, body: { id: '1', document: { version: 1, accounts: ['one', 'two'] } } } })
  assert.deepEqual(second, half)
  assert.deepEqual(third, prompt)
})
