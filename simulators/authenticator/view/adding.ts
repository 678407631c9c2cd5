import type { Context } from '../../phone/app.ts'
import type { Form, Message, Saved, Screen, SignInPurpose } from '../model.ts'
import { providerBanner } from './accounts.ts'
import { page, resourceId } from './header.ts'
import { button, field, heading, image, screen, secureField, text, type Node } from './node.ts'

const empty: Form = {}

export const consentScreen = (context: Context): Node => screen('Authenticator', [
  heading('Your privacy'),
  text('Authenticator keeps your accounts on this phone.'),
  button(context.platform === 'ios' ? 'I agree' : 'Continue', { type: 'consented' }, resourceId(context, 'privacy_consent_button')),
])

export function startScreen(saved: Saved, context: Context): Node {
  const isOffered = context.decide.mayRestore(saved)
  return screen('Authenticator', [
    button('Menu', { type: 'went', to: { at: 'menu' } }, resourceId(context, 'menu_overflow')),
    heading(context.platform === 'ios' ? 'Secure Your Digital Life' : 'Add your first account'),
    ...(context.decide.warnsOfProvider(saved, context) ? [providerBanner] : []),
    button('Add account', { type: 'went', to: { at: 'add' } }, resourceId(context, 'zero_accounts_add_account_button')),
    ...(isOffered ? [button('Restore from backup', { type: 'restore-begun' })] : []),
    ...(context.decide.passwordsAccessible(context) ? [button('Passwords', { type: 'went', to: { at: 'passwords' } })] : []),
  ])
}

export const addScreen = (context: Context): Node => page('Add account', context, [
  button('Personal account', signIn('add-personal')),
  button('Work or school account', signIn('add-work'), resourceId(context, 'add_account_work_btn')),
  button('Other account', { type: 'went', to: { at: 'scan' } }),
])

export const scanScreen = (context: Context): Node => page('Scan QR code', context, [
  image('Camera'),
  button('Enter code manually', { type: 'went', to: { at: 'by-hand', form: empty, complaint: null } }),
])

export const byHandScreen = (form: Form, complaint: string | null, context: Context): Node => page('Enter code manually', context, [
  field('Account name', form['name'] ?? '', { type: 'typed', field: 'name' }),
  field('Secret key', form['key'] ?? '', { type: 'typed', field: 'key' }),
  ...complaining(complaint),
  button('Finish', { type: 'submitted' }),
])

export const signInScreen = (shown: Extract<Screen, { at: 'sign-in' }>, context: Context): Node => page('Sign in', context, [
  text(signInTexts[shown.to.type]),
  field('Email', shown.form['email'] ?? '', { type: 'typed', field: 'email' }, resourceId(context, 'email_input')),
  secureField('Password', shown.form['password'] ?? '', { type: 'typed', field: 'password' }),
  ...complaining(shown.complaint),
  button('Sign in', { type: 'submitted' }),
])

export const complaining = (complaint: string | null): Node[] => (complaint === null ? [] : [text(complaint)])

const signInTexts: Readonly<Record<SignInPurpose['type'], string>> = {
  'add-personal': 'Sign in to add your personal account.',
  'add-work': 'Sign in to add your work or school account.',
  'choose-owner': 'Sign in to the personal account that will keep your backup.',
  'own-backup': 'Sign in to your recovery account to back up.',
  restore: 'Sign in to your recovery account to restore.',
  again: 'Sign in to restore this account.',
}

function signIn(type: 'add-personal' | 'add-work'): Message {
  return { type: 'went', to: { at: 'sign-in', to: { type }, form: empty, complaint: null } }
}
