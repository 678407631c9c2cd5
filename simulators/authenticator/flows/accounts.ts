import { domainOf } from '../../clouds/entra.ts'
import type { HttpResponse } from '../../http.ts'
import type { Context, Step } from '../../phone/app.ts'
import type { Account, Credential } from '../account.ts'
import type { Model, Outcome, Screen } from '../model.ts'
import { longestName, parseUri, secretOf } from '../one-time-password.ts'
import { call, fieldOf, home, notice, save, show, stay, succeeded, wait } from './step.ts'

export function addAccount(model: Model, account: Omit<Account, 'id'>): Model {
  const counter = model.saved.counter + 1
  return save(model, { counter, accounts: [...model.saved.accounts, { ...account, id: `account-${counter}` }] })
}

export function replaceCredential(model: Model, id: string, credential: Credential): Model {
  return save(model, { accounts: model.saved.accounts.map((account) => (account.id === id ? { ...account, credential } : account)) })
}

export function scan(model: Model, context: Context): Step<Model> {
  if (context.camera === null) return stay(model)
  const parsed = parseUri(context.camera)
  if (!parsed.ok) return notice(model, 'This code cannot be used', parsed.why)
  const { issuer, name, otp } = parsed
  return admit(model, { kind: 'third-party', issuer, name, credential: { type: 'codes', otp } }, context)
}

export function addByHand(model: Model, screen: Extract<Screen, { at: 'by-hand' }>, context: Context): Step<Model> {
  const { name = '', key = '' } = screen.form
  const secret = secretOf(key)
  // "Issuer:name", as otpauth labels have it; without a colon all of it is the name.
  const [, issuer = '', user = name] = /^([^:]+):(.*)$/.exec(name) ?? []
  const complaint = user.trim() === '' ? 'Enter an account name.'
    : name.length > longestName ? 'This account name is too long.'
    : secret === null ? 'This is not a valid secret key.' : null
  if (complaint !== null || secret === null) return stay({ ...model, screen: { ...screen, complaint } })
  const otp = { secret, algorithm: 'SHA1', digits: 6, period: 30 } as const
  return admit(model, { kind: 'third-party', issuer, name: user.trim(), credential: { type: 'codes', otp } }, context)
}

/** A third-party account may turn out to be an organisation's: then its directory is asked whether it allows that. */
function admit(model: Model, account: Omit<Account, 'id'>, context: Context): Step<Model> {
  // However a person writes it: "microsoft : maya@contoso.example" is the same account.
  const isMicrosofts = ['', 'microsoft'].includes(account.issuer.trim().toLowerCase())
  const domain = isMicrosofts ? domainOf(account.name) : ''
  if (domain === '') return decide(model, account, 'not-asked', context)
  return wait(model, call({ method: 'GET', to: 'entra', path: `realms/${encodeURIComponent(domain)}` }, { type: 'realm', account }))
}

export function decide(model: Model, account: Omit<Account, 'id'>, realm: HttpResponse | 'no-network' | 'not-asked', context: Context): Step<Model> {
  if (context.decide.mayAddThirdParty(realm)) return show(addAccount(model, account), { at: 'accounts' })
  return realm === 'no-network'
    ? notice(model, 'No connection', 'Connect to the internet to add this account.')
    : notice(model, 'Not allowed', 'Your organization does not allow this account in another authenticator app.')
}

export function remove(model: Model, id: string): Step<Model> {
  const next = save(model, { accounts: model.saved.accounts.filter((account) => account.id !== id) })
  return show(next, home(next.saved))
}

/** Approval of sign-ins on and off, for a personal account. */
export function switchPasswordless(model: Model, id: string): Step<Model> {
  const account = model.saved.accounts.find((one) => one.id === id)
  if (account?.kind !== 'personal' || account.credential.type === 'name-only') return stay(model)
  const { credential } = account
  const authorization = model.saved.sessions[account.name] ?? ''
  const headers = credential.type === 'passwordless' ? { authorization, 'device-key': credential.deviceKey } : { authorization }
  const on = credential.type === 'codes'
  return wait(model, call({ method: on ? 'POST' : 'DELETE', to: 'microsoft', path: 'authenticator/passwordless', headers },
    { type: on ? 'passwordless-on' : 'passwordless-off', account: id }))
}

export function passwordlessSwitched(model: Model, id: string, outcome: Outcome): Step<Model> {
  const account = model.saved.accounts.find((one) => one.id === id)
  if (account === undefined || account.credential.type === 'name-only') return stay({ ...model, busy: false })
  if (!succeeded(outcome)) return notice(model, 'Not changed', 'Phone sign-in could not be changed. Try again later.')
  const deviceKey = fieldOf(outcome, 'deviceKey')
  const { otp } = account.credential
  const credential: Credential = typeof deviceKey === 'string' ? { type: 'passwordless', otp, deviceKey } : { type: 'codes', otp }
  return stay({ ...replaceCredential(model, id, credential), busy: false })
}
