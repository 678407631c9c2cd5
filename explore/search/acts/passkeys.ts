import { accountOf } from '../cast.ts'
import { open } from '../fast/authenticator.ts'
import { deletePasskeys, makePasskey } from '../fast/credentials.ts'
import { setProvider } from '../fast/settings.ts'
import type { Model } from '../model.ts'
import { type Act, expect, onOwnPhone, own } from './act.ts'

const off = (model: Model): Model => ({ ...model, provider: false, passkeys: model.passkeys.map((one) => ({ ...one, doubtful: true })) })

const makeOne = (words: string, site: string): Act => onOwnPhone({
  text: `Maya makes a passkey for her ${site} account on her phone`,
  due: ({ provider, passkeys, network }) => provider && network === 'on' && !passkeys.some((one) => one.words === words),
  next: (model) => ({ ...model, passkeys: [...model.passkeys, { words, doubtful: false }] }),
  play: ({ hands, cast }) => expect(makePasskey(hands, own, accountOf(cast, words)) === 'Passkey created', `a passkey for ${site} to be made`),
})

const provide = (text: string, on: boolean): Act => onOwnPhone({
  text,
  due: ({ provider }) => provider !== on,
  next: (model) => (on ? { ...model, provider: true } : off(model)),
  play: ({ hands, model }) => setProvider(hands, own, model.platform, 'authenticator', on),
})

export const passkeyActs: readonly Act[] = [
  onOwnPhone({
    text: 'her phone uses passkeys from Authenticator',
    due: ({ provider }) => !provider,
    next: (model) => ({ ...model, provider: true }),
    play({ hands, model }) {
      open(hands, own)
      setProvider(hands, own, model.platform, 'authenticator', true)
    },
  }),
  provide('Maya turns Authenticator off as the provider of her phone', false),
  provide('Maya makes Authenticator the provider of her phone again', true),
  onOwnPhone({
    text: 'Maya turns off the other provider of her phone',
    due: ({ provider }) => provider,
    next: (model) => model,
    play: ({ hands, model }) => setProvider(hands, own, model.platform, 'platform', false),
  }),
  makeOne('GitHub account', 'GitHub'),
  makeOne('recovery account', 'Microsoft'),
  onOwnPhone({
    text: 'Maya deletes her passkeys on her phone',
    due: ({ passkeys }) => passkeys.length > 0,
    next: (model) => ({ ...model, passkeys: [] }),
    play: ({ hands }) => deletePasskeys(hands, own),
  }),
]
