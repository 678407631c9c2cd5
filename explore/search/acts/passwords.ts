import { accountOf } from '../cast.ts'
import { savePassword, showPassword } from '../fast/credentials.ts'
import type { Model } from '../model.ts'
import { type Act, expect, onOwnPhone, own, type Scene } from './act.ts'

/** From then on no password can be reached in the app (S29). */
export const passwordsLeave = '2025-08-01T00:00:00'

const canSave = ({ moment }: Model): boolean => moment < passwordsLeave

/** The site gets to know a password, and the app too. */
function keepPassword({ hands, cast }: Scene, words: string, renewed: boolean): void {
  const account = accountOf(cast, words)
  const password = renewed ? `New-${account.password}` : account.password
  const { sites } = hands.world().clouds
  const site = sites.sites[account.issuer] ?? { users: {}, challenges: [] }
  const users = { ...site.users, [account.name]: { passkeys: {}, ...site.users[account.name], password } }
  hands.apply({ type: 'clouds-changed', clouds: { sites: { ...sites, sites: { ...sites.sites, [account.issuer]: { ...site, users } } } } })
  savePassword(hands, own, account, password)
}

export const passwordActs: readonly Act[] = [
  onOwnPhone({
    text: 'Maya saves the password of a bookshop in Authenticator on her phone',
    due: (model) => canSave(model) && model.passwords.shop === 'none',
    next: (model) => ({ ...model, passwords: { ...model.passwords, shop: 'first' } }),
    play: (scene) => keepPassword(scene, 'Bookshop account', false),
  }),
  onOwnPhone({
    text: 'Maya saves a second password for the same site on her phone',
    due: (model) => canSave(model) && !model.passwords.second,
    next: (model) => ({ ...model, passwords: { ...model.passwords, second: true } }),
    play: (scene) => keepPassword(scene, 'second Bookshop account', false),
  }),
  onOwnPhone({
    text: 'Maya changes her password and saves it on her phone',
    due: (model) => canSave(model) && model.passwords.shop === 'first',
    next: (model) => ({ ...model, passwords: { ...model.passwords, shop: 'renewed' } }),
    play: (scene) => keepPassword(scene, 'Bookshop account', true),
  }),
  onOwnPhone({
    text: 'Maya has her password open on her phone',
    due: (model) => canSave(model) && model.passwords.shop === 'first',
    next: (model) => ({ ...model, passwordOpen: true }),
    play({ hands, cast }) {
      const account = accountOf(cast, 'Bookshop account')
      expect(showPassword(hands, own, account) === account.password, 'her password to be shown')
    },
  }),
  onOwnPhone({
    text: 'Maya signs up with another site and saves nothing',
    due: ({ passwords }) => !passwords.elsewhere,
    next: (model) => ({ ...model, passwords: { ...model.passwords, elsewhere: true } }),
    play: () => {},
  }),
]
