import type { AppId } from './app.ts'
import { elements, type Element } from './element.ts'
import type { Phone } from './phone.ts'

/** What a person does to the phone itself rather than to an app. */
export type PhoneMessage =
  | { readonly type: 'open'; readonly app: AppId }
  | { readonly type: 'unlock' }
  | { readonly type: 'prompt-cancelled' }

const { alert, button, screen, text } = elements<PhoneMessage>()

export const appNames: Readonly<Record<Phone['platform'], Readonly<Record<AppId, string>>>> = {
  ios: { authenticator: 'Authenticator', settings: 'Settings', browser: 'Safari' },
  android: { authenticator: 'Authenticator', settings: 'Settings', browser: 'Chrome' },
}

export const darkScreen: Element<PhoneMessage> = screen('', [])

export const lockedScreen: Element<PhoneMessage> = screen('Lock screen', [button('Unlock', { type: 'unlock' })])

export function homeScreen({ platform }: Phone): Element<PhoneMessage> {
  const names = Object.entries(appNames[platform]) as [AppId, string][]
  return screen('Home', names.map(([app, name]) => button(name, { type: 'open', app })))
}

export function biometricPrompt({ platform }: Phone, reason: string): Element<PhoneMessage> {
  const title = platform === 'ios' ? 'Face ID' : 'Fingerprint'
  return alert(title, [text(title), text(reason), button('Cancel', { type: 'prompt-cancelled' })])
}
