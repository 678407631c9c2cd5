import { accountOf } from '../cast.ts'
import { addAccount, removeAccount, restart, setPhoneSignIn } from '../fast/authenticator.ts'
import { type Held, holding, holds, isSignedIn, type Model } from '../model.ts'
import { type Act, expect, onOwnPhone, own } from './act.ts'

const onceOn = (model: Model): boolean => model.network === 'on' || model.network === 'backup fails'

const add = (words: string, keeps: Held['keeps'], article = 'a'): Act => onOwnPhone({
  text: `Maya has ${article} ${words} on her phone`,
  due: (model) => !holds(model, words) && model.held.length < 6 && onceOn(model) && !(model.blocked && words.includes('third-party')),
  next: (model) => {
    const isPersonal = accountsOfMicrosoft.test(words)
    return holding(isPersonal ? { ...model, sessions: { ...model.sessions, [words]: model.moment } } : model, [...model.held, { words, keeps }])
  },
  play: ({ hands, cast }) => expect(addAccount(hands, own, accountOf(cast, words)) === null, `the ${words} to be added`),
})

const accountsOfMicrosoft = /^(?:recovery|other|personal) account/

const remove = (words: string): Act => onOwnPhone({
  text: `Maya has removed her ${words} from her phone`,
  due: (model) => holds(model, words) && onceOn(model),
  next: (model) => holding(model, model.held.filter((one) => one.words !== words)),
  play: ({ hands, cast }) => removeAccount(hands, own, accountOf(cast, words)),
})

const codesOnly = 'personal account that only shows codes'

const phoneSignIn = (text: string, on: boolean): Act => onOwnPhone({
  text,
  due: (model) => onceOn(model) && isSignedIn(model, codesOnly) && model.held.some((one) => one.words === codesOnly && one.keeps === (on ? 'codes' : 'name')),
  next: (model) => holding(model, model.held.map((one) => (one.words === codesOnly ? { ...one, keeps: on ? 'name' : 'codes' } : one))),
  play: ({ hands, cast }) => setPhoneSignIn(hands, own, accountOf(cast, codesOnly), on),
})

const twins = ['first of two Amazon accounts', 'second of two Amazon accounts'] as const

/** Accounts come to Maya's phone and go. */
export const accountActs: readonly Act[] = [
  add('recovery account', 'codes', 'her'),
  add('other account', 'codes', 'her'),
  add(codesOnly, 'codes'),
  add('personal account without a password', 'name'),
  add('work account', 'name'),
  add('work account at Fabrikam', 'name'),
  add('Amazon account', 'codes', 'an'),
  add('Facebook account with eight-digit codes', 'codes'),
  add('Gmail account with SHA-256 codes', 'codes'),
  add('Contoso account with third-party codes', 'codes'),
  remove('Amazon account'),
  remove('work account'),
  phoneSignIn(`Maya has taken up phone sign-in with her ${codesOnly}`, true),
  phoneSignIn(`Maya has given up phone sign-in with her ${codesOnly}`, false),
  onOwnPhone({
    text: 'her phone holds two accounts of the same name with Amazon',
    due: (model) => model.held.length < 4 && onceOn(model) && !holds(model, twins[0]),
    next: (model) => holding(model, [...model.held, ...twins.map((words): Held => ({ words, keeps: 'codes' }))]),
    play({ hands, cast }) {
      for (const words of twins) expect(addAccount(hands, own, accountOf(cast, words)) === null, `the ${words} to be added`)
    },
  }),
  onOwnPhone({
    text: 'Maya restarts Authenticator on her phone',
    due: () => true,
    next: (model) => model,
    play: ({ hands }) => restart(hands, own),
  }),
]
