import type { App, Step } from '../app.ts'
import { elements, type Element } from '../element.ts'
import type { AndroidSettings } from '../os.ts'
import { update, type SettingsMessage, type SettingsModel } from '../settings.ts'

type Node = Element<SettingsMessage>

const { button, heading, list, row, screen, text, toggle } = elements<SettingsMessage>()

/** The Settings app of an Android phone, as far as passwords and passkeys need it. */
export const androidSettings: App<SettingsModel, SettingsMessage> = {
  start: (): Step<SettingsModel> => ({ model: { saved: null, pages: ['root'], search: '' }, effects: [] }),
  update,
  view({ pages }, { os }) {
    if (os.platform !== 'android') throw new Error('The Settings app of Android was started on an iPhone.')
    return (views[pages.at(-1) ?? 'root'] ?? root)(os)
  },
}

const root = (): Node => screen('Settings', [
  heading('Settings'),
  list('Settings', [
    link('Network & internet', 'network'),
    link('Passwords, passkeys & accounts', 'passwords'),
  ]),
])

const views: Readonly<Record<string, (os: AndroidSettings) => Node>> = {
  root,
  network: (os) => page('Network & internet', [
    toggle('Airplane mode', os.airplaneMode, { type: 'switched', change: { type: 'airplane-mode', on: !os.airplaneMode } }, { id: 'android:id/switch_widget' }),
  ]),
  passwords: ({ providers, googleAccount }) => page('Passwords, passkeys & accounts', [
    heading('Preferred service'),
    toggle('Google', providers.platform, { type: 'switched', change: { type: 'provider', provider: 'platform', on: !providers.platform } }),
    heading('Additional services'),
    toggle('Authenticator', providers.authenticator,
      { type: 'switched', change: { type: 'provider', provider: 'authenticator', on: !providers.authenticator } }),
    ...(googleAccount === null ? [] : [heading('Accounts'), text(googleAccount)]),
  ]),
}

const link = (name: string, to: string): Node => row(name, [text(name, { id: 'android:id/title' })], { tap: { type: 'went', to } })

const page = (title: string, children: readonly Node[]): Node =>
  screen(title, [button('Navigate up', { type: 'back' }), heading(title), ...children])
