import { hosts } from '../clouds/clouds.ts'
import type { Json } from '../http.ts'
import type { App, Context, CredentialAnswer, CredentialRequest, Effect, Step, SystemMessage } from './app.ts'
import { elements, type Element } from './element.ts'
import type { ProviderId } from './os.ts'

/** A browser, showing the sign-in page of one site at a time. */
export interface BrowserModel {
  readonly saved: null
  readonly address: string
  readonly site: string | null
  readonly user: string
  readonly password: string
  /** What providers offer for the page: passwords to fill in, passkeys to choose from, or where a new passkey shall live. */
  readonly offers: readonly CredentialAnswer[]
  readonly newPasskey: { readonly challenge: string } | null
  readonly challenge: string
  readonly message: string
}

export type BrowserMessage =
  | SystemMessage
  | { readonly type: 'typed'; readonly field: 'address' | 'user' | 'password'; readonly text?: string }
  | { readonly type: 'visited' | 'signed-in' | 'passkey-asked' | 'new-passkey-asked' }
  | { readonly type: 'offer-taken'; readonly offer: CredentialAnswer }
  | { readonly type: 'provider-chosen'; readonly provider: ProviderId }

type Reply = 'signed-in' | 'passkey-challenge' | 'new-passkey-challenge' | 'passkey-sent' | 'passkey-kept' | 'passwords' | 'passkeys' | 'new-passkey'

const { button, field, heading, screen, secureField, text } = elements<BrowserMessage>()
const blank: BrowserModel = { saved: null, address: '', site: null, user: '', password: '', offers: [], newPasskey: null, challenge: '', message: '' }

export const browser: App<BrowserModel, BrowserMessage> = { start: () => stay(blank), update, view }

const stay = (model: BrowserModel): Step<BrowserModel> => ({ model, effects: [] })

function update(model: BrowserModel, message: BrowserMessage, { os }: Context): Step<BrowserModel> {
  const { site } = model
  switch (message.type) {
    case 'typed':
      return stay({ ...model, [message.field]: message.text ?? '' })
    case 'back':
      return stay(blank)
    case 'visited':
      return { model: { ...blank, site: model.address }, effects: [ask({ type: 'password', site: model.address }, 'passwords')] }
    case 'signed-in':
      return waiting(model, post(site, 'sign-in', { user: model.user, password: model.password }, 'signed-in'))
    case 'passkey-asked':
      return waiting(model, post(site, 'challenge', {}, 'passkey-challenge'))
    case 'new-passkey-asked':
      return waiting(model, post(site, 'challenge', {}, 'new-passkey-challenge'))
    case 'provider-chosen': {
      if (site === null || model.newPasskey === null) return stay(model)
      const { challenge } = model.newPasskey
      const request: CredentialRequest = { type: 'new-passkey', site, user: model.user, challenge, provider: message.provider }
      return { model: { ...model, newPasskey: null, message: '' }, effects: [ask(request, 'new-passkey')] }
    }
    case 'offer-taken':
      return take({ ...model, offers: [] }, message.offer)
    case 'credentials':
      return offered(model, message.reply as Reply, message.answers)
    case 'answered': {
      const ok = message.response !== 'no-network' && message.response.status === 200
      if (message.response === 'no-network') return stay({ ...model, message: 'You are offline' })
      return answered(model, message.reply as Reply, ok, message.response.body, os.providers)
    }
    default:
      return stay(model)
  }
}

function take(model: BrowserModel, offer: CredentialAnswer): Step<BrowserModel> {
  if (offer.type === 'password') return stay({ ...model, user: offer.user, password: offer.password })
  if (offer.type !== 'passkey') return stay(model)
  const { user, credentialId, signature } = offer
  return waiting(model, post(model.site, 'passkey-sign-in', { user, credentialId, signature, challenge: model.challenge }, 'passkey-sent'))
}

function offered(model: BrowserModel, reply: Reply, answers: readonly CredentialAnswer[]): Step<BrowserModel> {
  if (reply === 'passwords') return stay({ ...model, offers: answers })
  if (reply === 'passkeys') return stay({ ...model, offers: answers, message: answers.length === 0 ? 'No passkey available' : '' })
  const [made] = answers
  if (made?.type !== 'new-passkey') return stay({ ...model, message: 'No passkey was created' })
  const { credentialId, key } = made
  return waiting(model, post(model.site, 'passkeys', { user: model.user, password: model.password, credentialId, key }, 'passkey-kept'))
}

function answered(model: BrowserModel, reply: Reply, ok: boolean, body: Json, providers: Readonly<Record<ProviderId, boolean>>): Step<BrowserModel> {
  const challenge = (body as { challenge?: string } | null)?.challenge ?? ''
  switch (reply) {
    case 'signed-in':
      return stay({ ...model, message: ok ? `Signed in as ${model.user}` : 'Wrong user name or password' })
    case 'passkey-challenge':
      return { model: { ...model, challenge }, effects: [ask({ type: 'passkey', site: model.site ?? '', challenge }, 'passkeys')] }
    case 'new-passkey-challenge':
      return stay({ ...model, newPasskey: { challenge }, message: providers.authenticator || providers.platform ? '' : 'No passkey provider is on' })
    case 'passkey-sent':
      return stay({ ...model, message: ok ? 'Signed in with a passkey' : 'This passkey is not accepted' })
    case 'passkey-kept':
      return stay({ ...model, message: ok ? 'Passkey created' : 'Wrong user name or password' })
    default:
      return stay(model)
  }
}

function view(model: BrowserModel, { platform, os }: Context): Element<BrowserMessage> {
  const { site, offers, newPasskey } = model
  if (site === null) {
    return screen('Browser', [field('Address', model.address, { type: 'typed', field: 'address' }), button('Go', { type: 'visited' })])
  }
  const platformName = platform === 'ios' ? 'Passwords' : 'Google Password Manager'
  const providers = (['authenticator', 'platform'] as const).filter((one) => os.providers[one])
  return screen(site, [
    heading(site),
    field('User name', model.user, { type: 'typed', field: 'user' }),
    secureField('Password', model.password, { type: 'typed', field: 'password' }),
    button('Sign in', { type: 'signed-in' }),
    button('Sign in with a passkey', { type: 'passkey-asked' }),
    button('Create a passkey', { type: 'new-passkey-asked' }),
    ...offers.map((offer) => button(offer.type === 'password' ? `Fill in ${offer.user}` : `Use the passkey of ${offer.user}`, { type: 'offer-taken', offer })),
    ...(newPasskey === null ? [] : providers.map((provider) =>
      button(`Save in ${provider === 'authenticator' ? 'Authenticator' : platformName}`, { type: 'provider-chosen', provider }))),
    ...(model.message === '' ? [] : [text(model.message)]),
  ])
}

const waiting = (model: BrowserModel, effect: Effect): Step<BrowserModel> => ({ model: { ...model, message: '' }, effects: [effect] })

const ask = (request: CredentialRequest, reply: Reply): Effect => ({ type: 'credentials', request, reply })

function post(site: string | null, place: string, body: Json, reply: Reply): Effect {
  const url = `https://${hosts.sites}/${encodeURIComponent(site ?? '')}/${place}`
  return { type: 'http', request: { method: 'POST', url, headers: {}, body }, reply }
}
