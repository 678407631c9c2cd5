import type { Display } from '../android/display.ts'
import type { ViewNode } from '../android/view-node.ts'
import { createElements, type Elements } from './elements.ts'
import { CommandError, invalidArgument } from './errors.ts'
import { objects, optional, type Fields } from './fields.ts'
import type { Surface } from './locators/find.ts'
import { defaultSettings, settingsAmong, updated, type Settings } from './settings.ts'

export interface Session {
  readonly id: string
  readonly capabilities: Fields
  readonly surface: Surface
  readonly elements: Elements
  readonly settings: () => Settings
  /** Throws `invalid argument` for a wrong type; settings that are not simulated are refused. */
  readonly change: (settings: Fields) => void
}

/** Throws what `change` throws. */
export function createSession(id: string, capabilities: Fields, display: Display, refuse: (what: string) => void): Session {
  let settings = updated(defaultSettings, settingsAmong(capabilities), refuse)

  function root(): ViewNode {
    const active = display.windows().at(-1)
    if (active === undefined) throw new CommandError('unknown error', 'There is no active window, for the screen of the phone is dark.')
    return active
  }

  const surface: Surface = {
    display, root,
    roots: () => settings.enableMultiWindows ? display.windows() : [root()],
    get settings() {
      return settings
    },
    // The real server falls back to its own package, too, which no app's ids are in.
    appPackage: optional(capabilities, 'appPackage', 'string') ?? 'io.appium.uiautomator2.server',
  }
  return {
    id, capabilities, surface,
    elements: createElements(surface),
    settings: () => settings,
    change(changes) {
      settings = updated(settings, changes, refuse)
    },
  }
}

const prefix = 'appium:'

const withoutPrefix = (capabilities: Fields): Fields =>
  Object.fromEntries(Object.entries(capabilities).map(([name, value]) => [name.startsWith(prefix) ? name.slice(prefix.length) : name, value]))

/**
 * The capabilities of a session, as the WebDriver standard merges them: what must always match, with the first of the alternatives
 * that repeats none of it. Throws `invalid argument` if there is none.
 */
export function capabilitiesOf(asked: Fields): Fields {
  const always = withoutPrefix(optional(asked, 'alwaysMatch', 'object') ?? {})
  const alternatives = objects(optional(asked, 'firstMatch', 'list') ?? [])
  for (const alternative of alternatives.length === 0 ? [{}] : alternatives) {
    const first = withoutPrefix(alternative)
    if (Object.keys(first).every((name) => !Object.hasOwn(always, name))) return { ...always, ...first }
  }
  throw invalidArgument(`Could not find matching capabilities from ${JSON.stringify(asked)}`)
}
