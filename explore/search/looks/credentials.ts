import { own } from '../acts/act.ts'
import { passwordsLeave } from '../acts/passwords.ts'
import { accountOf } from '../cast.ts'
import { fillIn, hasWayToPasswords, listsPasskey, showPassword, signsInByPasskey, warns } from '../fast/credentials.ts'
import type { Model } from '../model.ts'
import type { Look, Looks } from './look.ts'

/** From then on nothing is filled in (S29, S51). */
export const autofillEnds = '2025-07-01T00:00:00'

/** Passwords and passkeys on Maya's phone. */
export const credentialLooks: Looks = (model) => (model.ownGone === 'no'
  ? [...(model.network === 'on' ? [...passkeyLooks(model), ...fillingLooks(model)] : []), warning(model), ...sightLooks(model)] : [])

function passkeyLooks(model: Model): readonly Look[] {
  const { passkeys, provider, moment } = model
  return passkeys.flatMap(({ words, doubtful }): readonly Look[] => {
    const site = words === 'recovery account' ? 'Microsoft' : 'GitHub'
    const passkey = `the passkey for her ${site} account`
    return [
      ...(provider && !doubtful ? [{
        rule: moment >= autofillEnds ? 'PK-01' : 'PK-02', steps: [`${passkey} signs her in on her phone`],
        holds: (ending) => signsInByPasskey(ending.fork(), own, accountOf(ending.cast, words)),
      } satisfies Look] : []),
      ...(provider ? [] : [{
        rule: 'PK-03', steps: [`${passkey} signs nobody in on her phone`],
        holds: (ending) => !signsInByPasskey(ending.fork(), own, accountOf(ending.cast, words)),
      } satisfies Look]),
      {
        rule: provider ? 'PK-01' : 'PK-03', steps: [`Authenticator still lists ${passkey} on her phone`],
        holds: (ending) => listsPasskey(ending.fork(), own, accountOf(ending.cast, words)),
      },
    ]
  })
}

/** Asked twice on the way: a warning that has been given does not count as given for ever. */
function warning({ passkeys, provider }: Model): Look {
  const due = passkeys.length > 0 && !provider
  return {
    rule: 'PK-04', steps: [due ? 'Authenticator warns Maya that passkeys are off on her phone' : 'nobody warns Maya of passkeys on her phone'],
    holds: (ending) => warns(ending.fork(), own) === due,
  }
}

function fillingLooks({ passwords, provider, moment }: Model): readonly Look[] {
  const fills = (step: string, words: string): Look => ({
    rule: 'AF-04', steps: [step],
    holds(ending) {
      const account = accountOf(ending.cast, words)
      return fillIn(ending.fork(), own, account).said === `Signed in as ${account.name}`
    },
  })
  const nothing = (rule: string, step: string, words: string): Look => ({
    rule, steps: [step], holds: (ending) => fillIn(ending.fork(), own, accountOf(ending.cast, words)).offered === 0,
  })
  if (passwords.shop === 'none') return []
  if (moment >= autofillEnds) return [nothing('AF-01', 'nothing is filled in on her phone', 'Bookshop account')]
  if (!provider) return []
  return [
    fills(`her ${passwords.shop === 'renewed' ? 'new ' : ''}password is filled in on her phone`, 'Bookshop account'),
    ...(passwords.second ? [fills('her second password is filled in on her phone', 'second Bookshop account')] : []),
    ...(passwords.elsewhere ? [nothing('AF-04', 'nothing is filled in for the other site on her phone', 'Library account')] : []),
  ]
}

function sightLooks({ passwords, moment, passwordOpen }: Model): readonly Look[] {
  if (passwords.shop === 'none') return []
  if (moment < passwordsLeave) {
    return passwords.shop === 'renewed' ? [] : [{
      rule: moment < autofillEnds ? 'AF-04' : 'AF-03', steps: ['Maya can see her password in Authenticator on her phone'],
      holds(ending) {
        const account = accountOf(ending.cast, 'Bookshop account')
        return showPassword(ending.fork(), own, account) === account.password
      },
    }]
  }
  return [
    {
      rule: 'AF-02', steps: ['Maya finds no way to her password in Authenticator on her phone'],
      holds(ending) {
        const hands = ending.fork()
        return showPassword(hands, own, accountOf(ending.cast, 'Bookshop account')) === null && !hasWayToPasswords(hands, own)
      },
    },
    ...(passwordOpen ? [{
      rule: 'AF-02', steps: ['her password is no longer open on her phone'],
      holds: ({ fork, cast }) => !fork().sees(own, ({ label }) => label.includes(accountOf(cast, 'Bookshop account').password)),
    } satisfies Look] : []),
  ]
}
