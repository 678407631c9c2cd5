import { driftOf, type OneTimePassword } from '../authenticator/one-time-password.ts'
import { entryOf, ok, refused, textsOf } from '../clouds/clouds.ts'
import { route, type Handle, type HttpResponse } from '../http.ts'
import { signatureOf } from './passkey-signature.ts'

/** Third-party sites with a password, and the second factors that their users enrolled. */
export interface SitesState {
  readonly sites: Readonly<Record<string, Site>>
  readonly counter: number
}

export interface Site {
  readonly users: Readonly<Record<string, SiteUser>>
  /** Challenges given out and not yet used. */
  readonly challenges: readonly string[]
}

export interface SiteUser {
  readonly password: string
  readonly otp?: OneTimePassword
  /** Keys by credential id. */
  readonly passkeys: Readonly<Record<string, string>>
}

export const noSites: SitesState = { sites: {}, counter: 0 }

export const handleSites: Handle<SitesState> = (state, request) => {
  const { path: [name = '', place] } = route(request)
  const site = entryOf(state.sites, name)
  if (site === undefined) return [state, refused(404, 'no such site')]
  const texts = textsOf(request)
  const changed = (next: Site, response: HttpResponse): readonly [SitesState, HttpResponse] =>
    [{ ...state, sites: { ...state.sites, [name]: next } }, response]
  const { user = '', password, code = '', challenge = '', credentialId = '', key = '', signature } = texts
  const person = entryOf(site.users, user)
  switch (place) {
    case 'challenge': {
      const fresh = `challenge-${state.counter + 1}`
      return [{ counter: state.counter + 1, sites: { ...state.sites, [name]: { ...site, challenges: [...site.challenges, fresh] } } },
        ok({ challenge: fresh })]
    }
    case 'sign-in':
      return [state, person !== undefined && person.password === password ? ok() : refused(401, 'wrong user name or password')]
    case 'codes':
      return [state, person?.otp !== undefined && driftOf(person.otp, code, request.at) !== null ? ok() : refused(401, 'wrong code')]
    case 'passkeys':
      if (person === undefined || person.password !== password) return [state, refused(401, 'wrong user name or password')]
      return changed(withUser(site, user, { ...person, passkeys: { ...person.passkeys, [credentialId]: key } }), ok())
    case 'passkey-sign-in': {
      const known = entryOf(person?.passkeys ?? {}, credentialId)
      const isFresh = site.challenges.includes(challenge)
      const next = { ...site, challenges: site.challenges.filter((one) => one !== challenge) }
      const isRight = known !== undefined && isFresh && signature === signatureOf(known, challenge)
      return changed(next, isRight ? ok() : refused(401, 'this passkey is not accepted'))
    }
    default:
      return [state, refused(404, 'no such place')]
  }
}

function withUser(site: Site, name: string, user: SiteUser): Site {
  return { ...site, users: { ...site.users, [name]: user } }
}
