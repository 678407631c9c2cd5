import { domainOf } from '../../clouds/entra.ts'
import type { Context, Step } from '../../phone/app.ts'
import type { Account, Credential } from '../account.ts'
import type { Model, Outcome, Screen, SignInPurpose } from '../model.ts'
import type { OneTimePassword } from '../one-time-password.ts'
import { addAccount, replaceCredential, switchPasswordless } from './accounts.ts'
import { store } from './backup.ts'
import { fetchBackup } from './restore.ts'
import { call, fieldOf, save, show, stay, wait } from './step.ts'

type SignInScreen = Extract<Screen, { at: 'sign-in' }>

export function submitSignIn(model: Model, screen: SignInScreen, context: Context): Step<Model> {
  const { email = '', password = '' } = screen.form
  const { to } = screen
  if (email === '' || password === '') return complain(model, 'Enter your email and your password.')
  const again = to.type === 'again' ? model.saved.accounts.find((account) => account.id === to.account) : undefined
  if (again !== undefined && again.name !== email) return complain(model, `Sign in as ${again.name}.`)
  const { backup } = model.saved
  // A running backup keeps its owner: to give it to another account it has to be deleted and made anew.
  if (to.type === 'own-backup' && backup.on && !context.decide.mayUpdateAs(email, model.saved)) {
    return complain(model, `Sign in as ${backup.owner?.account ?? 'its owner'}.`)
  }
  if (to.type === 'add-personal' || to.type === 'add-work') {
    const kind = to.type === 'add-work' ? 'work' : 'personal'
    const isHere = model.saved.accounts.some((account) => account.kind === kind && account.name === email)
    if (isHere) return complain(model, 'This account is already in the app.')
  }
  if (to.type === 'add-work' || again?.kind === 'work') {
    return wait(model, call({ method: 'POST', to: 'entra', path: 'register', body: { email, password } }, { type: 'registered', to, email, kind: 'work' }))
  }
  return wait(model, call({ method: 'POST', to: 'microsoft', path: 'sign-in', body: { email, password } }, { type: 'signed-in', to, email }))
}

export function signedIn(model: Model, to: SignInPurpose, email: string, outcome: Outcome, context: Context): Step<Model> {
  const token = fieldOf(outcome, 'token')
  if (typeof token !== 'string') return complain(model, reason(outcome))
  const next = save({ ...model, busy: false }, { sessions: { ...model.saved.sessions, [email]: token } })
  const owner = { type: 'microsoft', account: email } as const
  switch (to.type) {
    case 'restore':
      return fetchBackup(next, email, context)
    case 'choose-owner':
      return stay({ ...next, screen: { at: 'choose-owner' }, dialog: { type: 'confirm-owner', owner } })
    case 'own-backup':
      return store(next, owner, next.saved.backup.on ? 'refresh' : 'create', context)
    default:
      return wait(next, call({ method: 'GET', to: 'microsoft', path: 'authenticator', headers: { authorization: token } },
        { type: 'registered', to, email, kind: 'personal' }))
  }
}

export function registered(model: Model, reply: { to: SignInPurpose; email: string; kind: 'personal' | 'work' }, outcome: Outcome): Step<Model> {
  const otp = fieldOf(outcome, 'otp') as OneTimePassword | null
  if (otp === null) return complain(model, reason(outcome))
  const deviceKey = fieldOf(outcome, 'deviceKey')
  const credential: Credential = typeof deviceKey === 'string' ? { type: 'work', otp, deviceKey } : { type: 'codes', otp }
  if (reply.to.type === 'again') {
    const { model: back } = show(replaceCredential(model, reply.to.account, credential), { at: 'accounts' })
    // A personal account is kept by its name alone because it approved sign-ins: so it does again.
    return reply.kind === 'personal' ? switchPasswordless(back, reply.to.account) : stay(back)
  }
  const issuer = fieldOf(outcome, 'issuer')
  const account: Omit<Account, 'id'> = {
    kind: reply.kind, name: reply.email, credential,
    issuer: typeof issuer === 'string' ? issuer : reply.kind === 'personal' ? 'Microsoft' : domainOf(reply.email),
  }
  return show(addAccount(model, account), { at: 'accounts' })
}

function complain(model: Model, complaint: string): Step<Model> {
  const { screen } = model
  return stay({ ...model, busy: false, screen: screen.at === 'sign-in' ? { ...screen, complaint } : screen })
}

function reason(outcome: Outcome): string {
  if (outcome === 'no-network') return 'Your phone is offline.'
  return outcome.status === 401 ? 'That email or password is incorrect.' : 'The service cannot be reached right now.'
}
