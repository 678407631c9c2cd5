import { CommandError, invalidArgument } from './errors.ts'
import type { Fields } from './fields.ts'

type Value = boolean | number | string

interface Setting<V extends Value = Value> {
  readonly value: V
  /** The type in the real server's message. */
  readonly type: 'Boolean' | 'Integer' | 'Long' | 'String'
  /** Any other value than the first would change answers in a way that is not simulated. */
  readonly fixed?: true
}

const boolean = (value: boolean): Setting<boolean> => ({ value, type: 'Boolean' })
const integer = (value: number): Setting<number> => ({ value, type: 'Integer' })
const long = (value: number): Setting<number> => ({ value, type: 'Long' })
const text = (value: string): Setting<string> => ({ value, type: 'String' })
const fixed = <V extends Value>(setting: Setting<V>): Setting<V> => ({ ...setting, fixed: true })

// Those without `fixed` are either honoured or concern what a simulated phone does not have: delays, caches, wake locks, video.
const table = {
  actionAcknowledgmentTimeout: long(3000),
  allowInvisibleElements: boolean(false),
  ignoreUnimportantViews: fixed(boolean(false)),
  elementResponseAttributes: text('name,text'),
  enableMultiWindows: boolean(false),
  enableNotificationListener: boolean(true),
  enableTopmostWindowFromActivePackage: boolean(false),
  keyInjectionDelay: long(0),
  scrollAcknowledgmentTimeout: long(200),
  shouldUseCompactResponses: boolean(true),
  waitForIdleTimeout: long(10_000),
  waitForSelectorTimeout: long(10_000),
  normalizeTagNames: boolean(false),
  enforceXPath1: fixed(boolean(false)),
  disableIdLocatorAutocompletion: boolean(false),
  limitXPathContextScope: boolean(true),
  includeExtrasInPageSource: fixed(boolean(false)),
  includeA11yActionsInPageSource: fixed(boolean(false)),
  includeExtraRenderingInfo: fixed(boolean(false)),
  shutdownOnPowerDisconnect: boolean(true),
  simpleBoundsCalculation: fixed(boolean(false)),
  trackScrollEvents: boolean(true),
  wakeLockTimeout: long(24 * 60 * 60 * 1000),
  serverPort: integer(6790),
  mjpegServerPort: integer(7810),
  mjpegServerFramerate: integer(10),
  mjpegScalingFactor: integer(50),
  mjpegServerScreenshotQuality: integer(50),
  mjpegBilinearFiltering: boolean(false),
  useResourcesForOrientationDetection: boolean(false),
  snapshotMaxDepth: integer(70),
  currentDisplayId: fixed(integer(0)),
  alwaysTraversableViewClasses: fixed(text('')),
  deferAccessibilityCacheReset: boolean(false),
  mapTestTagToResourceId: fixed(boolean(false)),
} satisfies Record<string, Setting>

export type SettingName = keyof typeof table

/** The settings of a session: what `GET /session/:sessionId/appium/settings` answers. */
export type Settings = { readonly [K in SettingName]: (typeof table)[K]['value'] }

const isName = (name: string): name is SettingName => Object.hasOwn(table, name)

export const defaultSettings = Object.fromEntries(Object.entries(table).map(([name, { value }]) => [name, value])) as Settings

function converted(name: SettingName, value: unknown): Value {
  const setting: Setting = table[name]
  if (typeof value === typeof setting.value) return typeof value === 'number' ? Math.trunc(value) : value as Value
  throw invalidArgument(`Invalid '${name}' setting value type. Got: ${value === null ? 'null' : typeof value}. Expected: java.lang.${setting.type}.`)
}

/** The settings after an update. Names that nobody knows are skipped, as by the real server. Throws `invalid argument` on a wrong type. */
export function updated(settings: Settings, changes: Fields, refuse: (what: string) => void): Settings {
  const next: Record<string, unknown> = { ...settings }
  for (const [name, given] of Object.entries(changes)) {
    if (!isName(name)) continue
    const value = converted(name, given)
    const setting: Setting = table[name]
    if (setting.fixed && value !== setting.value) {
      refuse(`the setting ${name}=${JSON.stringify(value)} of UiAutomator2`)
      throw new CommandError('unknown method',
        `The setting '${name}' is not simulated with the value ${JSON.stringify(value)}. Leave it at ${JSON.stringify(setting.value)}.`)
    }
    // The real server notes that the depth is out of its range and keeps the one it has.
    if (name === 'snapshotMaxDepth' && (Number(value) < 1 || Number(value) > 500)) continue
    next[name] = value
  }
  return next as Settings
}

/** The capabilities that are settings by another way, which asks no case of their names, under the settings' names. */
export function settingsAmong(capabilities: Fields): Fields {
  const names = new Map(Object.keys(table).map((name) => [name.toLowerCase(), name]))
  return Object.fromEntries(Object.entries(capabilities).flatMap(([name, value]) => {
    const known = names.get(name.toLowerCase())
    return known === undefined ? [] : [[known, value]]
  }))
}
