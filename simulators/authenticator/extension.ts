import type { Context, CredentialAnswer, CredentialRequest } from '../phone/app.ts'
import { signatureOf } from '../websites/passkey-signature.ts'
import type { Saved } from './model.ts'

export interface ExtensionAnswer {
  readonly saved: Saved
  readonly answers: readonly CredentialAnswer[]
}

/**
 * The app's part inside the OS: it is asked for passwords and passkeys by whatever needs them. The OS asks even where the
 * person has switched this provider off; to keep silent then is the product's duty.
 */
export function answerCredentials(saved: Saved, request: CredentialRequest, context: Context): ExtensionAnswer {
  switch (request.type) {
    case 'password':
      return silentUnless(context.decide.autofillWorks(context), saved, saved.passwords
        .filter((one) => one.site === request.site)
        .map(({ user, password }) => ({ type: 'password', provider: 'authenticator', user, password })))
    case 'passkey':
      return silentUnless(context.decide.answersPasskeys(context), saved, saved.passkeys
        .filter((one) => one.site === request.site)
        .map(({ user, credentialId, key }) => (
          { type: 'passkey', provider: 'authenticator', user, credentialId, signature: signatureOf(key, request.challenge) })))
    case 'new-passkey': {
      if (request.provider !== 'authenticator' || !context.decide.answersPasskeys(context)) return { saved, answers: [] }
      const { site, user } = request
      const credentialId = `${context.phone}-passkey-${saved.counter + 1}`
      const key = signatureOf(credentialId, request.challenge)
      return {
        saved: { ...saved, counter: saved.counter + 1, passkeys: [...saved.passkeys, { site, user, credentialId, key }] },
        answers: [{ type: 'new-passkey', provider: 'authenticator', user, credentialId, key }],
      }
    }
  }
}

const silentUnless = (speaks: boolean, saved: Saved, answers: readonly CredentialAnswer[]): ExtensionAnswer =>
  ({ saved, answers: speaks ? answers : [] })
