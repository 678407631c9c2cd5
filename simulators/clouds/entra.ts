import type { OneTimePassword } from '../authenticator/one-time-password.ts'
import { route, type Handle, type HttpRequest, type HttpResponse } from '../http.ts'
import { decideApproval, listApprovals, type Approval } from './approvals.ts'
import { entryOf, ok, refused, textsOf } from './clouds.ts'

/** The directory of organisations. It tells a tenant's policy to whoever asks, and enforces none of it itself. */
export interface EntraState {
  /** Tenants by the domain of their users' names. */
  readonly tenants: Readonly<Record<string, Tenant>>
  readonly devices: Readonly<Record<string, string>>
  readonly approvals: readonly Approval[]
  readonly counter: number
}

export interface Tenant {
  readonly name: string
  /** Authentication methods policy, "Third-party software OATH tokens". */
  readonly thirdPartyTotp: boolean
  readonly users: Readonly<Record<string, WorkUser>>
}

export interface WorkUser {
  readonly password: string
  readonly otp: OneTimePassword
  /** The secret that the user enrolled for another authenticator app, if any. */
  readonly thirdPartyOtp?: OneTimePassword
}

export const noTenants: EntraState = { tenants: {}, devices: {}, approvals: [], counter: 0 }

export const handleEntra: Handle<EntraState> = (state, request) => {
  const { path: [place, name] } = route(request)
  if (place === 'realms') return [state, realm(state, name ?? '')]
  if (place === 'register') return register(state, request)
  if (place === 'approvals') return approvals(state, request, name)
  return [state, refused(404, 'no such place')]
}

/** The domain of a user's name: `maya@contoso.example` gives `contoso.example`; '' where there is none. */
export function domainOf(user: string): string {
  return user.includes('@') ? user.slice(user.lastIndexOf('@') + 1).toLowerCase() : ''
}

function realm(state: EntraState, domain: string): HttpResponse {
  const tenant = entryOf(state.tenants, domain)
  return tenant === undefined ? refused(404, 'no such organisation') : ok({ name: tenant.name, thirdPartyTotp: tenant.thirdPartyTotp })
}

function register(state: EntraState, request: HttpRequest): readonly [EntraState, HttpResponse] {
  const { email = '', password } = textsOf(request)
  const tenant = entryOf(state.tenants, domainOf(email))
  const user = entryOf(tenant?.users ?? {}, email)
  if (tenant === undefined || user === undefined || user.password !== password) {
    return [state, refused(401, 'wrong email or password')]
  }
  const counter = state.counter + 1
  const deviceKey = `entra-device-${counter}`
  return [{ ...state, counter, devices: { ...state.devices, [deviceKey]: email } },
    ok({ deviceKey, issuer: tenant.name, otp: { ...user.otp } })]
}

function approvals(state: EntraState, request: HttpRequest, id: string | undefined): readonly [EntraState, HttpResponse] {
  const account = entryOf(state.devices, request.headers['device-key'] ?? '')
  if (account === undefined) return [state, refused(401, 'unknown device')]
  if (id === undefined) return [state, ok({ approvals: listApprovals(state.approvals, account) })]
  return [{ ...state, approvals: decideApproval(state.approvals, account, id, request) }, ok()]
}
