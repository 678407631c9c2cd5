import { button, fieldLabelled, rowSaying, switchBeside } from '../flows/labels.ts'
import type { Locator } from '../../port.ts'
import type { Hands } from '../hands.ts'
import type { Screens } from '../screens.ts'

const backUpThis: Locator = switchBeside('Back Up This iPhone')

/** The Settings app of an iPhone, by the way that the article describes: search for iCloud, then its pages. */
export function iosSettingsScreens(hands: Hands): Pick<Screens, 'settings' | 'iCloud'> {
  const open = async (): Promise<void> => {
    await hands.port.killApp('settings')
    await hands.port.openApp('settings')
  }
  const goToICloud = async (): Promise<void> => {
    await open()
    await hands.type(fieldLabelled('Search'), 'iCloud')
    await hands.tap(rowSaying('iCloud'))
    await hands.expectScreen('iCloud')
  }
  const set = async (which: Locator, on: boolean): Promise<void> => {
    if ((await hands.read(which)).isOn !== on) await hands.tap(which)
  }
  /** An iPad calls its switch by its own name. */
  const setBackUp = async (on: boolean): Promise<void> =>
    set((await hands.sees(backUpThis)) ? backUpThis : switchBeside('Back Up This iPad'), on)
  const setKeychainFromICloud = async (on: boolean): Promise<void> => {
    await hands.tap(rowSaying('Passwords and Keychain'))
    await set((await hands.sees(switchBeside('Sync this iPhone'))) ? switchBeside('Sync this iPhone') : switchBeside('Sync this iPad'), on)
  }
  const setProvider = async (name: string, on: boolean): Promise<void> => {
    await open()
    await hands.tap(rowSaying('General'))
    await hands.tap(rowSaying('AutoFill & Passwords'))
    await set(switchBeside(name), on)
  }

  return {
    settings: {
      async makeReadyForBackup(owner) {
        await goToICloud()
        await hands.tap(rowSaying('iCloud Backup'))
        await setBackUp(true)
        await hands.tap(button('Back'))
        await set(switchBeside('Authenticator'), true)
        if (owner === 'icloud') await setKeychainFromICloud(true)
      },
      async makeReadyForRestore(owner) {
        await goToICloud()
        await set(switchBeside('Authenticator'), true)
        if (owner === 'icloud') await setKeychainFromICloud(true)
      },
      setProvider: (on) => setProvider('Authenticator', on),
      setPlatformProvider: (on) => setProvider('Passwords', on),
    },
    iCloud: {
      async setSavedToICloud(on) {
        await goToICloud()
        await set(switchBeside('Authenticator'), on)
      },
      async setBackUpThisPhone(on) {
        await goToICloud()
        await hands.tap(rowSaying('iCloud Backup'))
        await setBackUp(on)
      },
      async setKeychain(on) {
        await goToICloud()
        await setKeychainFromICloud(on)
      },
      async signOut() {
        await open()
        await hands.tap({ by: 'accessibility-id', value: 'com.apple.settings.primaryAppleAccount' })
        await hands.tap(button('Sign Out'))
      },
    },
  }
}
