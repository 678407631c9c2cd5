import type { Dialog, Message, Model } from '../model.ts'
import { alert, button, text, type Node } from './node.ts'

/** A dialog: its title, what it says, and its buttons, the one that changes something first. */
export function dialogOf(dialog: Dialog, model: Model): Node {
  switch (dialog.type) {
    case 'confirm-owner':
      return ask('Cloud Backup', `Your backup will be kept in ${dialog.owner.account}.`, [['OK', { type: 'owner-confirmed', owner: dialog.owner }], cancel])
    case 'resume-owner':
      return ask('Cloud Backup', `Back up with ${dialog.owner.account}?`, [['Continue', { type: 'continued' }], ['Change account', { type: 'owner-changed' }], cancel])
    case 'replace-backup':
      return ask('Replace backup', `${dialog.owner.account} keeps a backup already. Only one can be kept.`, [['Replace', { type: 'replacement-confirmed' }], cancel])
    case 'confirm-delete':
      return ask('Delete backup', 'Turning Cloud Backup off deletes your backup.', [['OK', { type: 'deletion-confirmed' }], cancel])
    case 'confirm-remove': {
      const name = model.saved.accounts.find((one) => one.id === dialog.account)?.name ?? ''
      return ask('Remove account', `${name} will no longer work in this app.`, [['Remove', { type: 'removed', account: dialog.account }], cancel])
    }
    case 'approval':
      return ask('Approve sign-in?', `${dialog.account}: ${dialog.number}`, [
        ['Approve', { type: 'approval-decided', approve: true }], ['Deny', { type: 'approval-decided', approve: false }]])
    case 'notice':
      return ask(dialog.title, dialog.text, [['OK', { type: 'dismissed' }]])
  }
}

const cancel = ['Cancel', { type: 'dismissed' }] as const

function ask(title: string, says: string, buttons: readonly (readonly [string, Message])[]): Node {
  return alert(title, [text(title), text(says), ...buttons.map(([label, message]) => button(label, message))])
}
