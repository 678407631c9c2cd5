import { own } from '../acts/act.ts'
import { accountOf } from '../cast.ts'
import { addAccount, entries, goToSettings, signIn, takeNotice } from '../fast/authenticator.ts'
import { isBackupOn, turnOffBackup } from '../fast/backup.ts'
import type { Hands } from '../fast/hands.ts'
import { alert, button, row, toggle } from '../fast/labels.ts'
import { makeReady } from '../fast/settings.ts'
import { era, isSignedIn, holds, type Model } from '../model.ts'
import { isNamed } from './accounts.ts'
import { type Ending, type Look, type Looks, shows, third, thirdUnder } from './look.ts'
import { canDelete } from './own.ts'

/** Who may own a backup, what the app calls its owner, and that nothing lies where there is none. */
export const ownerLooks: Looks = (model) => [
  ...(model.backup === null && !model.murky ? [nothing(model)] : []),
  ...(mayChoose(model) ? [...offered(model), notLetIn] : []),
  ...(canDelete(model) && model.backup !== null ? [named(model.backup.owner), onlyAfterDeletion] : []),
]

function nothing(model: Model): Look {
  const rule = model.confirmed === 'deleted' ? 'DEL-01' : model.confirmed === 'left' ? 'BKP-03'
    : model.told === 'signed out' || model.told === 'something else' ? 'ERR-02' : model.platform === 'ios' ? 'IOS-03' : 'BKP-01'
  return {
    rule: ['DEL-01', 'BKP-03', 'ERR-02'].includes(rule) && era(model) === 'icloud' ? 'IOS-03' : rule,
    steps: ['nothing comes back on a third phone'],
    holds: (ending) => shows(thirdUnder(ending, 'recovery account'), third, ending, []),
  }
}

/** Backup is turned on for the first time, and a Microsoft account has to be chosen. */
function mayChoose(model: Model): boolean {
  return model.ownGone === 'no' && !model.murky && model.backup === null && model.former === null && era(model) === 'microsoft'
    && model.network === 'on' && model.icloud.signedIn && (!holds(model, 'recovery account') || isSignedIn(model, 'recovery account'))
}

/** As far as the list of accounts that may own a backup. */
function choose({ fork, cast, model }: Ending, holdsOwner: boolean): Hands {
  const hands = fork()
  makeReady(hands, own, model.platform, 'microsoft', 'back up')
  if (holdsOwner && !entries(hands, own).some(({ name }) => name === cast.maya.owner.name)) addAccount(hands, own, cast.maya.owner)
  goToSettings(hands, own)
  hands.tap(own, toggle('Cloud Backup'), 'switch "Cloud Backup"')
  return hands
}

/** Every personal account that the phone holds is offered, and neither a work account nor one with a shop or another third party. */
function offered({ held }: Model): readonly Look[] {
  const all = held.map(({ words }) => words).filter((words) => isNamed({ words }) || words === 'recovery account')
  const isPersonal = (words: string): boolean => words === 'recovery account' || words.startsWith('personal')
  return [...all, ...(all.some((words) => words.startsWith('work account')) ? [] : ['work account'])].map((words) => ({
    rule: 'BKP-02', steps: ['Maya looks which accounts could own the backup of her phone', `her ${words} is ${isPersonal(words) ? '' : 'not '}among them`],
    holds: (ending) => choose(ending, true).sees(own, row(accountOf(ending.cast, words).name)) === isPersonal(words),
  }))
}

const notLetIn: Look = {
  rule: 'BKP-02', steps: ['Maya tries to give the backup of her phone to her work account', 'her phone says that backup is off'],
  holds(ending) {
    const hands = choose(ending, false)
    hands.tap(own, button('Use another account'), 'button "Use another account"')
    signIn(hands, own, accountOf(ending.cast, 'work account'))
    if (hands.sees(own, button('OK'))) hands.tap(own, button('OK'), 'button "OK"')
    takeNotice(hands, own)
    return !isBackupOn(hands, own)
  },
}

/** Deletes the backup, and turns it on again as far as the question that follows. */
function deleteAndAsk({ fork }: Ending): Hands {
  const hands = fork()
  turnOffBackup(hands, own, 'OK')
  goToSettings(hands, own)
  hands.tap(own, toggle('Cloud Backup'), 'switch "Cloud Backup"')
  return hands
}

function named(owner: string): Look {
  return {
    rule: 'TERM-01', steps: ['Maya asks her phone for the backup account', `it is her ${owner}`],
    holds(ending) {
      const hands = deleteAndAsk(ending)
      const text = hands.shown(own).find(alert)?.children[1]?.label ?? ''
      const names: readonly string[] = text.match(/[\w.]+@[\w.]+\w/g) ?? []
      return names.length === 1 && names[0] === accountOf(ending.cast, owner).name
    },
  }
}

const onlyAfterDeletion: Look = {
  rule: 'BKP-04', steps: ['Maya looks for another owner, before and after deleting the backup', 'another owner is offered only after the deletion'],
  holds(ending) {
    const hands = ending.fork()
    goToSettings(hands, own)
    const before = hands.sees(own, button('Change account'))
    return !before && deleteAndAsk(ending).sees(own, button('Change account'))
  },
}
