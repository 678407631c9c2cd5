import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acts } from './acts/acts.ts'
import { begin, canWrite, era, isSignedIn, type Model, obstacle, type Start } from './model.ts'

const android: Start = { platform: 'android', kind: 'phone', zone: '', moment: '2025-08-15T12:00:00' }
const iphone: Start = { ...android, platform: 'ios' }

/** What is expected after these acts, each of which has to be due. */
function after(start: Start, ...texts: readonly string[]): Model {
  return texts.reduce((model, text) => {
    const act = acts.find((one) => one.text === text)
    assert.ok(act?.due(model) === true, `${text} is not due`)
    return act.next(model)
  }, begin(start))
}

const wordsOf = (held: readonly { readonly words: string }[] | undefined) => held?.map(({ words }) => words)

test('a backup holds what the phone holds, and follows it', () => {
  const { backup } = after(android, 'Maya has backed up her phone', 'Maya has a work account on her phone', 'Maya has an Amazon account on her phone')
  assert.deepEqual(backup, {
    owner: 'recovery account', stale: false,
    content: [{ words: 'recovery account', keeps: 'codes' }, { words: 'work account', keeps: 'name' }, { words: 'Amazon account', keeps: 'codes' }],
  })
})

test('a backup whose owner is no longer signed in stays as it was', () => {
  const { backup } = after(android, 'Maya has backed up her phone', 'Maya is no longer signed in to her recovery account', 'Maya has an Amazon account on her phone')
  assert.deepEqual([wordsOf(backup?.content), backup?.stale], [['recovery account'], true])
})

test('a session lasts ninety days to the second', () => {
  const model = { ...begin(android), sessions: { 'recovery account': '2025-05-15T12:00:00' } }
  assert.equal(isSignedIn({ ...model, moment: '2025-08-13T11:59:59' }, 'recovery account'), true)
  assert.equal(isSignedIn({ ...model, moment: '2025-08-13T12:00:00' }, 'recovery account'), false)
})

test('an iPhone is asked for iCloud, the app, the phone and, from September, the keychain, in that order', () => {
  const all = { app: true, device: true, keychain: true, signedIn: true }
  const inTheWay = (moment: string, lacking: Partial<Model['icloud']>) => obstacle({ ...begin(iphone), moment, icloud: { ...all, ...lacking } })
  assert.equal(inTheWay('2025-08-31T23:59:59', { keychain: false }), null)
  assert.equal(inTheWay('2025-09-01T00:00:00', { keychain: false }), 'Keychain')
  assert.equal(inTheWay('2025-09-01T00:00:00', { keychain: false, device: false }), 'Back Up This')
  assert.equal(inTheWay('2025-09-01T00:00:00', { device: false, app: false }), 'Authenticator')
  assert.equal(inTheWay('2025-09-01T00:00:00', { app: false, signedIn: false }), 'iCloud')
})

test('a backup of an iPhone from before September is nothing that anything is said of after it', () => {
  const model = after({ ...iphone, moment: '2025-08-31T23:59:59' }, 'Maya has backed up her phone', 'it has become 1 September 2025 at 00:00:00 on her phone')
  assert.deepEqual([era(model), model.murky], ['icloud', true])
})

test('without a network, or without the service, nothing is written', () => {
  const signedIn = { ...begin(android), sessions: { 'recovery account': android.moment } }
  assert.deepEqual((['on', 'off', 'backup fails', 'directory fails'] as const).map((network) => canWrite({ ...signedIn, network }, 'recovery account')), [true, false, false, true])
})
