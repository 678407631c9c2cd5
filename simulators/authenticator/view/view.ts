import type { Context } from '../../phone/app.ts'
import type { Model, Saved, Screen } from '../model.ts'
import { accountScreen, accountsScreen } from './accounts.ts'
import { addScreen, byHandScreen, consentScreen, scanScreen, signInScreen, startScreen } from './adding.ts'
import { dialogOf } from './dialogs.ts'
import { button, heading, screen, text, type Node } from './node.ts'
import { addPasswordScreen, passkeysScreen, passwordScreen, passwordsScreen } from './passwords.ts'
import { chooseOwnerScreen, menuScreen, settingsScreen } from './settings.ts'

/** What the app shows: a dialog alone while there is one, as both platforms' trees have it. */
export function view(model: Model, context: Context): Node {
  const shown = model.locked ? lockScreen : model.dialog === null ? screenOf(model, context) : dialogOf(model.dialog, model)
  return context.platform === 'android' && !model.saved.screenCapture ? { ...shown, secure: true } : shown
}

function screenOf(model: Model, context: Context): Node {
  const { screen: shown, saved } = model
  switch (shown.at) {
    case 'consent':
      return consentScreen(context)
    case 'start':
      return startScreen(saved, context)
    case 'accounts':
      return accountsScreen(saved, context)
    case 'account': {
      const account = saved.accounts.find((one) => one.id === shown.account)
      return account === undefined ? accountsScreen(saved, context) : accountScreen(account, saved, context)
    }
    case 'add':
      return addScreen(context)
    case 'scan':
      return scanScreen(context)
    case 'by-hand':
      return byHandScreen(shown.form, shown.complaint, context)
    case 'sign-in':
      return signInScreen(shown, context)
    case 'menu':
      return menuScreen(context)
    case 'settings':
      return settingsScreen(saved, context)
    case 'choose-owner':
      return chooseOwnerScreen(saved, context)
    case 'passkeys':
      return passkeysScreen(saved, context)
    default:
      return context.decide.passwordsAccessible(context) ? passwordScreens(shown, saved, context) : accountsScreen(saved, context)
  }
}

function passwordScreens(shown: Extract<Screen, { at: 'passwords' | 'password' | 'add-password' }>, saved: Saved, context: Context): Node {
  if (shown.at === 'add-password') return addPasswordScreen(shown.form, shown.complaint, context)
  return shown.at === 'password' ? passwordScreen(saved, shown.site, shown.user, context) : passwordsScreen(saved, context)
}

const lockScreen: Node = screen('Authenticator', [
  heading('Authenticator is locked'),
  text('Unlock it to see your accounts.'),
  button('Unlock', { type: 'unlock-asked' }),
])
