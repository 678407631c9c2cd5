import type { Context } from '../../phone/app.ts'
import type { Saved } from '../model.ts'
import { page } from './header.ts'
import { button, heading, list, row, text, toggle, type Node } from './node.ts'

export const menuScreen = (context: Context): Node => page('Menu', context, [
  button('Settings', { type: 'went', to: { at: 'settings' } }),
  button('Passkeys', { type: 'went', to: { at: 'passkeys' } }),
])

export function settingsScreen(saved: Saved, context: Context): Node {
  const { backup } = saved
  return page('Settings', context, [
    heading('Backup'),
    toggle('Cloud Backup', backup.on, { type: 'backup-switched' }),
    ...(backup.on && backup.owner !== null ? [row('Recovery account', [text('Recovery account'), text(backup.owner.account)])] : []),
    heading('Security'),
    toggle('App Lock', saved.appLock, { type: 'app-lock-switched' }),
    ...(context.platform === 'android' ? [toggle('Screen Capture', saved.screenCapture, { type: 'screen-capture-switched' })] : []),
  ])
}

export function chooseOwnerScreen(saved: Saved, context: Context): Node {
  const owners = context.decide.eligibleOwners(saved.accounts).map(({ name }) =>
    row(name, [text(name)], { tap: { type: 'owner-chosen', owner: { type: 'microsoft', account: name } } }))
  return page('Choose a Microsoft personal account', context, [
    list('Accounts', owners),
    button('Use another account', {
      type: 'went', to: { at: 'sign-in', to: { type: 'choose-owner' }, form: {}, complaint: null },
    }),
  ])
}
