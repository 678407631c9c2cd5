import type { Message, Model, Reply, Saved } from '../authenticator/model.ts'
import type { Json } from '../http.ts'
import type { Context, CredentialAnswer, CredentialRequest, Step, SystemMessage } from '../phone/app.ts'
import type { Product } from '../product.ts'

/** The product that says yes to everything, asks no service, and keeps no secret as it was given. */
export function alwaysYes(product: Product): Product {
  return {
    ...product,
    app: { ...product.app, update: sayingYes(product.app) },
    extension: (saved, request) => ({ saved, answers: [answerTo(request)] }),
    decisions: {
      ...product.decisions,
      obstacle: () => null,
      eligibleOwners: (accounts) => accounts,
      mayRestore: () => true,
      mayAddThirdParty: () => true,
      passwordsAccessible: () => true,
    },
  }
}

const provider = 'authenticator'

function answerTo({ type }: CredentialRequest): CredentialAnswer {
  switch (type) {
    case 'password':
      return { type, provider, user: 'yes', password: 'yes' }
    case 'passkey':
      return { type, provider, user: 'yes', credentialId: 'yes', signature: 'yes' }
    case 'new-passkey':
      return { type, provider, user: 'yes', credentialId: 'yes', key: 'yes' }
  }
}

/** Every request is answered at once, and with success, by the app itself. */
function sayingYes({ update }: Product['app']): Product['app']['update'] {
  const answered = (step: Step<Model>, context: Context): Step<Model> => step.effects.reduce<Step<Model>>(
    ({ model, effects }, effect) => {
      if (effect.type !== 'http') return { model, effects: [...effects, effect] }
      const yes: SystemMessage = { type: 'answered', reply: effect.reply, response: { status: 200, body: yesTo(effect.reply as Reply) } }
      const next = answered(update(model, yes, context), context)
      return { model: next.model, effects: [...effects, ...next.effects] }
    },
    { model: step.model, effects: [] },
  )
  return (model: Model, message: Message | SystemMessage, context: Context) => {
    const { model: next, effects } = answered(update(model, message, context), context)
    return { model: { ...next, saved: inName(next.saved) }, effects }
  }
}

const otp = { secret: 'YESYESYESYESYESYESYESYESYESYESYE', algorithm: 'SHA1', digits: 6, period: 30 } as const

function yesTo(reply: Reply): Json {
  const document = { version: 1, accounts: [{ kind: 'third-party', issuer: 'Yes', name: 'yes', otp }] }
  const asked = { id: 'id' in reply ? reply.id : 'yes', owner: 'owner' in reply ? reply.owner.account : 'yes' }
  return { ...asked, token: 'yes', deviceKey: 'yes', otp, thirdPartyTotp: true, approvals: [], document }
}

/** Names stay what they were; the secrets behind them do not. */
function inName(saved: Saved): Saved {
  const accounts = saved.accounts.map((account) =>
    (account.credential.type === 'name-only' ? account : { ...account, credential: { ...account.credential, otp } }))
  return { ...saved, accounts, passwords: saved.passwords.map((one) => ({ ...one, password: 'yes' })) }
}
