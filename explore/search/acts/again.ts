import { accountOf } from '../cast.ts'
import { abandonSignIn, answerReminder, changeOwner, continueBackup, turnOffBackup } from '../fast/backup.ts'
import { backedUp, era, isSignedIn, type Model, obstacle, type Owner, reachesBackup } from '../model.ts'
import { type Act, onOwnPhone, own } from './act.ts'
import { kept } from './backup.ts'

/** Backup was on under a Microsoft account and is off: turning it on asks whether to go on with that account. */
const isAgain = (model: Model): boolean =>
  !model.murky && model.backup === null && era(model) === 'microsoft' && model.former !== null && model.former !== 'iCloud account' && obstacle(model) === null

const again = (text: string, password: (right: string) => string, due: (model: Model) => boolean, next: (model: Model) => Model): Act => onOwnPhone({
  text, due: (model) => isAgain(model) && due(model), next,
  play({ hands, cast }) {
    const { name, password: right } = cast.maya.owner
    kept(hands, continueBackup(hands, own, { name, password: password(right) }))
  },
})

const signedInAnew = (model: Model, owner: Owner): Model => backedUp({ ...model, sessions: { ...model.sessions, [owner]: model.moment } }, owner)

const change = (owner: Owner): Act => onOwnPhone({
  text: `Maya turns backup on again and changes to her ${owner}`,
  due: (model) => isAgain(model) && model.network === 'on',
  next: (model) => signedInAnew(model, owner),
  play: ({ hands, cast }) => void kept(hands, changeOwner(hands, own, accountOf(cast, owner))),
})

const isOn = ({ backup, murky, network }: Model): boolean => backup !== null && !murky && network === 'on'

const remind = (owner: 'recovery account' | 'other account'): Act => onOwnPhone({
  text: `Maya answers the reminder on her phone with her ${owner}`,
  due: (model) => isOn(model) && model.backup?.stale === true && model.backup.owner !== 'iCloud account' && obstacle(model) === null,
  next: (model) => (model.backup?.owner === owner ? { ...signedInAnew(model, owner) } : model),
  play: ({ hands, cast }) => answerReminder(hands, own, accountOf(cast, owner)),
})

/** A backup that is on is turned off, mended, or turned on again. */
export const againActs: readonly Act[] = [
  onOwnPhone({
    text: 'Maya turns backup off and confirms',
    due: (model) => isOn(model) && model.backup !== null && (model.backup.owner === 'iCloud account' || isSignedIn(model, model.backup.owner)),
    next: (model) => ({ ...model, backup: null, confirmed: 'deleted' }),
    play: ({ hands }) => turnOffBackup(hands, own, 'OK'),
  }),
  onOwnPhone({
    text: 'Maya turns backup off and says no when asked to confirm',
    due: isOn,
    next: (model) => model,
    play: ({ hands }) => turnOffBackup(hands, own, 'Cancel'),
  }),
  again('Maya turns backup on again and continues with the account shown', (right) => right,
    (model) => model.former === 'recovery account' || (reachesBackup(model) && isSignedIn(model, 'other account')),
    (model) => (reachesBackup(model) ? signedInAnewIfNeeded(model) : { ...model, told: 'something else' })),
  again('Maya turns backup on again, continues and mistypes the password', (right) => `${right}?`,
    (model) => model.former === 'recovery account' && model.network === 'on' && !isSignedIn(model, 'recovery account'),
    (model) => ({ ...model, told: null })),
  change('recovery account'),
  change('other account'),
  onOwnPhone({
    text: 'Maya begins to turn backup on again and leaves the sign-in',
    due: (model) => isAgain(model) && model.network === 'on',
    next: (model) => ({ ...model, told: null }),
    play: ({ hands }) => abandonSignIn(hands, own),
  }),
  remind('recovery account'),
  remind('other account'),
]

function signedInAnewIfNeeded(model: Model): Model {
  const { former } = model
  if (former === null || former === 'iCloud account') return model
  return isSignedIn(model, former) ? backedUp(model, former) : signedInAnew(model, former)
}
