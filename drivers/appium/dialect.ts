import type { Locator, Platform } from '../port.ts'

/** An element of a page source. */
export interface SourceElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
}

export type App = 'authenticator' | 'settings' | 'browser'

/** How one platform's page sources are read and its screens are used. */
export interface Dialect {
  readonly platform: Platform
  /** The package names or bundle ids of the apps. */
  readonly apps: Readonly<Record<App, string>>
  /** What a session with the app is asked for, whatever the phone. */
  readonly capabilities: Readonly<Record<string, string>>
  /** XPath 1.0, true of page sources and of Appium's own search. */
  readonly xpathOf: (locator: Locator) => string
  /** What an element itself says, to the eye or to a screen reader; empty if nothing. */
  readonly textOf: (element: SourceElement) => string
  /** What a field holds. */
  readonly valueOf: (element: SourceElement) => string
  readonly isOn: (element: SourceElement) => boolean
  readonly isEnabled: (element: SourceElement) => boolean
  /** XPath of what can be scrolled. */
  readonly scrollable: string
}

/** A text as an XPath literal. XPath 1.0 knows no escapes, so a text with both kinds of quotes is put together. */
export function literal(text: string): string {
  if (!text.includes("'")) return `'${text}'`
  if (!text.includes('"')) return `"${text}"`
  return `concat(${text.split("'").map((part) => `'${part}'`).join(`, "'", `)})`
}
