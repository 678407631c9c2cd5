import { signatureOf } from '../websites/passkey-signature.ts'
import type { CredentialAnswer, CredentialRequest } from './app.ts'
import type { Phone } from './phone.ts'

/** The platform's own provider (Apple's Passwords, Google Password Manager): passkeys only, and only while it is on. */
export function answerFromPlatform(phone: Phone, request: CredentialRequest): readonly [Phone, readonly CredentialAnswer[]] {
  if (!phone.os.providers.platform) return [phone, []]
  switch (request.type) {
    case 'password':
      return [phone, []]
    case 'passkey':
      return [phone, phone.platformPasskeys.filter((one) => one.site === request.site).map(({ user, credentialId, key }) =>
        ({ type: 'passkey', provider: 'platform', user, credentialId, signature: signatureOf(key, request.challenge) }))]
    case 'new-passkey': {
      if (request.provider !== 'platform') return [phone, []]
      const { site, user } = request
      const credentialId = `${phone.id}-platform-passkey-${phone.platformPasskeys.length + 1}`
      const key = signatureOf(credentialId, request.challenge)
      return [{ ...phone, platformPasskeys: [...phone.platformPasskeys, { site, user, credentialId, key }] },
        [{ type: 'new-passkey', provider: 'platform', user, credentialId, key }]]
    }
  }
}
