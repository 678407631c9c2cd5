import { iCloudOwner } from '../authenticator/flows/backup.ts'
import { save } from '../authenticator/flows/step.ts'
import type { Message, Model, Owner, Reply, Saved } from '../authenticator/model.ts'
import type { Json } from '../http.ts'
import type { Context, Effect, Step, SystemMessage } from '../phone/app.ts'

/** Whether a person can have deleted a backup here: it is off, and its owner is remembered. */
export const isOffAgain = ({ backup }: Saved): boolean => !backup.on && backup.owner !== null

/** The model with its backup state changed and nothing sent. */
export const withBackup = (model: Model, backup: Partial<Saved['backup']>): Model => save(model, { backup: { ...model.saved.backup, ...backup } })

/** The owner that a careless build would take without asking: iCloud in its era, else a personal account, the first or the last. */
export function anyOwner(model: Model, which: 'first' | 'last', context: Context): Owner | null {
  if (context.decide.ownerKind(context) === 'icloud') return iCloudOwner(context)
  const account = context.decide.eligibleOwners(model.saved.accounts).at(which === 'first' ? 0 : -1)
  return account === undefined ? null : { type: 'microsoft', account: account.name }
}

/** What an answer from a service is for, or null if the message is none. */
export const replyOf = (message: Message | SystemMessage): Reply | null => (message.type === 'answered' ? (message.reply as Reply) : null)

/** Whether the owner of a backup has just signed in, by which account; null if not. */
export function signedInAs(message: Message | SystemMessage): string | null {
  const reply = replyOf(message)
  if (reply?.type !== 'signed-in' || reply.to.type !== 'own-backup' || message.type !== 'answered') return null
  return message.response !== 'no-network' && message.response.status === 200 ? reply.email : null
}

/** The step with every request that writes a backup changed. */
export function changingWrites(step: Step<Model>, change: (request: Extract<Effect, { type: 'http' }>['request']) => Partial<Extract<Effect, { type: 'http' }>['request']>): Step<Model> {
  const effects = step.effects.map((effect) => (effect.type === 'http' && effect.request.method === 'PUT' && effect.request.url.includes('backup')
    ? { ...effect, request: { ...effect.request, ...change(effect.request) } } : effect))
  return { ...step, effects }
}

/** Accounts as a backup holds those of which only the name is saved. */
export function namesAlone(accounts: readonly Json[]): readonly Json[] {
  return accounts.map((account) => {
    const { kind = null, issuer = null, name = null } = account as { readonly [field: string]: Json }
    return { kind, issuer, name }
  })
}

/** A written backup's body with other accounts in its document. */
export function withAccounts(body: Json, change: (accounts: readonly Json[]) => readonly Json[]): Json {
  const { document, ...others } = body as { readonly document: { readonly accounts: readonly Json[] } }
  return { ...others, document: { ...document, accounts: change(document.accounts) } }
}
