import { formsIn } from '../../../steps/oracles/secret-forms.ts'
import { fresh, second } from '../acts/act.ts'
import { accountOf } from '../cast.ts'
import { approves } from '../fast/approve.ts'
import { entries } from '../fast/authenticator.ts'
import { keepsCodes, type Model } from '../model.ts'
import { entryOf, type Look, type Looks, shows } from './look.ts'
import { backupsOf, isNamed, ruleOfClass, ruleOfName, showsAccepted } from './accounts.ts'

/** What must be so on the new phone, where it was restored earlier. */
export const elsewhereLooks: Looks = ({ restored, held, last }) => {
  if (restored === null) return []
  const { content, asking } = restored
  const isWhole = content.length === held.length && content.every(({ words }, at) => held[at]?.words === words)
  return [
    ...(isWhole ? [{ rule: 'CAP-01', steps: ['all of her accounts are on a new phone'], holds: (ending) => shows(ending.fork(), fresh, ending, content) } satisfies Look] : []),
    ...content.filter((held) => isNamed(held) && (keepsCodes(held) || !asking.includes(held.words))).map(({ words }): Look => ({
      rule: ruleOfClass(words), steps: [`her ${words} comes back on a new phone with a code that is accepted`],
      holds: (ending) => showsAccepted(ending.fork(), fresh, ending, words),
    })),
    ...content.filter((held) => isNamed(held) && !keepsCodes(held)).flatMap((held) => ofName(held.words, asking.includes(held.words), last === 'new')),
    ...(last === 'new' && asking.length < 3 && asking.every((words) => isNamed({ words })) && content.length > 0 ? [whoAsks(asking)] : []),
  ]
}

function ofName(words: string, asks: boolean, isLast: boolean): readonly Look[] {
  if (!asks) {
    return words === 'personal account that only shows codes' ? [] : [{
      rule: ruleOfName(words), steps: [`a sign-in to her ${words} can be approved on a new phone`],
      holds: (ending) => approves(ending.fork(), fresh, accountOf(ending.cast, words)),
    }]
  }
  return isLast ? [{
    rule: ruleOfName(words), steps: [`her ${words} asks her to sign in again`],
    holds(ending) {
      const entry = entryOf(ending.fork(), fresh, accountOf(ending.cast, words))
      return entry?.asks === true && entry.code === null
    },
  }] : []
}

function whoAsks(asking: readonly string[]): Look {
  const [one, other] = asking
  const step = one === undefined ? 'no account asks her to sign in again'
    : other === undefined ? `only her ${one} asks her to sign in again` : `only her ${one} and her ${other} ask her to sign in again`
  return {
    rule: 'CRED-05', steps: [step],
    holds: (ending) => entries(ending.fork(), fresh).filter(({ asks }) => asks).map(({ name }) => name).sort().join()
      === asking.map((words) => accountOf(ending.cast, words).name).sort().join(),
  }
}

/** What must be so on a phone of the other platform, which has looked for the backup. */
export function crossed({ crossed: kind, platform }: Model): readonly Look[] {
  return kind === null ? [] : [{
    rule: platform === 'ios' ? 'PLAT-02' : 'PLAT-01', steps: [`none of her accounts is on a second ${kind}`],
    holds: (ending) => entries(ending.fork(), second).length === 0,
  }]
}

/** What must be so of an account that an organisation keeps out. */
export function refused({ refused: words, backup, blocked }: Model): readonly Look[] {
  if (words === null || !blocked) return []
  return [
    { rule: 'ADM-01', steps: ['Maya is told that it is not let in'], holds: ({ hands }) => hands.read.get('refusal') === 'refused' },
    ...(backup === null ? [] : [{
      rule: 'ADM-01', steps: [`nothing of her ${words} lies in the backup`],
      holds({ hands, cast }) {
        const { name, codes } = accountOf(cast, words)
        const content = backupsOf(hands)
        return !content.includes(name) && formsIn(content, codes.secret).length === 0
      },
    } satisfies Look]),
  ]
}
