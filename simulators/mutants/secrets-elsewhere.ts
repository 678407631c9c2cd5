import { call } from '../authenticator/flows/step.ts'
import type { Credential } from '../authenticator/account.ts'
import type { Iut } from '../iut.ts'
import type { Effect } from '../phone/app.ts'
import { wrapUpdate } from './change.ts'

/** Wrong builds of which every stored backup is right, and that let something out beside it. */
export const secretMutants: readonly Iut[] = [
  {
    id: 'passwordless-secret-in-an-address', rule: 'CRED-02',
    how: 'asks its service for news of an account that signs in without a password, with name and secret in the address',
    change: askingByAddress('passwordless'),
  },
  {
    id: 'passwordless-secret-in-an-error', rule: 'CRED-02',
    how: 'says in the text of an error which accounts it is about, and what their secrets are',
    change: tellingAll('passwordless'),
  },
  {
    id: 'work-secret-in-an-address', rule: 'CRED-03',
    how: 'asks its service for news of a work account, with name and secret in the address',
    change: askingByAddress('work'),
  },
  {
    id: 'work-secret-in-an-error', rule: 'CRED-03',
    how: 'says in the text of an error which work accounts it is about, and what their secrets are',
    change: tellingAll('work'),
  },
  {
    id: 'approval-key-goes-with-the-backup', rule: 'CRED-03',
    how: 'sends the key with which the phone approves sign-ins to a work account along with the backup, in a header',
    change: wrapUpdate((right, model, message, context) => {
      const step = right(model, message, context)
      const key = model.saved.accounts.flatMap(({ credential }) => (credential.type === 'work' ? [credential.deviceKey] : []))[0]
      return key === undefined ? step : { ...step, effects: step.effects.map((effect) => (isBackup(effect) ? withHeader(effect, 'on-behalf-of', key) : effect)) }
    }),
  },
]

type Request = Extract<Effect, { readonly type: 'http' }>

const isBackup = (effect: Effect): effect is Request => effect.type === 'http' && effect.request.method === 'PUT' && /backups?\b/.test(effect.request.url)

const withHeader = (effect: Request, name: string, value: string): Request =>
  ({ ...effect, request: { ...effect.request, headers: { ...effect.request.headers, [name]: value } } })

type NameOnly = Extract<Credential, { readonly deviceKey: string }>['type']

function askingByAddress(type: NameOnly): Iut['change'] {
  return wrapUpdate((right, model, message, context) => {
    const step = right(model, message, context)
    if (message.type !== 'resumed') return step
    const asking = model.saved.accounts.flatMap(({ name, credential }) => (credential.type === type
      ? [call({ method: 'GET', to: 'entra', path: `news/${encodeURIComponent(name)}/${credential.otp.secret}` }, { type: 'approval-sent' })]
      : []))
    return { ...step, effects: [...step.effects, ...asking] }
  })
}

function tellingAll(type: NameOnly): Iut['change'] {
  return wrapUpdate((right, model, message, context) => {
    const step = right(model, message, context)
    const { dialog, saved } = step.model
    if (dialog?.type !== 'notice' || dialog === model.dialog) return step
    const about = saved.accounts.flatMap(({ name, credential }) => (credential.type === type ? [` (${name}, ${credential.otp.secret})`] : []))
    return { ...step, model: { ...step.model, dialog: { ...dialog, text: dialog.text + about.join('') } } }
  })
}
