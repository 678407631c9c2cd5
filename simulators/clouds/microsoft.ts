import type { OneTimePassword } from '../authenticator/one-time-password.ts'
import { day, type Instant } from '../clock/instant.ts'
import { route, type Handle, type HttpRequest, type HttpResponse, type Json } from '../http.ts'
import type { Platform } from '../phone/os.ts'
import { entryOf, ok, refused, textsOf } from './clouds.ts'
import { decideApproval, listApprovals, type Approval } from './approvals.ts'

/** Microsoft's consumer service: personal accounts, their sessions and approvals, and the vault of backups. */
export interface MicrosoftState {
  readonly accounts: Readonly<Record<string, PersonalAccount>>
  readonly sessions: Readonly<Record<string, Session>>
  /** Accounts by the key of a phone that may approve their sign-ins. */
  readonly devices: Readonly<Record<string, string>>
  readonly approvals: readonly Approval[]
  /** One copy by owner and platform. */
  readonly backups: Readonly<Record<string, Readonly<Partial<Record<Platform, StoredBackup>>>>>
  readonly counter: number
}

export interface PersonalAccount {
  readonly password: string
  readonly otp: OneTimePassword
}

export interface Session {
  readonly account: string
  readonly expires: Instant
}

export interface StoredBackup {
  readonly id: string
  readonly document: Json
}

const sessionLife = 90 * day

export const noPersonalAccounts: MicrosoftState = { accounts: {}, sessions: {}, devices: {}, approvals: [], backups: {}, counter: 0 }

export const handleMicrosoft: Handle<MicrosoftState> = (state, request) => {
  const { path: [place, name] } = route(request)
  if (place === 'sign-in') return signIn(state, request)
  if (place === 'approvals') return approvals(state, request, name)
  const account = accountOf(state, request)
  if (account === null) return [state, refused(401, 'not signed in')]
  if (place === 'session') return [state, ok({ account })]
  if (place === 'authenticator' && name === undefined) return [state, ok({ otp: { ...state.accounts[account]?.otp } })]
  if (place === 'authenticator') return passwordless(state, request, account)
  if (place === 'backups' && (name === 'ios' || name === 'android')) return vault(state, request, account, name)
  return [state, refused(404, 'no such place')]
}

function signIn(state: MicrosoftState, request: HttpRequest): readonly [MicrosoftState, HttpResponse] {
  const { email = '', password } = textsOf(request)
  if (entryOf(state.accounts, email)?.password !== password || password === undefined) {
    return [state, refused(401, 'wrong email or password')]
  }
  const counter = state.counter + 1
  const token = `session-${counter}`
  const sessions = { ...state.sessions, [token]: { account: email, expires: request.at + sessionLife } }
  return [{ ...state, counter, sessions }, ok({ token })]
}

function accountOf(state: MicrosoftState, request: HttpRequest): string | null {
  const session = entryOf(state.sessions, request.headers['authorization'] ?? '')
  return session !== undefined && request.at < session.expires ? session.account : null
}

function passwordless(state: MicrosoftState, request: HttpRequest, account: string): readonly [MicrosoftState, HttpResponse] {
  if (request.method === 'POST') {
    const counter = state.counter + 1
    const deviceKey = `microsoft-device-${counter}`
    return [{ ...state, counter, devices: { ...state.devices, [deviceKey]: account } }, ok({ deviceKey })]
  }
  const { [request.headers['device-key'] ?? '']: _gone, ...devices } = state.devices
  return [{ ...state, devices }, ok()]
}

function approvals(state: MicrosoftState, request: HttpRequest, id: string | undefined): readonly [MicrosoftState, HttpResponse] {
  const account = entryOf(state.devices, request.headers['device-key'] ?? '')
  if (account === undefined) return [state, refused(401, 'unknown device')]
  if (id === undefined) return [state, ok({ approvals: listApprovals(state.approvals, account) })]
  return [{ ...state, approvals: decideApproval(state.approvals, account, id, request) }, ok()]
}

function vault(state: MicrosoftState, request: HttpRequest, owner: string, platform: Platform): readonly [MicrosoftState, HttpResponse] {
  const stored = state.backups[owner]?.[platform]
  if (request.method === 'GET') {
    return [state, stored === undefined ? refused(404, 'no backup') : ok({ id: stored.id, document: stored.document })]
  }
  if (request.method === 'DELETE') {
    const { [platform]: _gone, ...others } = state.backups[owner] ?? {}
    return [{ ...state, backups: { ...state.backups, [owner]: others } }, ok()]
  }
  if (stored !== undefined && request.headers['if-none-match'] === '*') return [state, refused(412, 'there is a backup already')]
  const { id = '', document = null } = request.body as { id?: string; document?: Json }
  return [{ ...state, backups: { ...state.backups, [owner]: { ...state.backups[owner], [platform]: { id, document } } } }, ok()]
}
