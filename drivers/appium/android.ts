import type { Locator } from '../port.ts'
import { literal, type Dialect, type SourceElement } from './dialect.ts'

const says = (text: string): string => `@text=${literal(text)} or @content-desc=${literal(text)}`
const field = 'android.widget.EditText'
const authenticator = 'com.azure.authenticator'

/** Android as UiAutomator2 writes it down. */
export const android: Dialect = {
  platform: 'android',
  apps: { authenticator, settings: 'com.android.settings', browser: 'com.android.chrome' },
  capabilities: { 'appium:automationName': 'UiAutomator2', 'appium:appPackage': authenticator },
  xpathOf,
  textOf: ({ tag, attributes }) => (tag === field ? '' : attributes['text'] || attributes['content-desc'] || ''),
  valueOf: ({ tag, attributes }) => (tag === field ? attributes['text'] ?? '' : ''),
  isOn: ({ attributes }: SourceElement) => attributes['checked'] === 'true',
  isEnabled: ({ attributes }) => attributes['enabled'] === 'true',
  scrollable: "//*[@scrollable='true']",
}

function xpathOf(locator: Locator): string {
  switch (locator.by) {
    case 'accessibility-id':
      return `//*[@content-desc=${literal(locator.value)}]`
    case 'id':
      return `//*[@resource-id=${literal(locator.value)}]`
    case 'text':
      return `//*[${says(locator.value)}]`
    case 'button':
      return `//*[@clickable='true' and not(@checkable='true') and not(self::${field})][${says(locator.text)} or *[${says(locator.text)}]]`
    case 'heading':
      return `//*[@heading='true' and @text=${literal(locator.text)}] | //*[contains(@resource-id, ':id/collapsing_toolbar') and @content-desc=${literal(locator.text)}]`
    case 'alert':
      return "//*[@resource-id='android:id/parentPanel' or @resource-id='com.android.systemui:id/panel']"
    case 'switch':
      // An app's switch stands behind its label; one of the Settings is in a row with it.
      return `//*[@checkable='true'][${says(locator.beside)} or preceding-sibling::*[position()<=2][@text=${literal(locator.beside)}]]`
        + ` | //*[@clickable='true'][.//*[@text=${literal(locator.beside)}]]//*[@checkable='true']`
    case 'field':
      return `//${field}[@hint=${literal(locator.labelled)} or @content-desc=${literal(locator.labelled)} or .//*[@text=${literal(locator.labelled)}]]`
    case 'row': {
      // What lies side by side in one view, buttons in it included, or, in the Settings, in the text part of what one taps.
      if (locator.saying.length === 0) return `//*[@clickable='true' and not(self::${field})][*]`
      const all = (place: string): string => locator.saying.map((text) => `[${place}[${says(text)}]]`).join('')
      return `//*[*[@text!='']]${all("(*|*[@clickable='true']/*)")} | //*[@clickable='true']${all('*/*')}`
    }
  }
}
