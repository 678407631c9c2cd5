import type { ScreenPort } from '../../port.ts'
import { authenticatorScreens } from '../flows/authenticator.ts'
import { browserScreens } from '../flows/browser.ts'
import { anyRow, anchors, button, fieldLabelled, heading, type Labels } from '../flows/labels.ts'
import { handsOn } from '../hands.ts'
import type { Screens } from '../screens.ts'
import { iosSettingsScreens } from './settings.ts'

const labels: Labels = {
  agree: button('I agree'),
  menu: button('Menu'),
  back: button('Back'),
  email: fieldLabelled('Email'),
  addFirstAccount: button('Add account'),
  workAccount: button('Work or school account'),
  start: heading('Secure Your Digital Life'),
  accountRow: anyRow,
}

/** The screens of an iPhone or iPad. */
export function iosScreens(port: ScreenPort): Screens {
  const hands = handsOn(port, anchors(labels))
  return {
    where: hands.where,
    authenticator: authenticatorScreens(hands, labels),
    ...iosSettingsScreens(hands),
    browser: browserScreens(hands, 'Passwords'),
  }
}
