import type { Call, SessionCall } from './call.ts'
import { performActions } from './commands/actions.ts'
import { acceptAlert, alertText, dismissAlert } from './commands/alert.ts'
import * as device from './commands/device.ts'
import * as element from './commands/element.ts'
import { activeElement, findElement, findElements, firstVisible, source } from './commands/find.ts'
import * as gesture from './commands/gestures.ts'
import { back, longPressKeyCode, pressKeyCode } from './commands/keys.ts'
import { scheduleAction, unknownAction } from './commands/schedule.ts'
import { elementScreenshot, screenshot } from './commands/screenshot.ts'
import { scrollTo, scrollToElement } from './commands/scrolling.ts'
import * as session from './commands/session.ts'
import { listWindows } from './commands/windows.ts'

export type Method = 'GET' | 'POST' | 'DELETE'

interface OfSession {
  readonly method: Method
  readonly path: string
  readonly needsSession: true
  readonly run: (call: SessionCall) => unknown
}

interface OfServer {
  readonly method: Method
  readonly path: string
  readonly needsSession: false
  readonly run: (call: Call) => unknown
}

/** A command of the server, and what it does. A result of undefined is answered as null; a promise is waited for. */
export type Route = OfSession | OfServer

const open = (method: Method, path: string, run: OfServer['run']): Route => ({ method, path, needsSession: false, run })
const of = (method: Method, path: string, run: OfSession['run']): Route => ({ method, path: `/session/:sessionId${path}`, needsSession: true, run })
const get = (path: string, run: OfSession['run']): Route => of('GET', path, run)
const post = (path: string, run: OfSession['run']): Route => of('POST', path, run)

/** Every command that the real server has. */
export const routes: readonly Route[] = [
  open('GET', '/status', session.status),
  open('GET', '/sessions', session.listSessions),
  open('POST', '/session', session.newSession),
  open('GET', '/appium/device/apps', device.apps),
  open('GET', '/session/:sessionId/appium/device/apps', device.apps),
  of('DELETE', '', session.deleteSession),
  get('', session.sessionDetails),
  get('/appium/settings', session.settings),
  post('/appium/settings', session.updateSettings),

  post('/element', findElement),
  post('/elements', findElements),
  get('/element/active', activeElement),
  get('/source', source),
  get('/screenshot', screenshot),
  get('/screenshot/:id', elementScreenshot),

  post('/element/:id/click', element.click),
  post('/element/:id/clear', element.clear),
  post('/element/:id/value', element.setValue),
  post('/keys', element.sendKeys),
  get('/element/:id/text', element.text),
  get('/element/:id/name', element.name),
  get('/element/:id/attribute/:name', element.attribute),
  get('/element/:id/rect', element.rect),
  get('/element/:id/size', element.size),
  get('/element/:id/location', element.location),
  get('/element/:id/screenshot', elementScreenshot),
  get('/appium/element/:id/first_visible', firstVisible),
  post('/appium/element/:id/scroll_to/:id2', scrollToElement),

  post('/actions', performActions),
  post('/gestures/scroll_to', scrollTo),
  post('/appium/gestures/click', gesture.clickGesture),
  post('/appium/gestures/double_click', gesture.doubleClick),
  post('/appium/gestures/long_click', gesture.longClick),
  post('/appium/gestures/drag', gesture.drag),
  post('/appium/gestures/fling', gesture.fling),
  post('/appium/gestures/scroll', gesture.scroll),
  post('/appium/gestures/swipe', gesture.swipe),
  post('/appium/gestures/pinch_close', gesture.pinch),
  post('/appium/gestures/pinch_open', gesture.pinch),
  post('/back', back),
  post('/appium/device/press_keycode', pressKeyCode),
  post('/appium/device/long_press_keycode', longPressKeyCode),

  get('/alert/text', alertText),
  post('/alert/accept', acceptAlert),
  post('/alert/dismiss', dismissAlert),

  get('/orientation', device.orientation),
  post('/orientation', device.setOrientation),
  get('/rotation', device.rotation),
  post('/rotation', device.setRotation),
  get('/window/:windowHandle/size', device.windowSize),
  get('/appium/device/info', device.deviceInfo),
  get('/appium/device/battery_info', device.batteryInfo),
  get('/appium/device/pixel_ratio', device.pixelRatio),
  get('/appium/device/display_density', device.displayDensity),
  get('/appium/device/system_bars', device.systemBars),
  get('/appium/device/declared_orientation', device.declaredOrientation),
  post('/appium/device/get_clipboard', device.clipboard),
  post('/appium/device/set_clipboard', device.setClipboard),
  post('/appium/device/open_notifications', device.openNotifications),
  post('/network_connection', device.networkConnection),
  post('/appium/list_displays', device.listDisplays),
  post('/appium/list_windows', listWindows),
  // What is seen is looked at anew each time: there is no cache.
  post('/appium/reset_ax_cache', () => null),

  post('/appium/schedule_action', scheduleAction),
  post('/appium/action_history', unknownAction),
  post('/appium/unschedule_action', unknownAction),
]

const sections = routes.map((route) => ({ route, names: route.path.split('/') }))

/** The route of a request, with what stands for the names in its path; undefined if there is none. */
export function routeOf(method: string, path: string): { readonly route: Route; readonly parameters: Readonly<Record<string, string>> } | undefined {
  const given = path.split('/')
  const fits = (names: readonly string[]): boolean =>
    names.length === given.length && names.every((name, at) => name.startsWith(':') || name === given[at])
  const found = sections.find(({ route, names }) => route.method === method && fits(names))
  if (found === undefined) return undefined
  const parameters = found.names.flatMap((name, at) => name.startsWith(':') ? [[name.slice(1), decoded(given[at] ?? '')]] : [])
  return { route: found.route, parameters: Object.fromEntries(parameters) }
}

function decoded(section: string): string {
  try {
    return decodeURIComponent(section)
  } catch {
    return section
  }
}
