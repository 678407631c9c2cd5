import { accountOf } from '../cast.ts'
import { addAccount, entries } from '../fast/authenticator.ts'
import { type Outcome, turnOnAndLeave, turnOnBackup } from '../fast/backup.ts'
import type { Hands } from '../fast/hands.ts'
import { makeReady } from '../fast/settings.ts'
import { backedUp, canWrite, era, type Held, holding, holds, isSignedIn, type Model, obstacle, type Owner, reachesBackup } from '../model.ts'
import { type Act, expect, onOwnPhone, own, type Scene } from './act.ts'

/** The model once a phone has been set up for backup as documented on that day. */
export function ready(model: Model): Model {
  const keychain = model.icloud.keychain || era(model) === 'icloud'
  return model.platform === 'ios' ? { ...model, icloud: { ...model.icloud, app: true, device: true, keychain } } : model
}

/** The model once the owner is among the accounts of the app. */
export function holdingOwner(model: Model, owner: Owner): Model {
  if (owner === 'iCloud account' || holds(model, owner)) return model
  return holding({ ...model, sessions: { ...model.sessions, [owner]: model.moment } }, [...model.held, { words: owner, keeps: 'codes' }])
}

const ownerOn = (model: Model, owner: Owner): Owner => (era(model) === 'icloud' ? 'iCloud account' : owner)

/** Backup was never on and never tried, so that turning it on asks for an owner; or iCloud owns it, and nothing is asked. */
const isFirst = (model: Model): boolean =>
  !model.murky && model.backup === null && model.icloud.signedIn && (model.former === null || (era(model) === 'icloud' && model.former === 'iCloud account'))

const canBegin = (model: Model): boolean => isFirst(model) && model.network === 'on'

const signedInOrNew = (model: Model, owner: Owner): boolean => era(model) === 'icloud' || !holds(model, owner) || isSignedIn(model, owner)

function holdOwner({ hands, cast }: Scene, owner: Owner): void {
  const account = accountOf(cast, owner)
  if (!entries(hands, own).some(({ name }) => name === account.name)) expect(addAccount(hands, own, account) === null, `${account.name} to be added`)
}

/** Turns backup on in the app alone, whatever the settings of the phone are. */
export function turnOn(scene: Scene, owner: Owner): Outcome {
  const { hands, cast, model } = scene
  if (era(model) === 'icloud') return kept(hands, turnOnBackup(hands, own, null))
  holdOwner(scene, owner)
  return kept(hands, turnOnBackup(hands, own, accountOf(cast, owner)))
}

/** Keeps in mind what Maya was told. */
export function kept({ read }: Hands, outcome: Outcome): Outcome {
  read.set('told', outcome.on || outcome.notice === null ? '' : `${outcome.notice.title}. ${outcome.notice.text}`)
  return outcome
}

function readyAndOn(scene: Scene, owner: Owner): Outcome {
  makeReady(scene.hands, own, scene.model.platform, era(scene.model), 'back up')
  return turnOn(scene, owner)
}

/** How turning backup on in the app must end, with the phone set up as it is. */
function tried(model: Model, owner: Owner): Model {
  const next = era(model) === 'icloud' ? model : holdingOwner(model, owner)
  const who = ownerOn(next, owner)
  if (canWrite(next, who)) return backedUp(next, who)
  const way = obstacle(next)
  if (way !== null) return { ...next, told: way }
  return { ...next, former: who, told: reachesBackup(next) ? 'signed out' : 'something else' }
}

const make = (text: string, owner: Owner, usual: readonly string[] = []): Act => onOwnPhone({
  text,
  due: (model) => canBegin(model) && signedInOrNew(model, owner) && !usual.some((words) => holds(model, words)) && (owner === 'recovery account' || era(model) === 'microsoft'),
  next: (model) => {
    const held = usual.reduce((next, words) => (words === owner ? holdingOwner(next, owner) : holding(next, [...next.held, { words, keeps: 'codes' }])), ready(model))
    const next = era(model) === 'icloud' ? held : holdingOwner(held, owner)
    return backedUp(next, ownerOn(next, owner))
  },
  play(scene) {
    for (const words of usual) expect(addAccount(scene.hands, own, accountOf(scene.cast, words)) === null, `the ${words} to be added`)
    expect(readyAndOn(scene, owner).on, 'backup to be on')
  },
})

const attempt = (text: string, isReady: boolean): Act => onOwnPhone({
  text,
  due: (model) => isFirst(model) && (model.network !== 'off' || era(model) === 'icloud' || holds(model, 'recovery account')),
  next: (model) => tried(isReady ? ready(model) : model, 'recovery account'),
  play: (scene) => void (isReady ? readyAndOn(scene, 'recovery account') : turnOn(scene, 'recovery account')),
})

const leave = (words: string, by: 'cancel' | 'back' | 'kill'): Act => onOwnPhone({
  text: `Maya begins to turn on backup and ${words}`,
  due: (model) => canBegin(model) && era(model) === 'microsoft' && signedInOrNew(model, 'recovery account'),
  next: (model) => ({ ...holdingOwner(ready(model), 'recovery account'), confirmed: 'left' }),
  play(scene) {
    makeReady(scene.hands, own, scene.model.platform, 'microsoft', 'back up')
    holdOwner(scene, 'recovery account')
    turnOnAndLeave(scene.hands, own, scene.cast.maya.owner, by)
  },
})

/** Backup is turned on, or begun to be, for the first time. */
export const backupActs: readonly Act[] = [
  make('Maya has backed up her phone', 'recovery account'),
  make('Maya has backed up her accounts from her phone', 'recovery account', ['recovery account', 'Amazon account']),
  make('Maya has backed up her phone under her other account', 'other account'),
  attempt('Maya turns on backup', true),
  attempt('Maya turns on backup in Authenticator', false),
  leave('says no when asked to confirm', 'cancel'),
  leave('turns back before choosing an account', 'back'),
  leave('loses the app before confirming', 'kill'),
  onOwnPhone({
    text: 'Maya has backed up 12 accounts from her phone',
    due: (model) => model.held.length === 0 && model.former === null && !model.murky && model.network === 'on' && model.icloud.signedIn,
    next: (model) => {
      const held = Array.from({ length: 12 }, (_, at): Held => ({ words: `account with Shop ${at + 1}`, keeps: 'codes' }))
      if (era(model) === 'icloud') return backedUp({ ...ready(model), held }, 'iCloud account')
      return backedUp({ ...ready(model), held: [...held, { words: 'recovery account', keeps: 'codes' }], sessions: { ...model.sessions, 'recovery account': model.moment } }, 'recovery account')
    },
    play(scene) {
      const { hands, cast } = scene
      for (let number = 1; number <= 12; number += 1) expect(addAccount(hands, own, accountOf(cast, `account with Shop ${number}`)) === null, 'an account to be added')
      makeReady(hands, own, scene.model.platform, era(scene.model), 'back up')
      expect(turnOn(scene, 'recovery account').on, 'backup to be on')
    },
  }),
]
