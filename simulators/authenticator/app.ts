import type { App, Context, Step, SystemMessage } from '../phone/app.ts'
import { addByHand, decide, passwordlessSwitched, remove, scan, switchPasswordless } from './flows/accounts.ts'
import { approvalsFound, askForApprovals, decideApproval } from './flows/approvals.ts'
import {
  askSignIn, confirmDeletion, continueWithOwner, deleted, gone, halfStored, sessionChecked, store, stored, switchBackup, updateBackup,
} from './flows/backup.ts'
import { beginRestore, found, halfFound } from './flows/restore.ts'
import { registered, signedIn, submitSignIn } from './flows/sign-in.ts'
import { home, save, show, stay } from './flows/step.ts'
import { nothingSaved, type Message, type Model, type Outcome, type Reply, type Saved, type Screen } from './model.ts'
import { view } from './view/view.ts'

/** The Authenticator app. */
export const authenticator: App<Model, Message> = { start, update, view }

function start(stored: Saved | null): Step<Model> {
  const saved = stored ?? nothingSaved
  const screen: Screen = saved.consented ? home(saved) : { at: 'consent' }
  return stay({ saved, screen, dialog: null, locked: saved.appLock, busy: false })
}

function update(model: Model, message: Message | SystemMessage, context: Context): Step<Model> {
  const next = move(model, message, context)
  const { backup, accounts } = next.model.saved
  if (accounts === model.saved.accounts || !backup.on || backup.owner === null) return next
  const refresh = store(next.model, backup.owner, 'refresh', context)
  return { model: { ...refresh.model, dialog: next.model.dialog }, effects: [...next.effects, ...refresh.effects] }
}

function move(model: Model, message: Message | SystemMessage, context: Context): Step<Model> {
  const { screen, saved } = model
  // Behind the lock neither the back key nor the camera reaches anything.
  if (model.locked && (message.type === 'back' || message.type === 'camera')) return stay(model)
  switch (message.type) {
    case 'resumed':
      return resume(model)
    case 'back':
      return model.dialog === null ? show(model, before(model)) : stay({ ...model, dialog: null })
    case 'answered':
      return answered(model, message.reply as Reply, message.response, context)
    case 'recognised':
      return stay({ ...model, locked: model.locked && !message.ok })
    case 'credentials':
      return stay(model)
    case 'unlock-asked':
      return resume(model)
    case 'consented':
      return show(save(model, { consented: true }), home(saved))
    case 'camera':
      return screen.at === 'scan' ? scan(model, context) : stay(model)
    case 'went':
      return message.to.at === 'scan' ? scan(show(model, message.to).model, context) : show(model, message.to)
    case 'typed':
      return 'form' in screen
        ? stay({ ...model, screen: { ...screen, form: { ...screen.form, [message.field]: message.text ?? '' }, complaint: null } })
        : stay(model)
    case 'dismissed':
      return stay({ ...model, dialog: null })
    case 'submitted':
      return submit(model, context)
    case 'removal-asked':
      return stay({ ...model, dialog: { type: 'confirm-remove', account: message.account } })
    case 'removed':
      return remove(model, message.account)
    case 'passwordless-switched':
      return switchPasswordless(model, message.account)
    case 'restore-begun':
      return beginRestore(model, context)
    case 'backup-switched':
      return switchBackup(model, context)
    case 'owner-chosen':
      return stay({ ...model, dialog: { type: 'confirm-owner', owner: message.owner } })
    case 'owner-confirmed':
      return store(model, message.owner, 'create', context)
    case 'replacement-confirmed':
      return model.dialog?.type === 'replace-backup' ? store(model, model.dialog.owner, 'replace', context) : stay(model)
    case 'continued':
      return continueWithOwner(model)
    case 'owner-changed':
      return askSignIn(model, '')
    case 'update-asked':
      return updateBackup(model, context)
    case 'deletion-confirmed':
      return confirmDeletion(model, context)
    case 'approval-decided':
      return decideApproval(model, message.approve)
    case 'app-lock-switched':
      return stay(save(model, { appLock: !saved.appLock }))
    case 'screen-capture-switched':
      return stay(save(model, { screenCapture: !saved.screenCapture }))
    case 'passkey-deleted':
      return stay(save(model, { passkeys: saved.passkeys.filter((one) => one.credentialId !== message.credentialId) }))
  }
}

/** The app comes to the front: it locks if it is to, and asks what waits for approval. */
function resume(model: Model): Step<Model> {
  const { appLock, accounts } = model.saved
  const approvals = askForApprovals(accounts)
  if (!appLock) return { model, effects: approvals }
  return { model: { ...model, locked: true }, effects: [{ type: 'biometric', reason: 'Unlock Authenticator', reply: { type: 'unlocked' } }, ...approvals] }
}

function submit(model: Model, context: Context): Step<Model> {
  const { screen } = model
  switch (screen.at) {
    case 'sign-in':
      return submitSignIn(model, screen, context)
    case 'by-hand':
      return addByHand(model, screen, context)
    case 'add-password': {
      const { site = '', user = '', password = '' } = screen.form
      if (site === '' || user === '' || password === '') return stay({ ...model, screen: { ...screen, complaint: 'Fill in every field.' } })
      const others = model.saved.passwords.filter((one) => one.site !== site || one.user !== user)
      return show(save(model, { passwords: [...others, { site, user, password }] }), { at: 'passwords' })
    }
    default:
      return stay(model)
  }
}

function answered(model: Model, reply: Reply, outcome: Outcome, context: Context): Step<Model> {
  switch (reply.type) {
    case 'signed-in':
      return signedIn(model, reply.to, reply.email, outcome, context)
    case 'registered':
      return registered(model, reply, outcome)
    case 'passwordless-on':
    case 'passwordless-off':
      return passwordlessSwitched(model, reply.account, outcome)
    case 'realm':
      return decide({ ...model, busy: false }, reply.account, outcome, context)
    case 'session-checked':
      return sessionChecked(model, reply.owner, outcome, context)
    case 'stored':
      return stored(model, reply, outcome, context)
    case 'half-stored':
      return halfStored(model, reply, outcome, context)
    case 'deleted':
      return deleted(model, outcome, context)
    case 'half-deleted':
      return gone(model)
    case 'half-found':
      return halfFound(model, reply.owner, outcome, context)
    case 'found':
      return found(model, reply, outcome, context)
    case 'approvals':
      return approvalsFound(model, reply, outcome)
    case 'approval-sent':
    case 'unlocked':
      return stay(model)
  }
}

/** Where "back" leads. */
function before({ screen, saved }: Model): Screen {
  switch (screen.at) {
    case 'consent':
      return screen
    case 'scan':
      return { at: 'add' }
    case 'by-hand':
      return { at: 'scan' }
    case 'password':
    case 'add-password':
      return { at: 'passwords' }
    case 'choose-owner':
      return { at: 'settings' }
    case 'sign-in':
      return { 'add-personal': { at: 'add' }, 'add-work': { at: 'add' }, 'choose-owner': { at: 'settings' }, 'own-backup': { at: 'settings' },
        restore: home(saved), again: { at: 'accounts' } }[screen.to.type] as Screen
    default:
      return home(saved)
  }
}
