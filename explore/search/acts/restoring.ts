import { accountOf } from '../cast.ts'
import { restart, signInAgain } from '../fast/authenticator.ts'
import { continueBackup, restore, turnOffBackup } from '../fast/backup.ts'
import { makeReady } from '../fast/settings.ts'
import { era, isSignedIn, type Model } from '../model.ts'
import { type Act, addPhone, expect, fresh, onOwnPhone, own, type Scene } from './act.ts'

/** The steps that restore without naming an owner mean the recovery account. */
const isTheUsualOwner = ({ backup }: Model): boolean => backup !== null && backup.owner !== 'other account'

/** Whether the backup, as it lies there, comes back by the documented way of the day. */
export function comesBack(model: Model): boolean {
  const { backup } = model
  return backup !== null && !model.murky && (backup.owner === 'iCloud account') === (era(model) === 'icloud')
}

/** Restores on a phone by the documented way of the day, under whoever owns the backup. */
export function restoreOn(scene: Scene, phone: string): void {
  const { hands, cast, model } = scene
  makeReady(hands, phone, model.platform, era(model), 'restore')
  const owner = model.backup?.owner ?? 'recovery account'
  restore(hands, phone, era(model) === 'icloud' || owner === 'iCloud account' ? null : accountOf(cast, owner))
}

const signInTo = (words: string): Act => ({
  text: `Maya signs in to her ${words} again`,
  due: (model) => model.last === 'new' && model.restored?.asking.includes(words) === true,
  next: (model) => (model.restored === null ? model
    : { ...model, restored: { ...model.restored, asking: model.restored.asking.filter((one) => one !== words) } }),
  play({ hands, cast }) {
    const account = accountOf(cast, words)
    signInAgain(hands, fresh, account, account.password)
  },
})

const mistype = (words: string): Act => ({
  text: `Maya mistypes the password when signing in to her ${words} again`,
  due: (model) => model.last === 'new' && model.restored?.asking.includes(words) === true,
  next: (model) => model,
  play: ({ hands, cast }) => void signInAgain(hands, fresh, accountOf(cast, words), 'not the password'),
})

/** What becomes of Maya's phones, and what comes back on a new one. */
export const restoringActs: readonly Act[] = [
  onOwnPhone({
    text: 'Maya has replaced the backup by one of a new phone',
    due: (model) => model.network === 'on' && model.restored !== null && model.backup?.owner === 'recovery account' && comesBack(model) && isSignedIn(model, 'recovery account'),
    next: (model) => ({ ...model, ownGone: 'replaced', last: 'new', backup: { owner: 'recovery account', content: model.restored?.content ?? [], stale: false } }),
    play({ hands, cast, model }) {
      turnOffBackup(hands, own, 'OK')
      makeReady(hands, fresh, model.platform, era(model), 'back up')
      expect(continueBackup(hands, fresh, cast.maya.owner).on, 'backup to be on on the new phone')
    },
  }),
  {
    text: 'Maya restarts Authenticator on a new phone',
    due: ({ restored }) => restored !== null,
    next: (model) => ({ ...model, last: 'new' }),
    play: ({ hands }) => restart(hands, fresh),
  },
  {
    text: 'Maya restores them on a new phone',
    due: (model) => comesBack(model) && isTheUsualOwner(model) && model.restored === null,
    next: (model) => {
      const content = model.backup?.content ?? []
      return { ...model, last: 'new', restored: { content, asking: content.filter(({ keeps }) => keeps === 'name').map(({ words }) => words) } }
    },
    play(scene) {
      addPhone(scene, fresh)
      restoreOn(scene, fresh)
    },
  },
  signInTo('work account'),
  signInTo('work account at Fabrikam'),
  signInTo('personal account without a password'),
  signInTo('personal account that only shows codes'),
  mistype('work account'),
  {
    text: 'Maya has lost her phone',
    due: ({ ownGone, backup }) => ownGone === 'no' && backup !== null,
    next: (model) => ({ ...model, ownGone: 'lost' }),
    play: ({ hands }) => hands.apply({ type: 'phone-lost', phone: own }),
  },
  {
    text: 'Maya resets her phone to its factory settings and restores them on it',
    due: (model) => model.ownGone === 'no' && model.network === 'on' && comesBack(model) && isTheUsualOwner(model) && model.backup?.stale === false,
    next: (model) => ({ ...model, ownGone: 'reset', last: 'own' }),
    play(scene) {
      const { appleAccount, googleAccount } = scene.cast.maya
      scene.hands.apply({ type: 'phone-reset', phone: own, account: scene.model.platform === 'ios' ? appleAccount : googleAccount })
      restoreOn(scene, own)
    },
  },
  {
    text: 'Maya is no longer signed in to her recovery account',
    due: (model) => isSignedIn(model, 'recovery account'),
    next: (model) => ({ ...model, sessions: { ...model.sessions, 'recovery account': longAgo } }),
    play({ hands, cast }) {
      const { microsoft } = hands.world().clouds
      const sessions = Object.fromEntries(Object.entries(microsoft.sessions).filter(([, one]) => one.account !== cast.maya.owner.name))
      hands.apply({ type: 'clouds-changed', clouds: { microsoft: { ...microsoft, sessions } } })
    },
  },
]

/** Long enough ago that no session lasts. */
const longAgo = '2000-01-01T00:00:00'
