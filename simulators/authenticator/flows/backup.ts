import type { Json } from '../../http.ts'
import type { Context, Effect, Step } from '../../phone/app.ts'
import type { BackupDocument } from '../account.ts'
import type { Obstacle } from '../decisions.ts'
import type { BackupState, Model, Occasion, Outcome, Owner } from '../model.ts'
import { call, notice, save, show, stay, succeeded, wait } from './step.ts'

/** The Cloud Backup switch was touched: on asks for an owner, off asks whether the backup shall be deleted. */
export function switchBackup(model: Model, context: Context): Step<Model> {
  const { on, owner } = model.saved.backup
  if (on) return stay({ ...model, dialog: { type: 'confirm-delete' } })
  const obstacle = context.decide.obstacle('back-up', context)
  if (obstacle !== null) return refuse(model, obstacle, context)
  if (context.decide.ownerKind(context) === 'icloud') return store(model, iCloudOwner(context), 'create', context)
  if (owner?.type === 'microsoft') return stay({ ...model, dialog: { type: 'resume-owner', owner } })
  return show(model, { at: 'choose-owner' })
}

/** "Continue": the owner of the backup before, if it is still signed in; else its sign-in. */
export function continueWithOwner(model: Model): Step<Model> {
  const owner = model.dialog?.type === 'resume-owner' ? model.dialog.owner : null
  if (owner === null) return stay(model)
  return wait(model, call({ method: 'POST', to: 'microsoft', path: 'session', headers: authorization(model, owner) }, { type: 'session-checked', owner }))
}

export function sessionChecked(model: Model, owner: Owner, outcome: Outcome, context: Context): Step<Model> {
  if (succeeded(outcome)) return store(model, owner, 'create', context)
  if (outcome === 'no-network' || outcome.status !== 401) return failed(model, owner, 'create', outcome, context)
  return askSignIn(model, owner.account)
}

/** The backup is out of date, and its owner wants it not to be: a Microsoft account signs in again, iCloud is simply tried again. */
export function updateBackup(model: Model, context: Context): Step<Model> {
  const { owner } = model.saved.backup
  if (owner === null) return stay(model)
  return owner.type === 'microsoft' ? askSignIn(model, owner.account) : store(model, owner, 'refresh', context)
}

/** The sign-in of the account that shall own the backup. */
export function askSignIn(model: Model, email: string): Step<Model> {
  return show(model, { at: 'sign-in', to: { type: 'own-backup' }, form: { email, password: '' }, complaint: null })
}

/** Writes the backup of the accounts that the app holds now. */
export function store(model: Model, owner: Owner, occasion: Occasion, context: Context): Step<Model> {
  const obstacle = context.decide.obstacle('back-up', context)
  if (obstacle !== null) return occasion === 'refresh' ? outOfDate(model) : refuse(model, obstacle, context)
  const counter = model.saved.counter + 1
  const id = occasion === 'refresh' && model.saved.backup.id !== null ? model.saved.backup.id : `${context.phone}-${counter}`
  const accounts = model.saved.accounts.flatMap((account) => context.decide.toSaved(account, context) ?? [])
  const document: BackupDocument = { version: 1, accounts }
  const onlyNew = occasion === 'create' ? { 'if-none-match': '*' } : {}
  const body = { id, document: document as unknown as Json }
  const reply = { type: 'stored', owner, occasion, id } as const
  return wait(save(model, { counter }), owner.type === 'icloud'
    ? call({ method: 'PUT', to: 'icloud', path: 'authenticator/backup', headers: { 'apple-account': owner.account, ...onlyNew }, body }, reply)
    : call({ method: 'PUT', to: 'microsoft', path: vaultPath(context), headers: { ...authorization(model, owner), ...onlyNew }, body }, reply))
}

export function stored(model: Model, reply: { owner: Owner; occasion: Occasion; id: string }, outcome: Outcome, context: Context): Step<Model> {
  const { owner, occasion, id } = reply
  if (outcome !== 'no-network' && outcome.status === 412) return stay({ ...model, busy: false, dialog: { type: 'replace-backup', owner } })
  if (!succeeded(outcome)) return failed(model, owner, occasion, outcome, context)
  // On an iPhone of the first era the backup has two halves: what the Microsoft account keeps opens only with what iCloud keeps.
  if (context.platform === 'ios' && owner.type === 'microsoft') return wait(model, writeHalf(owner, id, occasion, context))
  return backedUp(model, owner, id)
}

export function halfStored(model: Model, reply: { owner: Owner; occasion: Occasion; id: string }, outcome: Outcome, context: Context): Step<Model> {
  return succeeded(outcome) ? backedUp(model, reply.owner, reply.id) : failed(model, reply.owner, reply.occasion, outcome, context)
}

export function confirmDeletion(model: Model, context: Context): Step<Model> {
  const { owner } = model.saved.backup
  if (owner === null) return stay(model)
  return wait(model, owner.type === 'icloud'
    ? call({ method: 'DELETE', to: 'icloud', path: 'authenticator/backup', headers: { 'apple-account': owner.account } }, { type: 'deleted' })
    : call({ method: 'DELETE', to: 'microsoft', path: vaultPath(context), headers: authorization(model, owner) }, { type: 'deleted' }))
}

export function deleted(model: Model, outcome: Outcome, context: Context): Step<Model> {
  const { owner } = model.saved.backup
  if (owner === null || !succeeded(outcome)) {
    const { title, text } = context.decide.backupFailure(outcome)
    return notice(model, title, text)
  }
  const appleAccount = appleAccountOf(context)
  if (context.platform === 'ios' && owner.type === 'microsoft' && appleAccount !== null) {
    return wait(model, call({ method: 'DELETE', to: 'icloud', path: 'authenticator/half', headers: { 'apple-account': appleAccount } }, { type: 'half-deleted' }))
  }
  return gone(model)
}

/** Whatever iCloud answered: without the half that the Microsoft account kept, its own half opens nothing. */
export const gone = (model: Model): Step<Model> => stay(withBackup({ ...model, busy: false }, { on: false, id: null, stale: false }))

export const iCloudOwner = (context: Context): Owner => ({ type: 'icloud', account: appleAccountOf(context) ?? '' })

export function appleAccountOf({ os }: Context): string | null {
  return os.platform === 'ios' ? os.appleAccount : null
}

export const vaultPath = (context: Context): string => `backups/${context.decide.vaultOf(context.platform)}`

export const authorization = (model: Model, owner: Owner): Record<string, string> => ({ authorization: model.saved.sessions[owner.account] ?? '' })

function writeHalf(owner: Owner, id: string, occasion: Occasion, context: Context): Effect {
  return call({
    method: 'PUT', to: 'icloud', path: 'authenticator/half', headers: { 'apple-account': appleAccountOf(context) ?? '' },
    body: { id, owner: owner.account },
  }, { type: 'half-stored', owner, occasion, id })
}

const withBackup = (model: Model, backup: Partial<BackupState>): Model => save(model, { backup: { ...model.saved.backup, ...backup } })

function backedUp(model: Model, owner: Owner, id: string): Step<Model> {
  const screen = model.screen.at === 'sign-in' || model.screen.at === 'choose-owner' ? { at: 'settings' } as const : model.screen
  return stay(withBackup({ ...model, screen, dialog: null, busy: false }, { on: true, owner, id, stale: false }))
}

function failed(model: Model, owner: Owner, occasion: Occasion, outcome: Outcome, context: Context): Step<Model> {
  if (occasion === 'refresh') return outOfDate(model)
  const { title, text } = context.decide.backupFailure(outcome)
  return notice({ ...withBackup(model, { on: false, owner }), screen: { at: 'settings' } }, title, text)
}

const outOfDate = (model: Model): Step<Model> => stay(withBackup({ ...model, busy: false }, { stale: true }))

function refuse(model: Model, obstacle: Obstacle, context: Context): Step<Model> {
  return notice(model, 'Set up iCloud', obstacleText(obstacle, context))
}

/** What a person is told of an obstacle: it names the setting of the phone that stands in the way, as that phone calls it. */
export function obstacleText(obstacle: Obstacle, { deviceType }: Context): string {
  switch (obstacle) {
    case 'no-icloud':
      return 'Sign in to iCloud in Settings to back up your accounts.'
    case 'not-saved-to-icloud':
      return 'Turn on Authenticator under Saved to iCloud in Settings.'
    case 'device-backup-off':
      return `Turn on Back Up This ${deviceType === 'tablet' ? 'iPad' : 'iPhone'} in Settings, under iCloud Backup.`
    case 'keychain-off':
      return 'Turn on Passwords and Keychain in Settings, under iCloud.'
  }
}
