import { own } from '../acts/act.ts'
import { accountOf } from '../cast.ts'
import { goToSettings } from '../fast/authenticator.ts'
import { approves } from '../fast/approve.ts'
import { isBackupOn, recoveryAccount } from '../fast/backup.ts'
import { era, isSignedIn, keepsCodes, type Model, obstacle } from '../model.ts'
import { type Look, type Looks, shows } from './look.ts'
import { isNamed, ruleOfClass, showsAccepted } from './accounts.ts'

/** What must be so on Maya's own phone. */
export const ownLooks: Looks = (model) => {
  if (model.ownGone !== 'no') return model.ownGone === 'reset' ? [afterReset(model)] : []
  return [
    {
      rule: model.confirmed === 'deleted' ? 'DEL-01' : 'CAP-01', steps: ['all of her accounts are on her phone'],
      holds: (ending) => shows(ending.fork(), own, ending, model.held),
    },
    ...model.held.filter((held) => isNamed(held)).map(({ words }): Look => ({
      rule: model.passkeys.length === 0 && model.provider ? 'PK-02' : ruleOfClass(words),
      steps: ['all of her accounts are on her phone', `her ${words} shows a code that is accepted`],
      holds: (ending) => showsAccepted(ending.fork(), own, ending, words),
    })),
    ...(model.network === 'on' ? model.held.filter((held) => isNamed(held) && !keepsCodes(held) && held.words !== 'personal account that only shows codes') : []).map(({ words }): Look => ({
      rule: model.provider ? ruleOfClass(words) : 'PK-03',
      steps: [`a sign-in to her ${words} can be approved on her phone`],
      holds: (ending) => approves(ending.fork(), own, accountOf(ending.cast, words)),
    })),
    ...(model.murky ? [] : backupLooks(model)),
    ...toldLooks(model),
  ]
}

function afterReset(model: Model): Look {
  return {
    rule: 'CAP-01', steps: ['all of her accounts are on her phone'],
    holds: (ending) => shows(ending.fork(), own, ending, model.backup?.content ?? []),
  }
}

/** The rule that says why backup is on or off. */
function ruleOfState({ backup, confirmed, told, former, network, platform }: Model): string {
  if (backup !== null) return confirmed === 'made' ? 'BKP-01' : 'DEL-01'
  if (confirmed === 'deleted') return 'DEL-02'
  if (confirmed === 'left') return 'BKP-03'
  if (told === 'Authenticator') return 'IOS-01'
  if (told === 'Back Up This' || told === 'iCloud') return 'IOS-02'
  if (told === 'Keychain') return 'ERA-02'
  if (former !== null) return network === 'on' ? 'ERR-02' : 'ERR-01'
  return platform === 'ios' ? 'IOS-03' : 'BKP-01'
}

function backupLooks(model: Model): readonly Look[] {
  const { backup } = model
  return [
    {
      rule: ruleOfState(model), steps: [`her phone says that backup is ${backup === null ? 'off' : 'on'}`],
      holds: (ending) => isBackupOn(ending.fork(), own) === (backup !== null),
    },
    ...(backup === null ? [] : [{
      rule: backup.owner === 'iCloud account' ? 'ERA-02' : model.platform === 'ios' ? 'ERA-01' : 'BKP-02',
      steps: [`the backup of her phone belongs to her ${backup.owner}`],
      holds: (ending) => recoveryAccount(ending.fork(), own)
        === (backup.owner === 'iCloud account' ? ending.cast.maya.appleAccount : accountOf(ending.cast, backup.owner).name),
    } satisfies Look]),
    {
      rule: 'BKP-01', steps: ['Maya looks at the settings of Authenticator on her phone', 'the switch for backup stands there under "Backup"'],
      holds(ending) {
        const hands = ending.fork()
        goToSettings(hands, own)
        const texts = hands.shown(own).map(({ label }) => label)
        return texts[texts.indexOf('Cloud Backup') - 1] === 'Backup'
      },
    },
  ]
}

/** What a person is told when backup does not turn on. */
function toldLooks({ told }: Model): readonly Look[] {
  const reads = (text: string) => ({ hands }: { readonly hands: { readonly read: ReadonlyMap<string, string> } }): boolean => hands.read.get('told')?.includes(text) === true
  const wrong = 'Something went wrong'
  switch (told) {
    case null:
      return []
    case 'signed out':
      return [{ rule: 'ERR-01', steps: [`Maya reads "${wrong}"`], holds: reads(wrong) }]
    case 'something else':
      return [{
        rule: 'ERR-01', steps: [`Maya is told something else than "${wrong}"`],
        holds: ({ hands }) => (hands.read.get('told') ?? '') !== '' && !reads(wrong)({ hands }),
      }]
    default:
      return [{ rule: told === 'Authenticator' ? 'IOS-01' : told === 'Keychain' ? 'ERA-02' : 'IOS-02', steps: [`Maya is told that "${told}" is in the way`], holds: reads(told) }]
  }
}

/** Whether the backup can be deleted, and turned on again by the question that follows a deletion. */
export const canDelete = (model: Model): boolean => {
  const { backup } = model
  return model.ownGone === 'no' && !model.murky && model.network === 'on' && backup !== null && era(model) === 'microsoft' && obstacle(model) === null && isSignedIn(model, backup.owner)
}
