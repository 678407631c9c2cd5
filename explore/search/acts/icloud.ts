import { makeReady, setBackUpThisPhone, setKeychain, setSavedToICloud, signOutOfICloud } from '../fast/settings.ts'
import type { Model } from '../model.ts'
import { type Act, onOwnPhone, own, type Scene } from './act.ts'

const ios = (text: string, next: (model: Model) => Model['icloud'], play: (scene: Scene) => void): Act => onOwnPhone({
  text, play,
  due: ({ platform, icloud }) => platform === 'ios' && icloud.signedIn,
  next: (model) => ({ ...model, icloud: next(model) }),
})

export const iCloudActs: readonly Act[] = [
  ios('Authenticator may not use iCloud on her phone', ({ icloud }) => ({ ...icloud, app: false }), ({ hands }) => setSavedToICloud(hands, own, false)),
  ios('her phone itself is not backed up', ({ icloud }) => ({ ...icloud, device: false }), ({ hands }) => setBackUpThisPhone(hands, own, false)),
  ios('Maya is signed out of iCloud on her phone', ({ icloud }) => ({ ...icloud, signedIn: false }), ({ hands }) => signOutOfICloud(hands, own)),
  ios('her phone is ready for iCloud, with iCloud Keychain on', ({ icloud }) => ({ ...icloud, app: true, device: true, keychain: true }),
    ({ hands, model }) => makeReady(hands, own, model.platform, 'icloud', 'back up')),
  ios('her phone is ready for iCloud, with iCloud Keychain off', ({ icloud }) => ({ ...icloud, app: true, device: true, keychain: false }), ({ hands, model }) => {
    makeReady(hands, own, model.platform, 'icloud', 'back up')
    setKeychain(hands, own, false)
  }),
]
