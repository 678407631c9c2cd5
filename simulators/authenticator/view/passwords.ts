import type { Context } from '../../phone/app.ts'
import type { Form, Saved } from '../model.ts'
import { providerBanner } from './accounts.ts'
import { complaining } from './adding.ts'
import { page } from './header.ts'
import { button, field, list, row, secureField, text, type Node } from './node.ts'

export function passwordsScreen(saved: Saved, context: Context): Node {
  const rows = saved.passwords.map(({ site, user }) =>
    row(`${site}, ${user}`, [text(site), text(user)], { tap: { type: 'went', to: { at: 'password', site, user } } }))
  return page('Passwords', context, [
    button('Add password', { type: 'went', to: { at: 'add-password', form: {}, complaint: null } }),
    list('Passwords', rows),
  ])
}

export function passwordScreen(saved: Saved, site: string, user: string, context: Context): Node {
  const found = saved.passwords.find((one) => one.site === site && one.user === user)
  return page(site, context, found === undefined ? [] : [text(user), text(found.password)])
}

export const addPasswordScreen = (form: Form, complaint: string | null, context: Context): Node => page('Add password', context, [
  field('Website', form['site'] ?? '', { type: 'typed', field: 'site' }),
  field('User name', form['user'] ?? '', { type: 'typed', field: 'user' }),
  secureField('Password', form['password'] ?? '', { type: 'typed', field: 'password' }),
  ...complaining(complaint),
  button('Save', { type: 'submitted' }),
])

export function passkeysScreen(saved: Saved, context: Context): Node {
  const rows = saved.passkeys.map(({ site, user, credentialId }) =>
    row(`${site}, ${user}`, [text(site), text(user), button('Delete passkey', { type: 'passkey-deleted', credentialId })]))
  return page('Passkeys', context, [
    ...(context.decide.warnsOfProvider(saved, context) ? [providerBanner] : []),
    list('Passkeys', rows),
  ])
}
