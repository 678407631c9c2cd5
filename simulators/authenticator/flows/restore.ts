import type { Context, Step } from '../../phone/app.ts'
import type { Account, BackupDocument } from '../account.ts'
import { isDocument } from '../backup-document.ts'
import type { Model, Outcome, Owner } from '../model.ts'
import { appleAccountOf, authorization, iCloudOwner, obstacleText, vaultPath } from './backup.ts'
import { call, fieldOf, home, notice, save, show, stay, succeeded, wait } from './step.ts'

/** "Restore from backup": iCloud is asked at once, a Microsoft account has to be signed in to first. */
export function beginRestore(model: Model, context: Context): Step<Model> {
  if (!context.decide.mayRestore(model.saved)) return stay(model)
  const obstacle = context.decide.obstacle('restore', context)
  if (obstacle !== null) return notice(model, 'Set up iCloud', obstacleText(obstacle, context))
  if (context.decide.ownerKind(context) === 'microsoft') {
    return show(model, { at: 'sign-in', to: { type: 'restore' }, form: { email: '', password: '' }, complaint: null })
  }
  const owner = iCloudOwner(context)
  return wait(model, call({ method: 'GET', to: 'icloud', path: 'authenticator/backup', headers: { 'apple-account': owner.account } },
    { type: 'found', owner, id: null }))
}

/** The owner has signed in: fetch the backup; on an iPhone, iCloud's half of it first. */
export function fetchBackup(model: Model, email: string, context: Context): Step<Model> {
  const owner: Owner = { type: 'microsoft', account: email }
  if (context.platform === 'android') return fetchVault(model, owner, null, context)
  return wait(model, call({ method: 'GET', to: 'icloud', path: 'authenticator/half', headers: { 'apple-account': appleAccountOf(context) ?? '' } },
    { type: 'half-found', owner }))
}

export function halfFound(model: Model, owner: Owner, outcome: Outcome, context: Context): Step<Model> {
  const id = fieldOf(outcome, 'id')
  if (fieldOf(outcome, 'owner') === owner.account && typeof id === 'string') return fetchVault(model, owner, id, context)
  return outcome === 'no-network' ? notFound(model, outcome) : nothing(model)
}

export function found(model: Model, reply: { owner: Owner; id: string | null }, outcome: Outcome, context: Context): Step<Model> {
  if (!succeeded(outcome)) return notFound(model, outcome)
  if (reply.id !== null && fieldOf(outcome, 'id') !== reply.id) return nothing(model)
  const document = fieldOf(outcome, 'document')
  if (!isDocument(document)) {
    return notice({ ...model, screen: home(model.saved) }, 'Backup damaged', 'Your backup cannot be read. Nothing was restored.')
  }
  return restored(model, document, reply.owner, context)
}

function fetchVault(model: Model, owner: Owner, id: string | null, context: Context): Step<Model> {
  return wait(model, call({ method: 'GET', to: 'microsoft', path: vaultPath(context), headers: authorization(model, owner) },
    { type: 'found', owner, id }))
}

function restored(model: Model, document: BackupDocument, owner: Owner, context: Context): Step<Model> {
  const { counter, backup } = model.saved
  const accounts: Account[] = context.decide.comingBack(document, context).map((saved, position) => ({
    id: `account-${counter + 1 + position}`, kind: saved.kind, issuer: saved.issuer, name: saved.name,
    credential: context.decide.fromSaved(saved, context),
  }))
  const next = save(model, { accounts, counter: counter + accounts.length, backup: { ...backup, owner } })
  const { model: shown } = show(next, { at: 'accounts' })
  return notice(shown, 'Backup restored', `Accounts restored: ${accounts.length}`)
}

function notFound(model: Model, outcome: Outcome): Step<Model> {
  if (outcome !== 'no-network' && outcome.status === 404) return nothing(model)
  const title = outcome === 'no-network' ? 'No connection' : 'Backup not available'
  return notice({ ...model, screen: home(model.saved) }, title, 'Your backup could not be reached. Nothing was restored.')
}

function nothing(model: Model): Step<Model> {
  return notice({ ...model, screen: home(model.saved) }, 'No backup found', 'There is no backup for this account.')
}
