import { formsIn } from '../../../steps/oracles/secret-forms.ts'
import { own } from '../acts/act.ts'
import { comesBack } from '../acts/restoring.ts'
import { accountOf } from '../cast.ts'
import { approves } from '../fast/approve.ts'
import { entries } from '../fast/authenticator.ts'
import { type Held, keepsCodes, type Model } from '../model.ts'
import { backupsOf, isNamed, ruleOfClass, ruleOfName, showsAccepted } from './accounts.ts'
import { again } from './again.ts'
import { entryOf, type Look, type Looks, shows, third, thirdUnder } from './look.ts'

/** What must be so of a backup that lies there, on the phone that restores it and in the cloud. */
export const restoredLooks: Looks = (model) => {
  const { backup } = model
  if (backup === null || !comesBack(model)) return []
  const { content, owner } = backup
  const isSame = sameWords(content, model.held)
  const left = model.held.filter((one) => !content.some(({ words }) => words === one.words))
  const isOfOwner = owner !== 'other account'
  const whole = (kind: string, rule: string): Look => ({
    rule, steps: [`all of her accounts come back on a third ${kind}`],
    holds: (ending) => shows(ending.third(kind), third, ending, content),
  })
  const kinds = model.platform === 'android' ? ['tablet', 'Samsung phone', 'Xiaomi phone'] : ['tablet']
  const rule = model.confirmed === 'made' && model.crossed !== null ? 'PLAT-02' : 'CAP-01'
  return [
    ...(isSame && isOfOwner ? [whole('phone', model.platform === 'ios' ? rule : 'CAP-01'), ...kinds.map((kind) => whole(kind, 'PLAT-01'))] : []),
    ...(isSame && isOfOwner ? again(content, owner) : []),
    ...(isSame && owner === 'other account' ? [{
      rule: 'CAP-01', steps: ['all of her accounts come back on a third phone with her other account'],
      holds: (ending) => shows(ending.third('phone'), third, ending, content),
    } satisfies Look] : []),
    ...(owner === 'iCloud account' ? [] : [{
      rule: 'BKP-04', steps: [`nothing comes back on a third phone with her ${isOfOwner ? 'other' : 'recovery'} account`],
      holds: (ending) => shows(thirdUnder(ending, isOfOwner ? 'other account' : 'recovery account'), third, ending, []),
    } satisfies Look]),
    ...(left.length === 1 && isOfOwner && left[0] !== undefined && isNamed(left[0]) && content.length === model.held.length - 1 ? [{
      rule: 'IOS-01', steps: [`all of her accounts but her ${left[0].words} come back on a third phone`],
      holds: (ending) => shows(ending.third('phone'), third, ending, content),
    } satisfies Look] : []),
    ...(isOfOwner ? content.filter(isNamed).flatMap((held) => ofOne(held, model)) : []),
    ...content.filter((held) => isNamed(held) && !keepsCodes(held)).map(noSecret),
    ...(isOfOwner ? asking(content) : []),
  ]
}

const sameWords = (some: readonly Held[], others: readonly Held[]): boolean =>
  some.length === others.length && some.every(({ words }, at) => others[at]?.words === words)

function ofOne(held: Held, model: Model): readonly Look[] {
  const { words } = held
  const rule = keepsCodes(held) ? ruleOfClass(words) : ruleOfName(words)
  const restores = 'Maya restores them on a third phone'
  if (keepsCodes(held)) {
    return [
      { rule, steps: [`her ${words} comes back on a third phone with a code that is accepted`], holds: (ending) => showsAccepted(ending.third('phone'), third, ending, words) },
      {
        rule: 'CRED-05', steps: [restores, 'Maya restarts Authenticator on a third phone', `her ${words} shows a code that is accepted`],
        holds(ending) {
          const hands = ending.third('phone')
          hands.apply({ type: 'app-killed', phone: third, app: 'authenticator' })
          return showsAccepted(hands, third, ending, words)
        },
      },
      ...(model.ownGone === 'no' && model.held.some((one) => one.words === words) ? [{
        rule: 'CRED-04', steps: [restores, `her ${words} shows the same code as on her phone`],
        holds(ending) {
          const hands = ending.third('phone')
          const account = accountOf(ending.cast, words)
          const here = entryOf(hands, third, account)?.code
          return here !== undefined && here !== null && here === entryOf(hands, own, account)?.code
        },
      } satisfies Look] : []),
    ]
  }
  return [
    {
      rule, steps: [restores, `her ${words} asks her to sign in again`],
      holds(ending) {
        const entry = entryOf(ending.third('phone'), third, accountOf(ending.cast, words))
        return entry?.asks === true && entry.code === null
      },
    },
    {
      rule, steps: [restores, `no sign-in to her ${words} can be approved on a third phone`],
      holds: (ending) => !approves(ending.third('phone'), third, accountOf(ending.cast, words)),
    },
  ]
}

function noSecret({ words }: Held): Look {
  return {
    rule: ruleOfName(words), steps: [`no secret of her ${words} lies in the backup`],
    holds: ({ hands, cast }) => {
      const { name, password, codes } = accountOf(cast, words)
      const content = backupsOf(hands)
      return content.includes(name) && formsIn(content, codes.secret).length === 0 && !content.includes(password)
    },
  }
}

/** Who asks for a sign-in after a restore: those of which the name alone was kept. */
function asking(content: readonly Held[]): readonly Look[] {
  const names = content.filter((held) => !keepsCodes(held))
  if (content.length === 0 || names.length > 2 || !names.every(isNamed)) return []
  const [one, other] = names.map(({ words }) => `her ${words}`)
  const step = one === undefined ? 'no account asks her to sign in again'
    : other === undefined ? `only ${one} asks her to sign in again` : `only ${one} and ${other} ask her to sign in again`
  return [{
    rule: 'CRED-05', steps: ['Maya restores them on a third phone', step],
    holds(ending) {
      const asked = entries(ending.third('phone'), third).filter(({ asks }) => asks).map(({ name }) => name).sort()
      return asked.join() === names.map(({ words }) => accountOf(ending.cast, words).name).sort().join()
    },
  }]
}
