import type { ScreenPort } from '../../port.ts'
import { authenticatorScreens } from '../flows/authenticator.ts'
import { browserScreens } from '../flows/browser.ts'
import { anchors, heading, rowSaying, switchBeside, type Labels } from '../flows/labels.ts'
import { handsOn } from '../hands.ts'
import { NotOnThisPlatform, type Screens } from '../screens.ts'

const id = (name: string) => ({ by: 'id', value: `com.azure.authenticator:id/${name}` }) as const

const labels: Labels = {
  agree: id('privacy_consent_button'),
  menu: id('menu_overflow'),
  back: { by: 'accessibility-id', value: 'Navigate up' },
  email: id('email_input'),
  addFirstAccount: id('zero_accounts_add_account_button'),
  workAccount: id('add_account_work_btn'),
  start: heading('Add your first account'),
  accountRow: id('account_list_row_default_mode'),
}

/** The screens of an Android phone or tablet. */
export function androidScreens(port: ScreenPort): Screens {
  const hands = handsOn(port, anchors(labels))
  const nowhere = async (): Promise<never> => {
    throw new NotOnThisPlatform('An Android phone has no iCloud settings. Tag the example @ios, or leave iCloud out of it.')
  }
  const setProvider = async (name: string, on: boolean): Promise<void> => {
    await port.killApp('settings')
    await port.openApp('settings')
    await hands.tap(rowSaying('Passwords, passkeys & accounts'))
    const { isOn } = await hands.read(switchBeside(name))
    if (isOn !== on) await hands.tap(switchBeside(name))
  }
  return {
    where: hands.where,
    authenticator: authenticatorScreens(hands, labels),
    settings: {
      async makeReadyForBackup() {},
      async makeReadyForRestore() {},
      setProvider: (on) => setProvider('Authenticator', on),
      setPlatformProvider: (on) => setProvider('Google', on),
    },
    iCloud: { setSavedToICloud: nowhere, setBackUpThisPhone: nowhere, setKeychain: nowhere, signOut: nowhere },
    browser: browserScreens(hands, 'Google Password Manager'),
  }
}
