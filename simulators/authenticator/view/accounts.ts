import type { Context } from '../../phone/app.ts'
import { otpOf, type Account } from '../account.ts'
import type { Saved } from '../model.ts'
import { codeAt, secondsLeft } from '../one-time-password.ts'
import { page, resourceId } from './header.ts'
import { banner, button, heading, list, row, screen, tab, text, toggle, type Node } from './node.ts'

export function accountsScreen(saved: Saved, context: Context): Node {
  const rows = saved.accounts.map((account) => row(
    `${account.issuer}, ${account.name}`,
    [text(account.issuer), text(account.name), ...standing(account, saved, context)],
    { tap: { type: 'went', to: { at: 'account', account: account.id } }, ...resourceId(context, 'account_list_row_default_mode') },
  ))
  return screen('Authenticator', [
    button('Menu', { type: 'went', to: { at: 'menu' } }, resourceId(context, 'menu_overflow')),
    heading('Authenticator'),
    button('Add account', { type: 'went', to: { at: 'add' } }),
    ...(saved.backup.on && saved.backup.stale ? [staleBanner] : []),
    ...(context.decide.warnsOfProvider(saved, context) ? [providerBanner] : []),
    list('Accounts', rows, resourceId(context, 'recycler_view')),
    ...tabs(context),
  ])
}

export function accountScreen(account: Account, saved: Saved, context: Context): Node {
  const { credential } = account
  return page(account.issuer === '' ? account.name : account.issuer, context, [
    text(account.name),
    ...codeOf(account, saved, context, 'One-time password code'),
    ...(account.kind === 'personal' && credential.type !== 'name-only'
      ? [toggle('Phone sign-in', credential.type === 'passwordless', { type: 'passwordless-switched', account: account.id })] : []),
    ...(context.decide.asksToSignIn(account, saved) ? [signInAgain(account)] : []),
    button('Remove account', { type: 'removal-asked', account: account.id }),
  ])
}

/** What a row says of its account: the code and its time, or that it waits for a sign-in. */
function standing(account: Account, saved: Saved, context: Context): Node[] {
  const due = context.decide.asksToSignIn(account, saved) ? [text('Action required'), text('Sign in to restore your account')] : []
  return [...codeOf(account, saved, context), ...due]
}

function codeOf(account: Account, saved: Saved, context: Context, title?: string): Node[] {
  const otp = otpOf(account)
  if (otp === null || !context.decide.showsCode(account, saved)) return []
  const code = codeAt(otp, context.now)
  const half = Math.ceil(code.length / 2)
  const spaced = `${code.slice(0, half)} ${code.slice(half)}`
  return [...(title === undefined ? [] : [text(title)]), text(spaced), text(`${secondsLeft(otp, context.now)} seconds`)]
}

function signInAgain(account: Account): Node {
  return button('Sign in to restore your account', {
    type: 'went',
    to: { at: 'sign-in', to: { type: 'again', account: account.id }, form: { email: account.name, password: '' }, complaint: null },
  })
}

function tabs(context: Context): Node[] {
  if (!context.decide.passwordsAccessible(context)) return []
  return [tab('Passwords', { type: 'went', to: { at: 'passwords' } })]
}

const staleBanner: Node = banner('Backup out of date', [
  text('Your backup is out of date.'),
  button('Sign in to update your backup', { type: 'update-asked' }),
])

export const providerBanner: Node = banner('Passkeys are off', [
  text('Authenticator is not your passkey provider. Your passkeys do not work until you turn it on in Settings.'),
])
