import type { App, Context, Step } from '../app.ts'
import { elements, type Element } from '../element.ts'
import type { IosSettings } from '../os.ts'
import { update, type SettingsMessage, type SettingsModel } from '../settings.ts'

type Node = Element<SettingsMessage>

const { button, heading, list, row, screen, searchField, text, toggle } = elements<SettingsMessage>()

/** The Settings app of an iPhone or iPad, as far as a backup, passwords and passkeys need it. */
export const iosSettings: App<SettingsModel, SettingsMessage> = {
  start: (): Step<SettingsModel> => ({ model: { saved: null, pages: ['root'], search: '' }, effects: [] }),
  update,
  view({ pages, search }, context) {
    const { os } = context
    if (os.platform !== 'ios') throw new Error('The Settings app of iOS was started on an Android phone.')
    return (views[pages.at(-1) ?? 'root'] ?? root)(os, context, search)
  },
}

type View = (os: IosSettings, context: Context, search: string) => Node

/** What Settings' search finds, by the page that it leads to. */
const findable: Readonly<Record<string, string>> = {
  icloud: 'iCloud', 'icloud-backup': 'iCloud Backup', autofill: 'AutoFill & Passwords', general: 'General',
}

const root: View = (os, _context, search) => screen('Settings', [
  heading('Settings'),
  searchField('Search', search, { type: 'searched' }),
  list('Settings', search === '' ? everyPage(os) : Object.entries(findable)
    .filter(([, name]) => name.toLowerCase().includes(search.toLowerCase())).map(([page, name]) => link(name, page))),
])

const everyPage = (os: IosSettings): Node[] => [
  row('Apple Account', [text(os.appleAccount ?? 'Apple Account')], { tap: { type: 'went', to: 'apple-account' }, id: 'com.apple.settings.primaryAppleAccount' }),
  toggle('Airplane Mode', os.airplaneMode, { type: 'switched', change: { type: 'airplane-mode', on: !os.airplaneMode } }),
  link('General', 'general', 'com.apple.settings.general'),
  link('iCloud', 'icloud', 'com.apple.settings.iCloud'),
]

const views: Readonly<Record<string, View>> = {
  root,
  'apple-account': (os) => page('Apple Account', os.appleAccount === null
    ? [text('Not signed in')]
    : [text(os.appleAccount), link('iCloud', 'icloud'), button('Sign Out', { type: 'switched', change: { type: 'apple-account', account: null } })]),
  icloud: (os) => page('iCloud', os.appleAccount === null ? [text('Not signed in')] : [
    text(os.appleAccount),
    heading('Saved to iCloud'),
    link('Passwords and Keychain', 'keychain'),
    toggle('Authenticator', os.savedToICloud.authenticator,
      { type: 'switched', change: { type: 'saved-to-icloud', app: 'authenticator', on: !os.savedToICloud.authenticator } }),
    heading('Device Backups'),
    link('iCloud Backup', 'icloud-backup'),
  ]),
  'icloud-backup': (os, { deviceType }) => page('iCloud Backup', [
    toggle(`Back Up This ${deviceType === 'tablet' ? 'iPad' : 'iPhone'}`, os.backUpThisPhone,
      { type: 'switched', change: { type: 'back-up-this-phone', on: !os.backUpThisPhone } }),
  ]),
  keychain: (os, { deviceType }) => page('Passwords and Keychain', [
    toggle(`Sync this ${deviceType === 'tablet' ? 'iPad' : 'iPhone'}`, os.iCloudKeychain,
      { type: 'switched', change: { type: 'icloud-keychain', on: !os.iCloudKeychain } }),
  ]),
  general: () => page('General', [link('AutoFill & Passwords', 'autofill', 'AUTOFILL')]),
  autofill: ({ providers }) => page('AutoFill & Passwords', [
    heading('AutoFill From'),
    toggle('Passwords', providers.platform, { type: 'switched', change: { type: 'provider', provider: 'platform', on: !providers.platform } }),
    toggle('Authenticator', providers.authenticator,
      { type: 'switched', change: { type: 'provider', provider: 'authenticator', on: !providers.authenticator } }),
  ]),
}

const link = (name: string, to: string, id?: string): Node =>
  row(name, [text(name)], { tap: { type: 'went', to }, ...(id === undefined ? {} : { id }) })

const page = (title: string, children: readonly Node[]): Node =>
  screen(title, [button('Back', { type: 'back' }), heading(title), ...children])
