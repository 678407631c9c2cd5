import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadIut } from '../../../simulators/edges/load-iut.ts'
import { reference } from '../../../simulators/product.ts'
import { createCast } from '../cast.ts'
import { createRealm, type Realm, travel } from '../journey.ts'
import { type MessageBounds, usualMessageBounds } from './bounds.ts'
import { journeyAlong } from './retrace.ts'
import { walkMessages } from './walk.ts'

async function realmOf(iut: string): Promise<Realm> {
  const { change } = await loadIut(iut)
  return createRealm(change(reference), createCast(1))
}

const [androidThenIphone, iphoneThenAndroid, , early, late, phoneSignIn, twoOwners] = usualMessageBounds as readonly [
  MessageBounds, MessageBounds, MessageBounds, MessageBounds, MessageBounds, MessageBounds, MessageBounds]

test('the reference breaks no rule in any state, and the counts are the same every time', async () => {
  const walked = walkMessages(await realmOf('reference'), [androidThenIphone, iphoneThenAndroid])
  assert.deepEqual({ ...walked, states: 0, transitions: 0 }, { states: 0, transitions: 0, exhausted: true, path: null })
  assert.ok(walked.states > 5000 && walked.transitions > 4 * walked.states, JSON.stringify(walked))
  assert.deepEqual(walkMessages(await realmOf('reference'), [androidThenIphone, iphoneThenAndroid]), walked)
})

/** Wrong builds, where their fault can be reached, what is found of it, and the rule that the example about it is for. */
const wrong: readonly (readonly [iut: string, bounds: MessageBounds, why: RegExp, rule: string])[] = [
  // Of states.
  ['android-reads-ios-vault', androidThenIphone, /in the place of ios/, 'PLAT-02'],
  ['wrong-password-turns-on', twoOwners, /backup is on, and there is none/, 'ERR-02'],
  ['work-account-is-let-in', androidThenIphone, /maya.work@contoso.example keeps a backup/, 'BKP-02'],
  ['work-secret-hidden-in-backup', early, /the secret of maya.work@contoso.example lies in the backup/, 'CRED-03'],
  ['passwordless-secret-beside-name', phoneSignIn, /the secret of maya.codes@outlook.example lies in the backup/, 'CRED-02'],
  ['removed-accounts-backed-up', androidThenIphone, /the backup names maya@mail.example/, 'CAP-01'],
  ['android-switch-under-security', androidThenIphone, /does not stand under "Backup"/, 'BKP-01'],
  ['settings-name-the-first-account', twoOwners, /Settings name maya@outlook.example/, 'BKP-02'],
  ['shop-account-is-offered', androidThenIphone, /is offered as an owner/, 'BKP-02'],
  ['restored-codes-one-step-late', late, /Amazon, maya@mail.example shows \d{6}$/, 'CRED-04'],
  ['third-party-asks-after-restart', phoneSignIn, /asks for a sign-in/, 'CRED-05'],
  // Of moves.
  ['saying-no-deletes', androidThenIphone, /the backup is gone/, 'BKP-01'],
  ['android-deletes-what-it-cannot-read', iphoneThenAndroid, /the backup is gone/, 'PLAT-02'],
  ['update-moves-the-backup', twoOwners, /there are 2 backups/, 'BKP-02'],
  ['restart-moves-what-is-stored', twoOwners, /has become that of/, 'CAP-01'],
  ['no-counts-as-ok', androidThenIphone, /nobody confirmed/, 'BKP-03'],
  ['backs-up-at-the-next-start', late, /nobody confirmed/, 'IOS-03'],
  ['asks-for-icloud-only-once', early, /in spite of "Authenticator"/, 'IOS-01'],
  ['does-without-keychain', late, /in spite of "Keychain"/, 'ERA-02'],
  ['gives-another-reason', early, /nobody is told of "Back Up This iPhone"/, 'IOS-02'],
  ['vault-keeps-what-iphones-delete', early, /confirmed, and the backup is still there/, 'BKP-01'],
  ['has-other-words-for-it', twoOwners, /is shown to a person who is not signed in/, 'ERR-01'],
  ['says-it-offline-the-second-time', phoneSignIn, /without a network/, 'ERR-01'],
  ['continue-only-signs-in', twoOwners, /no backup is kept by/, 'BKP-01'],
  ['third-party-accounts-go-too', androidThenIphone, /nobody touched them/, 'DEL-01'],
  ['iphone-falls-back-on-android-backup', androidThenIphone, /come to a phone of the other platform/, 'PLAT-01'],
  ['first-recovery-account-sticks', twoOwners, /0 accounts come back of 1/, 'CAP-01'],
  ['refused-sign-in-counts', early, /was let in/, 'CRED-03'],
]

for (const [iut, bounds, why, rule] of wrong) {
  test(`${iut} is found, and a journey of acts shows it`, async () => {
    const realm = await realmOf(iut)
    const { path, exhausted } = walkMessages(realm, [bounds])
    assert.ok(path !== null)
    assert.match(path.broken.why, why)
    assert.equal(exhausted, false)
    assert.equal(path.worlds.length, path.moves.length + 1)
    const fall = journeyAlong(realm, path)
    assert.equal(fall?.rule, rule)
    assert.equal(travel(realm, fall.journey)?.why, fall.why)
    assert.equal(travel(await realmOf('reference'), fall.journey), null)
  })
}

test('a backup that does not follow the accounts is found', () => {
  const update: typeof reference.app.update = (...asked) => {
    const { model, effects } = reference.app.update(...asked)
    const { saved } = model
    const isRefreshed = saved.backup.on && effects.some((effect) => effect.type === 'http' && effect.request.method === 'PUT')
    return isRefreshed ? { model: { ...model, saved: { ...saved, backup: { ...saved.backup, stale: true } } }, effects: [] } : { model, effects }
  }
  const realm = createRealm({ ...reference, app: { ...reference.app, update } }, createCast(1))
  const { path } = walkMessages(realm, [androidThenIphone])
  assert.deepEqual(path?.broken, { rule: 'CAP-01', why: 'the backup does not follow the accounts' })
  assert.ok(journeyAlong(realm, path) !== null)
})

test('where nobody can be shown what is wrong, the walk goes on, and gives the first path in the end', async () => {
  const realm = await realmOf('saying-no-deletes')
  const tried: string[] = []
  const first = walkMessages(realm, [androidThenIphone])
  const all = walkMessages(realm, [androidThenIphone], ({ broken }) => tried.push(broken.why) === 0)
  assert.ok(all.states > first.states && all.exhausted)
  assert.deepEqual(all.path, first.path)
  assert.equal(new Set(tried).size, tried.length)
  assert.equal(tried[0], first.path?.broken.why)
})

test('a walk that comes upon more states than it may says that it has not reached them all', async () => {
  const { exhausted, path } = walkMessages(await realmOf('reference'), [androidThenIphone], undefined, 100)
  assert.deepEqual([exhausted, path], [false, null])
})
