import { formsIn } from '../../../steps/oracles/secret-forms.ts'
import { follow, notYetTravelled, type Travel } from '../../../steps/oracles/secret-travel.ts'
import type { AccountFixture } from '../../../fixtures/accounts.ts'
import { accountOf } from '../cast.ts'
import type { Trail } from '../fast/hands.ts'
import { keepsCodes, type Model } from '../model.ts'
import { isNamed, ruleOfName } from './accounts.ts'
import type { Look, Looks } from './look.ts'

/** Where the secret of an account that is kept by its name alone may not be either: on the network, and on a screen. */
export const canaryLooks: Looks = (model) => keptByName(model).flatMap((words): readonly Look[] => [
  {
    rule: ruleOfName(words), steps: [`the secret of her ${words} came from its service and has been sent nowhere`],
    holds({ hands, cast }) {
      const { handedOut, strays } = alongTrail(hands.trail(), accountOf(cast, words)).travel
      return handedOut && strays.length === 0
    },
  },
  {
    rule: ruleOfName(words), steps: [`no phone has shown the secret of her ${words}`],
    holds({ hands, cast }) {
      for (const phone of Object.keys(hands.world().phones)) hands.shown(phone)
      return !alongTrail(hands.trail(), accountOf(cast, words)).isShown
    },
  },
])

/** The accounts of which no phone and no backup holds, or may still hold, the codes. */
function keptByName({ held, backup, restored }: Model): readonly string[] {
  const all = [...held, ...(backup?.content ?? []), ...(restored?.content ?? [])]
  const withCodes = new Set(all.filter(keepsCodes).map(({ words }) => words))
  return [...new Set(all.map(({ words }) => words))].filter((words) => !withCodes.has(words) && isNamed({ words }))
}

interface Followed {
  readonly travel: Travel
  readonly isShown: boolean
}

// Trails share what came before, so that each link is followed once for each account, however many journeys go on from it.
const followed = new WeakMap<AccountFixture, WeakMap<Trail, Followed>>()

function alongTrail(end: Trail | null, account: AccountFixture): Followed {
  const known = followed.get(account) ?? new WeakMap<Trail, Followed>()
  followed.set(account, known)
  const left: Trail[] = []
  let link = end
  for (; link !== null && !known.has(link); link = link.before) left.push(link)
  let now: Followed = (link === null ? undefined : known.get(link)) ?? { travel: notYetTravelled, isShown: false }
  for (const next of left.reverse()) {
    const { what } = next
    now = 'request' in what
      ? { ...now, travel: follow(now.travel, account, what) }
      : { ...now, isShown: now.isShown || formsIn(what.join('\n'), account.codes.secret).length > 0 }
    known.set(next, now)
  }
  return now
}
